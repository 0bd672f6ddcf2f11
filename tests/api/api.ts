import { readConfig } from '../../src/config.js'
import { createHuiwu, type Huiwu } from '../../src/server/huiwu.js'
import type { Statement, Store } from '../../src/store/client.js'
import { loadRecords } from '../../src/store/load-records.js'
import { statementsOf, temporaryStore } from '../store/temporary-store.js'

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the question's
  readonly data?: any
  readonly errors?: readonly {
    message: string
    path?: readonly (string | number)[]
    extensions: Record<string, unknown>
  }[]
}

/** The whole server over a store of its own, without a port. */
export interface Api {
  readonly huiwu: Huiwu
  readonly store: Store
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>
  /** The data of an answer that must have no error. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the question's
  data(document: string, variables?: Readonly<Record<string, unknown>>): Promise<any>
  /** The code of the one error of an answer that must have one, and its message. */
  error(document: string, variables?: Readonly<Record<string, unknown>>): Promise<{ code: unknown; message: string }>
  /** The statements that the question sends to the database. */
  statements(document: string): Promise<readonly Statement[]>
}

/** The API over a store with these Records, a new one where none is given. It keeps no answers unless the limits say so. */
export async function apiOver(
  records: readonly { readonly record: unknown; readonly text?: string }[],
  limits: Readonly<Record<string, string>> = {},
  given?: Store,
): Promise<Api> {
  const store = given ?? (await temporaryStore())
  const outcomes = await loadRecords(store, records)
  const refused = outcomes.find((outcome) => outcome.status === 'refused')
  if (refused) throw refused.error
  const huiwu = await createHuiwu({
    store,
    config: readConfig({ LOG_LEVEL: 'silent', RESPONSE_CACHE_BYTES: '0', ...limits }),
  })
  const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> => {
    const response = await huiwu.yoga.fetch('http://huiwu/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer
  }
  return {
    huiwu,
    store,
    ask,
    async data(document, variables) {
      const { data, errors } = await ask(document, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    async error(document, variables) {
      const { errors = [] } = await ask(document, variables)
      if (errors.length !== 1) throw new Error(`expected one error: ${JSON.stringify(errors)}`)
      const [{ message, extensions }] = errors as [NonNullable<Answer['errors']>[number]]
      return { code: extensions.code, message }
    },
    statements: (document) => statementsOf(store, () => ask(document)),
  }
}
