import { serverAudits } from 'graphql-http'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, apiOver } from '../api/api.js'

let api: Api
beforeAll(async () => {
  api = await apiOver([])
})

const audits = serverAudits({
  url: 'http://huiwu/graphql',
  fetchFn: (input: string, init: RequestInit) => api.huiwu.yoga.fetch(input, init),
})

describe('GraphQL over HTTP', () => {
  test('has 61 audits', () => {
    expect(audits).toHaveLength(61)
  })

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s: the server %s',
    async (_id, _name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' })
    },
  )
})
