import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { loadRecord } from '../../src/store/load-records.js'
import { takeDecisions } from '../../src/store/take-decisions.js'
import { type Api, apiOver } from '../api/api.js'
import { anyLoads } from './worlds.js'

/** All that a mirror may keep of an object: its fields, and whom and what they lead to. */
const fields = `
  __typename id
  ... on Meeting { title date partOfDay kind startsOn endsOn agreementCount city { id } province { id } visit { id } series { id } parties { id } sources { id } citations { start } agreements { id }
    participations(first: 100) { nodes { id } } disagreements { field chosen rule values { value sources { id } } } }
  ... on Visit { date startsOn endsOn from { id } to { id } cities { id } sites leaders { id } meetings { id } sources { id } citations { start } participations(first: 100) { nodes { id } } disagreements { field chosen } }
  ... on Agreement { title status signedOn meeting { id } parties { id } signatories { id } witnesses { id } sources { id } disagreements { field chosen } }
  ... on Participation { person { id } meeting { id } visit { id } roles order side { id } offices { id } formerOffices { id } citations { start } }
  ... on Person { name spellings disambiguation candidates { id } province { id } tenures { id } participations(first: 100) { nodes { id } } visits(first: 100) { nodes { id } } signed: agreements(first: 100) { nodes { id } } }
  ... on Office { name organ title tenures { id } }
  ... on Tenure { firstSeenOn lastSeenOn qualifiers endedBy statedFrom statedUntil officeChanges { kind date source { id } citations { start } } person { id } office { id } citations { start } }
  ... on Series { name meetings { id } }
  ... on Source { headline: title meetings { id } }
  ... on Organization { name }`

class Mirror {
  readonly #api: Api
  readonly objects = new Map<string, unknown>()
  #since = 0

  constructor(api: Api) {
    this.#api = api
  }

  /** Asks for what changed, in small pages, and for each object that is new or other. */
  async follow(): Promise<void> {
    for (let more = true; more; ) {
      const { changes } = await this.#api.data(
        `{ changes(since: ${this.#since}, first: 13) { sequence hasNextPage nodes { kind id } } }`,
      )
      this.#since = changes.sequence
      more = changes.hasNextPage
      const seen = changes.nodes as { kind: string; id: string }[]
      const found = await read(
        this.#api,
        seen.map(({ id }) => id),
      )
      for (const [at, { kind, id }] of seen.entries()) {
        // What is gone by now is deleted further on.
        if (kind === 'DELETED' || !found[at]) this.objects.delete(id)
        else this.objects.set(id, found[at])
      }
    }
  }
}

async function read(api: Api, ids: readonly string[]): Promise<({ id: string } | null)[]> {
  const { nodes } = await api.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, { ids })
  // An id that was served leads on to what the object became; that is another object.
  return nodes.map((node: { id: string } | null, at: number) => (node?.id === ids[at] ? node : null))
}

/** Every object that the store has, counties and standing places left out. */
async function everything(api: Api): Promise<Map<string, unknown>> {
  const ids: string[] = []
  for (const list of ['meetings', 'visits', 'agreements', 'people', 'offices', 'sources', 'series']) {
    const { [list]: page } = await api.data(`{ ${list}(first: 100) { nodes { id } } }`)
    ids.push(...page.nodes.map(({ id }: { id: string }) => id))
  }
  const { people } = await api.data(
    '{ people(first: 100) { nodes { tenures { id } participations(first: 100) { nodes { id } } } } }',
  )
  for (const { tenures, participations } of people.nodes)
    ids.push(...[...tenures, ...participations.nodes].map(({ id }: { id: string }) => id))
  const all = new Map<string, unknown>()
  for (let at = 0; at < ids.length; at += 50)
    for (const node of await read(api, ids.slice(at, at + 50))) if (node) all.set(node.id, node)
  return all
}

test.each(
  fc.sample(anyLoads({ records: 4, steps: 6 }), { seed: 7, numRuns: 6 }).map((loads, at) => [at, loads] as const),
)(
  'a mirror that follows the changes holds what the store holds, deletions included: world %i',
  async (_, { records, order }) => {
    const api = await apiOver([])
    const mirror = new Mirror(api)
    for (const [at, record] of order.entries()) {
      await loadRecord(api.store, record)
      if (at % 2 === 0) await mirror.follow()
    }
    await mirror.follow()
    expect(mirror.objects).toEqual(await everything(api))
    const { meetings } = await api.data('{ meetings(first: 2) { nodes { id } } }')
    const subjects = meetings.nodes.map(({ id }: { id: string }) => id)
    const decisions = subjects.length > 1 ? [{ kind: 'merge' as const, subjects, reason: '同会' }] : []
    for (const lines of [decisions, []]) {
      await takeDecisions(api.store, lines)
      await mirror.follow()
      expect(mirror.objects).toEqual(await everything(api))
    }
    for (const record of records.slice(0, 2))
      await loadRecord(api.store, { ...record, people: [], visits: [], meetings: [], agreements: [] })
    await mirror.follow()
    expect(mirror.objects).toEqual(await everything(api))
  },
)
