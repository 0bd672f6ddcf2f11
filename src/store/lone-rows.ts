import { seriesOf } from '../identity/series.js'
import { sourceOf } from './facts.js'
import { isFirst } from './lists.js'
import type { Resolution } from './merge-accounts.js'
import { nameOfPlace } from './parties.js'
import { partnerMeetingsOf } from './partners.js'
import { type Rows, tables } from './rows.js'
import { addTitle } from './search-names.js'
import { withPeople } from './with-people.js'

/**
 * Adds the rows of the store for accounts that tell no event with another one, and of which no two names are one person:
 * what `mergeAccounts` makes of them too, which also looks for what accounts have in common.
 */
export function addLoneRows(rows: Rows, accounts: Iterable<Rows>, { personOf }: Pick<Resolution, 'personOf'>): void {
  const known = new Set<string>()
  for (const unresolved of accounts) {
    const idOf = (fact: string, name: string) => personOf(sourceOf(fact), name)
    const areNames = unresolved.Source.every(({ id }) =>
      unresolved.Person.every((one) => personOf(id, one.id) === one.id),
    )
    const account = areNames ? unresolved : { ...unresolved, ...withPeople(unresolved, idOf) }
    for (const table of copied)
      for (const row of account[table] as { readonly id: string }[])
        if (!named.has(table) || isFirst(known, `${table} ${row.id}`)) rows[table].push(row as never)
    addMade(rows, account, known)
  }
}

const copied = tables.filter((table) => table !== 'Meeting')

/** Of these several accounts have the same row. */
const named: ReadonlySet<string> = new Set(['Party', 'Person', 'Office', 'Tenure'])

/** Adds its meetings with their series, the pairs of provinces that met there, and the names under which its events are found. */
function addMade(rows: Rows, account: Rows, known: Set<string>): void {
  const parties = new Map<string, Rows['MeetingParty']>(account.Meeting.map(({ id }) => [id, []]))
  for (const party of account.MeetingParty) parties.get(party.meetingId)?.push(party)
  for (const meeting of account.Meeting) {
    const there = parties.get(meeting.id) ?? []
    const series = seriesOf(
      meeting.title,
      there.flatMap(({ provinceId }) => provinceId ?? []),
    )
    if (series && isFirst(known, `Series ${series.id}`)) rows.Series.push(series)
    rows.Meeting.push({ ...meeting, seriesId: series?.id ?? null })
    rows.PartnerMeeting.push(...partnerMeetingsOf(there))
    addTitle(rows, 'Meeting', meeting.id, meeting.title)
  }
  for (const { id, title } of account.Agreement) addTitle(rows, 'Agreement', id, title)
  const names = new Map(account.Party.map((party) => [party.id, party.name]))
  for (const { id } of account.Visit) {
    const there = account.VisitParty.filter(({ visitId }) => visitId === id)
    const all = there.map(({ partyId }) => names.get(partyId) ?? nameOfPlace(partyId))
    addTitle(rows, 'Visit', id, [...new Set(all)].join(''))
  }
}
