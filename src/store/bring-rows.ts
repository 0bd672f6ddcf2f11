import { personOfId } from '../identity/decisions.js'
import { applyDifference, differenceOf } from './apply-rows.js'
import type { Sql } from './client.js'
import { deleteOrphans, derive, widen, withBounds } from './derive.js'
import { logChanges } from './log-changes.js'
import { deriveNamesakes } from './namesakes.js'
import { bringPartners } from './partners.js'
import type { ResolvedNames } from './resolve-names.js'
import { insertNew, type Rows } from './rows.js'
import { searchRowsOf } from './search-names.js'
import { deriveStated } from './stated-tenure.js'

/** Makes of the rows that were those that are. */
export async function bringRows(
  db: Sql,
  before: Rows,
  now: Rows,
  changedSources: Rows['Source'],
  { candidates, shared, changed }: ResolvedNames,
): Promise<void> {
  const bounded = withBounds(now)
  const fresh = await insertShared(db, bounded)
  const differences = differenceOf(before, { ...now, ...searchedBy(now, fresh) })
  await applyDifference(db, differences)
  await bringPartners(db, before, differences)
  const gone = await deleteOrphans(db, before, now)
  await derive(
    db,
    before.Tenure.map(({ id }) => id),
    before.Person.map(({ id }) => id),
  )
  await widen(db, without(bounded, before, fresh))
  await deriveStated(db, [...before.OfficeChange, ...now.OfficeChange])
  const touched = new Set([...before.Person, ...now.Person].map(({ id }) => id))
  const holders = holdersOf(fresh, gone, before)
  const names = [...new Set([...shared, ...holders.map((id) => personOfId(id).name)])]
  const resolved = new Set([...changed, ...holders])
  const told = await deriveNamesakes(db, names, touched, resolved, idsOf('Person', gone), candidates)
  await logChanges(db, { before, now, fresh, gone, differences, changedSources, people: told })
}

type Gone = Awaited<ReturnType<typeof deleteOrphans>>

const idsOf = (table: string, gone: Gone): ReadonlySet<string> =>
  gone.find((one) => one.table === table)?.ids ?? new Set()

/** Ids of those who came to hold an office, or have held one and do so no more: who may be them rests on it. */
function holdersOf(fresh: Fresh, gone: Gone, before: Rows): string[] {
  const left = idsOf('Tenure', gone)
  return [...fresh.Tenure, ...before.Tenure.filter(({ id }) => left.has(id))].map(({ personId }) => personId)
}

/** Tenures and people that were there before these rows and of whom nothing was taken away. */
function without(rows: Rows, before: Rows, fresh: Fresh): Pick<Rows, 'Tenure' | 'Person'> {
  const others = <Row extends { readonly id: string }>(table: 'Tenure' | 'Person', all: readonly Row[]): Row[] => {
    const ids = new Set([...before[table], ...fresh[table]].map(({ id }) => id))
    return all.filter(({ id }) => !ids.has(id))
  }
  return { Tenure: others('Tenure', rows.Tenure), Person: others('Person', rows.Person) }
}

type Fresh = { readonly [Table in 'Party' | 'Person' | 'Office' | 'Series' | 'Tenure']: Rows[Table] }

/** Inserts what several sources refer to, where it is not there. */
async function insertShared(db: Sql, rows: Rows): Promise<Fresh> {
  const fresh: Fresh = { Party: [], Person: [], Office: [], Series: [], Tenure: [] }
  for (const table of ['Party', 'Person', 'Office', 'Series', 'Tenure'] as const) {
    const distinct = [...new Map((rows[table] as { id: string }[]).map((row) => [row.id, row])).values()]
    const ids = await insertNew(db, table, distinct)
    fresh[table].push(...(distinct.filter(({ id }) => ids.has(id)) as never[]))
  }
  return fresh
}

/** Whoever is new to the store is made to be found. */
function searchedBy(rows: Rows, fresh: Fresh): Pick<Rows, 'SearchName' | 'SearchTerm'> {
  const { SearchName, SearchTerm } = searchRowsOf(fresh)
  return { SearchName: rows.SearchName.concat(SearchName), SearchTerm: rows.SearchTerm.concat(SearchTerm) }
}
