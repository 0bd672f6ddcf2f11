import { officeWriting } from '../identity/office-key.js'
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
  /** What the source puts before the office. */
  readonly qualifier: string | null
}

type Event = Omit<Sighting, 'office' | 'qualifier'>
type Qualifiers = Map<string, string | null>

/**
 * Where a Record shows whom in which office. At an event a person is seen in the offices that the report names there,
 * else in those of its list of people; an office of that list that no event names was held at all of the person's events.
 * Someone without an event has been seen in an office on no known day.
 */
export function* sightingsOf(record: Record, rows: Rows): Generator<Sighting> {
  const events = [...sittings(rows), ...trips(rows), ...signings(rows)]
  const named = new Map<string, Qualifiers>()
  for (const { participationId, officeId, qualifier } of rows.ParticipationOffice)
    mapIn(named, participationId).set(officeId, qualifier)
  const namedFor = new Map<string, Qualifiers>()
  for (const { id, personId } of rows.Participation)
    for (const [office, qualifier] of named.get(id) ?? []) mapIn(namedFor, personId).set(office, qualifier)
  const stated = statedOffices(record)

  for (const event of events) {
    const there: Qualifiers = new Map(named.get(event.factId))
    const elsewhere = there.size > 0 ? namedFor.get(event.personId) : undefined
    for (const [office, { qualifier }] of stated.get(event.personId) ?? [])
      if (!there.has(office) && !elsewhere?.has(office)) there.set(office, qualifier)
    for (const [office, qualifier] of there) yield { ...event, office, qualifier }
  }
  const seen = new Set(events.map(({ personId }) => personId))
  for (const [personId, offices] of stated) {
    if (seen.has(personId)) continue
    for (const [office, { index, qualifier }] of offices)
      yield { personId, office, qualifier, factId: rows.Mention[index]?.id as string, firstDay: null, lastDay: null }
  }
}

function mapIn<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const map = maps.get(key) ?? new Map<string, Value>()
  maps.set(key, map)
  return map
}

interface Stated {
  /** Of the entry that states it first. */
  readonly index: number
  readonly qualifier: string | null
}

/** By person, the offices of the list of people. */
function statedOffices({ people }: Record): Map<string, Map<string, Stated>> {
  const stated = new Map<string, Map<string, Stated>>()
  for (const [index, { name, offices }] of people.entries()) {
    const own = mapIn(stated, tidyName(name))
    for (const { office, qualifier } of offices.map(officeWriting))
      if (!own.has(office)) own.set(office, { index, qualifier })
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
