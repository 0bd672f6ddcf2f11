import type { Record } from '../record.js'
import { tidyName } from './named-rows.js'
import type { Rows } from './rows.js'

/** A fact of the source that shows a person in an office, with the first and last day of the event, where they are known. */
export interface Sighting {
  readonly personId: string
  readonly office: string
  readonly factId: string
  readonly firstDay: string | null
  readonly lastDay: string | null
}

type Event = Omit<Sighting, 'office'>

/**
 * Where a Record shows whom in which office. At an event a person is seen in the offices that the report names there,
 * else in those of its list of people; an office of that list that no event names was held at all of the person's events.
 * Someone without an event has been seen in an office on no known day.
 */
export function* sightingsOf(record: Record, rows: Rows): Generator<Sighting> {
  const events = [...sittings(rows), ...trips(rows), ...signings(rows)]
  const named = new Map<string, string[]>()
  for (const { participationId, officeId } of rows.ParticipationOffice) listIn(named, participationId).push(officeId)
  const namedFor = new Map<string, string[]>()
  for (const { id, personId } of rows.Participation) listIn(namedFor, personId).push(...(named.get(id) ?? []))
  const stated = statedOffices(record)

  for (const event of events) {
    const there = named.get(event.factId) ?? []
    const listed = [...(stated.get(event.personId)?.keys() ?? [])]
    const elsewhere = namedFor.get(event.personId)
    const offices = there.length > 0 ? [...there, ...listed.filter((office) => !elsewhere?.includes(office))] : listed
    for (const office of new Set(offices)) yield { ...event, office }
  }
  const seen = new Set(events.map(({ personId }) => personId))
  for (const [personId, offices] of stated) {
    if (seen.has(personId)) continue
    for (const [office, index] of offices)
      yield { personId, office, factId: rows.Mention[index]?.id as string, firstDay: null, lastDay: null }
  }
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** By person, the offices of the list of people, each with the index of the entry that states it first. */
function statedOffices({ people }: Record): Map<string, Map<string, number>> {
  const stated = new Map<string, Map<string, number>>()
  for (const [index, { name, offices }] of people.entries()) {
    const own = stated.get(tidyName(name)) ?? new Map<string, number>()
    for (const office of offices) if (!own.has(office)) own.set(office, index)
    stated.set(tidyName(name), own)
  }
  return stated
}

/** Meetings count with their days; a trip on which there is no sitting to name someone with, by its last day. */
function sittings({ Participation, Meeting, Visit }: Rows): Event[] {
  const meetings = new Map(Meeting.map((meeting) => [meeting.id, meeting]))
  const visits = new Map(Visit.map((visit) => [visit.id, visit]))
  return Participation.map(({ id, personId, meetingId, visitId }) => {
    const meeting = meetings.get(meetingId ?? '')
    const lastDay = (meeting ?? visits.get(visitId ?? ''))?.endsOn ?? null
    return { factId: id, personId, firstDay: meeting ? (meeting.startsOn ?? lastDay) : lastDay, lastDay }
  })
}

/** Leaders of trips who are named with no sitting of theirs. */
function trips({ VisitPerson, Visit, Meeting, Participation }: Rows): Event[] {
  const visitOf = new Map(Meeting.map(({ id, visitId }) => [id, visitId]))
  const sat = new Set(
    Participation.map(({ personId, meetingId, visitId }) => `${personId} ${visitId ?? visitOf.get(meetingId ?? '')}`),
  )
  const lastDays = new Map(Visit.map(({ id, endsOn }) => [id, endsOn]))
  return VisitPerson.filter(({ visitId, personId, leads }) => leads !== null && !sat.has(`${personId} ${visitId}`)).map(
    ({ visitId, personId }) => {
      const day = lastDays.get(visitId) ?? null
      return { factId: visitId, personId, firstDay: day, lastDay: day }
    },
  )
}

/** Who signed or witnessed and is not named with the sitting where that was done. */
function signings({ Agreement, AgreementPerson, Participation }: Rows): Event[] {
  const sat = new Set(Participation.map(({ personId, meetingId }) => `${personId} ${meetingId}`))
  const agreements = new Map(Agreement.map((agreement) => [agreement.id, agreement]))
  return AgreementPerson.flatMap(({ agreementId, personId }) => {
    const agreement = agreements.get(agreementId)
    if (agreement?.status !== 'SIGNED' || (agreement.meetingId && sat.has(`${personId} ${agreement.meetingId}`)))
      return []
    const day = agreement.earliest === agreement.latest ? agreement.earliest : null
    return [{ factId: agreementId, personId, firstDay: day, lastDay: day }]
  })
}
