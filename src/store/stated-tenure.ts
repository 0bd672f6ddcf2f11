import { sql } from 'kysely'
import { type Chosen, choose, dateOfSitting } from '../identity/choose.js'
import type { OfficeChangeKind } from '../record.js'
import type { Sql } from './client.js'
import { daysOf } from './days.js'
import { listOf, valuesTable } from './dialect.js'
import type { OfficeChange, Tenure } from './generated/tables.js'

/** Whether someone so changed comes into the office; else he leaves it. */
export const startsOffice = (kind: string): boolean => starts.includes(kind as OfficeChangeKind)
const starts: readonly OfficeChangeKind[] = ['APPOINTED', 'ELECTED', 'ACTING']

type Stated = Pick<OfficeChange, 'kind' | 'date' | 'sourceId'>

/** When someone came into an office and left it, as sources state it, with what they give differently. */
export interface StatedTenure {
  readonly from: Chosen<string> | null
  readonly until: Chosen<string> | null
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
  return { from: first?.date ?? null, until: (!isBack && last?.date) || null }
}

interface Change {
  readonly kind: string
  readonly date: Chosen<string>
  readonly earliest: string
  readonly latest: string
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
        return { kind, date, earliest: days.earliest ?? '', latest: days.latest ?? '' }
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
  const columns = ids.map((id): StatedColumns => {
    const { from, until } = statedTenure(rows.filter(({ tenureId }) => tenureId === id))
    const [statedFrom, statedUntil] = [from?.value ?? null, until?.value ?? null]
    return { id, statedFrom, statedUntil, ...daysBetween(statedFrom, statedUntil) }
  })
  const names = ['id', 'statedFrom', 'statedUntil', 'statedFirstDay', 'statedLastDay'] as const
  await sql`update "Tenure" set ${sql.join(names.slice(1).map((name) => sql`${sql.ref(name)} = ${sql.ref(`s.${name}`)}`))}
    from ${valuesTable(
      names,
      columns.map((row) => names.map((name) => row[name])),
    )} as s where "Tenure"."id" = s."id"`.execute(db)
}

/** The first and last day on which someone certainly held the office by what is stated; null where that is not known. */
function daysBetween(from: string | null, until: string | null) {
  const first = daysOf(from, from).latest
  const last = daysOf(until, until).earliest
  const isInOrder = !first || !last || first <= last
  return { statedFirstDay: isInOrder ? (first ?? last) : null, statedLastDay: isInOrder ? (last ?? first) : null }
}
