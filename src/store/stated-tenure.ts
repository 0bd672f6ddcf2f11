import { sql } from 'kysely'
import { type Chosen, choose, dateOfSitting } from '../identity/choose.js'
import { isFormer } from '../identity/office-key.js'
import type { OfficeChangeKind } from '../record.js'
import type { Sql } from './client.js'
import { daysOf } from './days.js'
import { listOf, valuesTable } from './dialect.js'
import type { OfficeChange, Sighting, Tenure } from './generated/tables.js'

/** Whether someone so changed comes into the office; else he leaves it. */
export const startsOffice = (kind: string): boolean => starts.includes(kind as OfficeChangeKind)
const starts: readonly OfficeChangeKind[] = ['APPOINTED', 'ELECTED', 'ACTING']

type Stated = Pick<OfficeChange, 'kind' | 'date' | 'sourceId'>

/** When someone came into an office and left it, as sources state it, with what they give differently. */
export interface StatedTenure {
  readonly from: Chosen<string> | null
  readonly until: Chosen<string> | null
  /** The first day and the last on which any of it has him in the office; null where none gives a day. */
  readonly firstDay: string | null
  readonly lastDay: string | null
}

/** Statements of one kind whose dates lie no further apart are of one change: of the vote, and of its announcement. */
const sameChange = 31 * 86_400_000

/**
 * Someone is in office from the first time that he came into it to the last time that he left it; where he came back
 * after that, the end is open. What is stated of one change by several sources is chosen from.
 */
export function statedTenure(changes: readonly Stated[]): StatedTenure {
  const all = changesOf(changes)
  const [came, left] = [true, false].map((start) => all.filter(({ kind }) => startsOffice(kind) === start))
  const first = came?.[0]
  const last = left?.at(-1)
  const isBack = first && last && first.earliest <= last.earliest && came.some(({ earliest }) => earliest > last.latest)
  const days = all.map(({ day }) => day).filter((day) => day !== '')
  return {
    from: first?.date ?? null,
    until: (!isBack && last?.date) || null,
    firstDay: days.toSorted()[0] ?? null,
    lastDay: days.toSorted().at(-1) ?? null,
  }
}

/** What lets a person pass for the holder of an office on a day. */
export type TenureBasis = 'SEEN' | 'STATED' | 'INFERRED' | 'NONE'

/**
 * Whether someone held an office on a day: seen in it then; or, by what comes last before and first after it, between a
 * sighting or coming into the office and a sighting or leaving it. Whoever has left it has not held it until he is seen in it
 * again or comes back.
 */
export function basisOn(
  day: string,
  sightings: readonly Pick<Sighting, 'firstDay' | 'lastDay' | 'qualifier'>[],
  changes: readonly Stated[],
): TenureBasis {
  const seen = sightings.flatMap(({ firstDay, lastDay, qualifier }) =>
    firstDay && !isFormer(qualifier) ? [{ first: firstDay, last: lastDay ?? firstDay }] : [],
  )
  if (seen.some(({ first, last }) => first <= day && day <= last)) return 'SEEN'
  const acts = changesOf(changes).flatMap((change): Point[] =>
    change.day === '' ? [] : [{ day: change.day, act: startsOffice(change.kind) ? 'COMES' : 'LEAVES' }],
  )
  if (acts.some((act) => act.day === day)) return 'STATED'
  const [came, left] = around(day, acts)
  if (came?.act === 'COMES' && left?.act === 'LEAVES') return 'STATED'
  const sighted = seen.flatMap(({ first, last }) => [first, last].map((one): Point => ({ day: one, act: null })))
  const [prior, next] = around(day, [...sighted, ...acts])
  if (!prior || !next || prior.act === 'LEAVES') return 'NONE'
  return prior.act === 'COMES' || next.act === 'LEAVES' ? 'STATED' : 'INFERRED'
}

/** A day on which the office was held, and what happened on it; null where someone was seen. */
interface Point {
  readonly day: string
  readonly act: 'COMES' | 'LEAVES' | null
}

/** The last before a day and the first after it; of what was on one day the last in the list counts before, the first after. */
function around(day: string, points: readonly Point[]): readonly [Point | undefined, Point | undefined] {
  const inOrder = points.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return [inOrder.findLast((point) => point.day < day), inOrder.find((point) => point.day > day)]
}

interface Change {
  readonly kind: string
  readonly date: Chosen<string>
  readonly earliest: string
  readonly latest: string
  /** On which the office was held for certain: the last that a start can mean, the first that an end can; empty where none is known. */
  readonly day: string
}

/** Without a year a date is in no order: such ones stand alone, where nothing else is stated of the kind. */
function changesOf(stated: readonly Stated[]): Change[] {
  return [...starts, 'REMOVED', 'RESIGNED']
    .flatMap((kind): Change[] => {
      const own = stated.filter((change) => change.kind === kind && change.date !== null)
      const groups: Stated[][] = []
      let latest = Number.NEGATIVE_INFINITY
      for (const { change, days } of inOrder(own)) {
        const isNext = Date.parse(days.earliest) - latest > sameChange
        const group = groups.at(-1)
        if (group && !isNext) group.push(change)
        else groups.push([change])
        latest = Math.max(latest, Date.parse(days.latest))
      }
      if (groups.length === 0 && own.length > 0) groups.push(own)
      return groups.map((group) => {
        const date = choose(
          group.map((change) => ({ value: change.date, sourceId: change.sourceId })),
          dateOfSitting,
        )
        const days = daysOf(date.value, date.value)
        const [earliest, latest] = [days.earliest ?? '', days.latest ?? '']
        return { kind, date, earliest, latest, day: startsOffice(kind) ? latest : earliest }
      })
    })
    .sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : a.kind < b.kind ? -1 : 1))
}

function inOrder(stated: readonly Stated[]) {
  return stated
    .flatMap((change) => {
      const { earliest, latest } = daysOf(change.date, change.date)
      return earliest && latest ? [{ change, days: { earliest, latest } }] : []
    })
    .sort((a, b) => (a.days.earliest < b.days.earliest ? -1 : a.days.earliest > b.days.earliest ? 1 : 0))
}

type StatedColumns = Pick<Tenure, 'id' | 'statedFrom' | 'statedUntil' | 'statedFirstDay' | 'statedLastDay'>

/** Says of the tenures that these changes are or were of what all sources state of them. */
export async function deriveStated(db: Sql, changes: readonly OfficeChange[]): Promise<void> {
  const ids = [...new Set(changes.map(({ tenureId }) => tenureId))]
  if (ids.length === 0) return
  const rows = await db
    .selectFrom('OfficeChange')
    .selectAll()
    .where('tenureId', 'in', listOf(ids))
    .orderBy('id')
    .execute()
  const byTenure = new Map<string, OfficeChange[]>(ids.map((id) => [id, []]))
  for (const row of rows) byTenure.get(row.tenureId)?.push(row)
  const columns = [...byTenure].map(([id, stated]): StatedColumns => {
    const { from, until, firstDay, lastDay } = statedTenure(stated)
    return {
      id,
      statedFrom: from?.value ?? null,
      statedUntil: until?.value ?? null,
      statedFirstDay: firstDay,
      statedLastDay: lastDay,
    }
  })
  const names = ['id', 'statedFrom', 'statedUntil', 'statedFirstDay', 'statedLastDay'] as const
  await sql`update "Tenure" set ${sql.join(names.slice(1).map((name) => sql`${sql.ref(name)} = ${sql.ref(`s.${name}`)}`))}
    from ${valuesTable(
      names,
      columns.map((row) => names.map((name) => row[name])),
    )} as s where "Tenure"."id" = s."id"`.execute(db)
}
