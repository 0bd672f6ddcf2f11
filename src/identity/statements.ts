import type { Participant, Record, Span } from '../record.js'
import { officeWriting } from './office-key.js'

/** Something that one source says, from its wording to what is stored of it. */
export interface Statement {
  readonly sourceId: string
  /** date, city, office, role and so on. */
  readonly field: string
  /** The form that it was normalised to. */
  readonly value: string
  /** As the Record has it, before the names of offices and people were made one. */
  readonly written: string
  readonly citations: readonly Span[]
  /** Names of the rules that led to the value; empty where it stands as it was read. */
  readonly rules: readonly string[]
}

type Said = Omit<Statement, 'sourceId' | 'citations'>

const plain = (field: string, value: string | number | null | undefined, rules: readonly string[] = []): Said[] =>
  value === null || value === undefined || value === ''
    ? []
    : [{ field, value: String(value), written: String(value), rules }]

const each = (field: string, values: readonly string[]): Said[] => values.flatMap((value) => plain(field, value))

const office = (written: string): Said => {
  const { office: value, qualifier, rules } = officeWriting(written)
  return {
    field: qualifier ? `office (${qualifier})` : 'office',
    value,
    written,
    rules: rules.map((rule) => `office.${rule}`),
  }
}

const interval = (start: string | null, end: string | null) => (start === end ? start : `${start ?? ''}/${end ?? ''}`)

/** What a source says of the fact of that id: `source.m000`, `source.v000.p001`, `source.n002`, `source.c000`. Names as `tidy` makes them. */
export function statementsOf(record: Record, factId: string, tidy: (name: string) => string): Statement[] {
  const [sourceId = '', fact = '', part] = factId.split('.')
  const index = Number(fact.slice(1))
  const of = (said: readonly Said[], citations: readonly Span[]): Statement[] =>
    said.map((one) => ({ ...one, sourceId, citations }))
  switch (fact[0]) {
    case 'n': {
      const person = record.people[index]
      return person ? of(ofPerson(person, tidy), person.citations) : []
    }
    case 'm': {
      const meeting = record.meetings[index]
      if (!meeting) return []
      if (part)
        return participantsOf(meeting.participants, part, tidy).flatMap((one) =>
          of(ofParticipant(one, tidy), one.citations),
        )
      const { title, kind, start, end, city, parties, agreementCount, partOfDay, dateBasis, citations } = meeting
      return of(
        [
          ...plain('title', title),
          ...plain('kind', kind),
          ...plain(
            'date',
            interval(start, end),
            dateBasis.map((basis) => `date.${basis}`),
          ),
          ...plain('partOfDay', partOfDay),
          ...plain('city', city),
          ...each('party', parties),
          ...plain('agreementCount', agreementCount),
        ],
        citations,
      )
    }
    case 'v': {
      const visit = record.visits[index]
      if (!visit) return []
      if (part)
        return participantsOf(visit.participants, part, tidy).flatMap((one) =>
          of(ofParticipant(one, tidy), one.citations),
        )
      const { from, to, start, end, leaders, cities, sites, dateBasis, citations } = visit
      return of(
        [
          ...each('from', from),
          ...each('to', to),
          ...plain(
            'date',
            interval(start, end),
            dateBasis.map((basis) => `date.${basis}`),
          ),
          ...each('leader', leaders),
          ...each('city', cities),
          ...each('site', sites),
        ],
        citations,
      )
    }
    case 'c': {
      const change = record.officeChanges?.[index]
      if (!change) return []
      const { person, kind, date, dateBasis, citations } = change
      return of(
        [
          name(person, tidy),
          office(change.office),
          ...plain('change', kind),
          ...plain(
            'date',
            date,
            dateBasis.map((basis) => `date.${basis}`),
          ),
        ],
        citations,
      )
    }
    case 'a': {
      const agreement = record.agreements[index]
      if (!agreement) return []
      const { title, status, signedOn, parties, signatories, witnesses, citations } = agreement
      return of(
        [
          ...plain('title', title),
          ...plain('status', status),
          ...plain('signedOn', signedOn),
          ...each('party', parties),
          ...each('signatory', signatories),
          ...each('witness', witnesses),
        ],
        citations,
      )
    }
    default:
      return []
  }
}

const name = (written: string, tidy: (name: string) => string): Said => {
  const value = tidy(written)
  return { field: 'name', value, written, rules: value === written ? [] : ['name.tidied'] }
}

const ofPerson = (person: Record['people'][number], tidy: (name: string) => string): Said[] => [
  ...(person.spellings.length > 0 ? person.spellings : [person.name]).map((written) => ({
    ...name(person.name, tidy),
    written,
    rules: written === tidy(person.name) ? [] : ['name.simplified'],
  })),
  ...person.offices.map(office),
  ...plain('side', person.side),
]

const ofParticipant = ({ person, roles, offices, side }: Participant, tidy: (name: string) => string): Said[] => [
  name(person, tidy),
  ...each('role', roles),
  ...offices.map(office),
  ...plain('side', side),
]

/** The n-th person of an event, as often as the report names that one there. */
function participantsOf(
  participants: readonly Participant[],
  part: string,
  tidy: (name: string) => string,
): Participant[] {
  const names = [...new Set(participants.map(({ person }) => tidy(person)))]
  return participants.filter(({ person }) => tidy(person) === names[Number(part.slice(1)) - 1])
}
