import { personWithId, tenureIdOf, unseen } from './named-rows.js'
import type { Rows } from './rows.js'

/** The rows that tell of someone, and those of who it is. */
export type RowsOfPeople = Pick<
  Rows,
  'Person' | 'Mention' | 'Participation' | 'VisitPerson' | 'AgreementPerson' | 'Tenure' | 'Sighting' | 'OfficeChange'
>

/**
 * The same rows with other people: `personOf` gives the id of whom a row of a fact and an id tells. It does not make one of
 * two people whom facts of one event tell.
 */
export function withPeople(rows: RowsOfPeople, personOf: (factId: string, personId: string) => string): RowsOfPeople {
  const people = new Set<string>()
  const tenures = new Map<string, Rows['Tenure'][number]>()
  const were = new Map(rows.Tenure.map((tenure) => [tenure.id, tenure]))
  const person = (factId: string, was: string): string => {
    const id = personOf(factId, was)
    people.add(id)
    return id
  }
  const tenure = (factId: string, was: string): string => {
    const { personId: whose, officeId } = were.get(was) as Rows['Tenure'][number]
    const personId = person(factId, whose)
    const id = tenureIdOf(personId, officeId)
    if (!tenures.has(id)) tenures.set(id, { id, personId, officeId, ...unseen })
    return id
  }
  const told = {
    Mention: rows.Mention.map((row) => ({ ...row, personId: person(row.id, row.personId) })),
    Participation: rows.Participation.map((row) => ({ ...row, personId: person(row.id, row.personId) })),
    VisitPerson: rows.VisitPerson.map((row) => ({ ...row, personId: person(row.visitId, row.personId) })),
    AgreementPerson: rows.AgreementPerson.map((row) => ({ ...row, personId: person(row.agreementId, row.personId) })),
    Sighting: rows.Sighting.map((row) => ({ ...row, tenureId: tenure(row.factId, row.tenureId) })),
    OfficeChange: rows.OfficeChange.map((row) => ({ ...row, tenureId: tenure(row.id, row.tenureId) })),
  }
  return { ...told, Person: [...people].map(personWithId), Tenure: [...tenures.values()] }
}
