import type { Participant, Record } from '../record.js'
import { tidyName } from '../store/named-rows.js'
import { readClaimIds, readRecords, readSourceNames } from '../store/read/accounts.js'
import type { Context } from './context.js'
import { rowOf } from './row-by-id.js'

/** An event in the Record of one source. */
export interface EventInRecord {
  /** Of the claim: `source.m000`. */
  readonly id: string
  readonly sourceId: string
  readonly record: Record
  /** Its place in the list of its kind. */
  readonly index: number
  /** By the name as it is stored, who the source's people are. */
  readonly personIds: ReadonlyMap<string, string>
}

/** Where the reports of a meeting, trip or agreement tell it, in the order of their ids. */
export async function accountsOf({ loaders, store }: Context, eventId: string): Promise<EventInRecord[]> {
  const claims = await loaders.load('claims', null, eventId, (ids: readonly string[]) => readClaimIds(store.sql, ids))
  const found = await Promise.all(
    claims.map(async (claim) => {
      const [sourceId = '', fact = ''] = claim.split('.')
      const [record, names] = await Promise.all([
        loaders.load('records', null, sourceId, (ids: readonly string[]) => readRecords(store.sql, ids)),
        loaders.load('names of sources', null, sourceId, (ids: readonly string[]) => readSourceNames(store.sql, ids)),
      ])
      const personIds = new Map(names.map(({ name, personId }) => [name, personId]))
      return record && { id: claim, sourceId, record, index: Number(fact.slice(1)), personIds }
    }),
  )
  return found.filter((one) => one !== null)
}

/** Who the participant is; null where the store does not know. */
export const personIdOf = ({ personIds }: EventInRecord, name: string): string | null =>
  personIds.get(tidyName(name)) ?? null

/** The source of an account; an account has one. */
export const sourceRow = async (context: Context, sourceId: string) =>
  (await rowOf(context, 'Source', sourceId)) as never

/** A participant as one report names him. */
export interface NamedParticipant extends Pick<Participant, 'person' | 'roles' | 'offices' | 'side' | 'citations'> {
  readonly sourceId: string
  readonly personId: string | null
}

export const namedIn = (account: EventInRecord, participants: readonly Participant[]): NamedParticipant[] =>
  participants.map((one) => ({ ...one, sourceId: account.sourceId, personId: personIdOf(account, one.person) }))
