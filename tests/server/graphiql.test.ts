import { beforeAll, describe, expect, test } from 'vitest'
import { exampleQuestions } from '../../src/server/example-questions.js'
import { type Api, apiOver } from '../api/api.js'

let api: Api
let page: string
beforeAll(async () => {
  api = await apiOver([])
  const response = await api.huiwu.yoga.fetch('http://huiwu/graphql', { headers: { accept: 'text/html' } })
  page = await response.text()
})

describe('GraphiQL', () => {
  test('comes whole: the page takes nothing from another address', () => {
    const head = page.replace(/<script>[\s\S]*<\/script>/g, '').replace(/<style>[\s\S]*<\/style>/g, '')
    expect(page.length).toBeGreaterThan(1_000_000)
    expect(head).not.toMatch(/(?:src|href)="?https?:/)
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="?https?:/)
    expect(page).not.toMatch(/url\(["']?https?:/)
    expect(page).not.toContain('unpkg.com')
  })

  test('has a tab for each example question', () => {
    expect(exampleQuestions()).toHaveLength(6)
    for (const { document } of exampleQuestions()) expect(page).toContain(JSON.stringify(document))
  })
})
