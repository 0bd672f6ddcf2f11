import type { Sql } from './client.js'
import { listOf } from './dialect.js'
import { sourceOf } from './facts.js'
import { noRows, type Rows } from './rows.js'
import type { Renamed } from './touched-sources.js'
import { withPeople } from './with-people.js'

/** The stored rows of people who go by other ids in these sources, as they are and as they are to be. */
export async function readRenamed(db: Sql, renamed: Renamed): Promise<{ readonly before: Rows; readonly now: Rows }> {
  const idOf = (fact: string, was: string) => renamed.get(sourceOf(fact))?.get(was) ?? was
  const isOther = (fact: string, was: string) => idOf(fact, was) !== was
  const ids = new Set<string>()
  for (const people of renamed.values()) for (const [was, is] of people) if (was !== is) ids.add(was)
  if (ids.size === 0) return { before: noRows(), now: noRows() }
  const before = await readRowsOf(db, [...ids], isOther)
  return { before, now: { ...before, ...withPeople(before, idOf) } }
}

/** What wanted facts tell of these people. */
async function readRowsOf(
  db: Sql,
  personIds: readonly string[],
  isWanted: (fact: string, personId: string) => boolean,
): Promise<Rows> {
  const people = listOf(personIds)
  const all = {
    Person: await db.selectFrom('Person').selectAll().where('id', 'in', people).execute(),
    Mention: await db.selectFrom('Mention').selectAll().where('personId', 'in', people).execute(),
    Participation: await db.selectFrom('Participation').selectAll().where('personId', 'in', people).execute(),
    VisitPerson: await db.selectFrom('VisitPerson').selectAll().where('personId', 'in', people).execute(),
    AgreementPerson: await db.selectFrom('AgreementPerson').selectAll().where('personId', 'in', people).execute(),
    Tenure: await db.selectFrom('Tenure').selectAll().where('personId', 'in', people).execute(),
  }
  const holders = new Map(all.Tenure.map(({ id, personId }) => [id, personId]))
  const tenures = listOf([...holders.keys()])
  const holder = (tenureId: string) => holders.get(tenureId) as string
  const Mention = all.Mention.filter(({ id, personId }) => isWanted(id, personId))
  const Participation = all.Participation.filter(({ id, personId }) => isWanted(id, personId))
  const sides = [...Mention, ...Participation].flatMap(({ sideId }) => sideId ?? [])
  return {
    ...noRows(),
    ...all,
    Mention,
    Participation,
    VisitPerson: all.VisitPerson.filter(({ visitId, personId }) => isWanted(visitId, personId)),
    AgreementPerson: all.AgreementPerson.filter(({ agreementId, personId }) => isWanted(agreementId, personId)),
    Sighting: (await db.selectFrom('Sighting').selectAll().where('tenureId', 'in', tenures).execute()).filter(
      ({ factId, tenureId }) => isWanted(factId, holder(tenureId)),
    ),
    OfficeChange: (await db.selectFrom('OfficeChange').selectAll().where('tenureId', 'in', tenures).execute()).filter(
      ({ id, tenureId }) => isWanted(id, holder(tenureId)),
    ),
    Party: await db
      .selectFrom('Party')
      .selectAll()
      .where('id', 'in', listOf([...new Set(sides)]))
      .execute(),
  }
}
