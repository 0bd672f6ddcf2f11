import { createHash } from 'node:crypto'
import type {
  OfficeChange,
  Participant,
  Record,
  RecordAgreement,
  RecordMeeting,
  RecordPerson,
  RecordVisit,
  Span,
} from '../record.js'
import { type Days, daysOf } from './days.js'
import { NamedRows, tidyName } from './named-rows.js'
import { isCity, placeNamed } from './parties.js'
import { noRows, type Rows } from './rows.js'
import { sightingsOf } from './sightings.js'

/**
 * By what a source and its facts are named: 64 bits of a digest of its SHA-256, so that sums which someone made up, and
 * which begin alike, are told apart too.
 */
export const sourceIdOf = ({ source }: Record): string =>
  createHash('sha256').update(source.sha256).digest('hex').slice(0, 16)

/**
 * Every row that a Record makes by itself: its account, in which a name is a person and what it tells is an event. The same
 * Record makes the same rows, whatever else the store holds. What accounts have in common is found by `mergeAccounts`; the
 * bounds of tenures and the provinces of people are left to `derive`.
 */
export function factsOf(record: Record, text: string | null, json = JSON.stringify(record)): Rows {
  const near = placesOf(record)
  const rows = noRows()
  const facts: Facts = { rows, near, names: new NamedRows(rows, near), sourceId: sourceIdOf(record) }
  addSource(facts, record, text, json)
  for (const [index, person] of record.people.entries()) addMention(facts, person, index, record.source.script)
  for (const [index, visit] of record.visits.entries()) addVisit(facts, visit, index)
  for (const [index, meeting] of record.meetings.entries()) addMeeting(facts, meeting, index)
  for (const [index, agreement] of record.agreements.entries()) addAgreement(facts, agreement, index)
  for (const [index, change] of (record.officeChanges ?? []).entries()) addOfficeChange(facts, change, index)
  for (const { personId, office, ...sighting } of sightingsOf(record, rows)) {
    const tenureId = facts.names.tenure(personId, facts.names.office(office).officeId)
    rows.Sighting.push({ tenureId, sourceId: facts.sourceId, ...sighting })
  }
  return rows
}

interface Facts {
  readonly rows: Rows
  readonly names: NamedRows
  readonly near: ReadonlySet<string>
  readonly sourceId: string
}

function addSource({ rows, sourceId }: Facts, record: Record, text: string | null, json: string): void {
  const { sha256, title, publisher, url, publishedOn, script, encoding } = record.source
  const { dayAsc } = daysOf(publishedOn, publishedOn)
  rows.Source.push({ id: sourceId, sha256, title, publisher, url, publishedOn, script, encoding, dayAsc })
  rows.Report.push({ sourceId, text, record: json })
}

function addMention(facts: Facts, person: RecordPerson, index: number, script: string): void {
  const id = addFact(facts, 'n', index, person.citations)
  const personId = facts.names.person(person.name)
  facts.rows.Mention.push({ id, personId, sourceId: facts.sourceId, sideId: sideOf(facts, person.side) })
  for (const [position, text] of unique(person.spellings).entries())
    facts.rows.Spelling.push({ mentionId: id, position, text, script })
}

function addVisit(facts: Facts, visit: RecordVisit, index: number): void {
  const { rows, sourceId } = facts
  const id = addFact(facts, 'v', index, visit.citations)
  const days = daysOf(visit.start, visit.end)
  const { dayAsc, dayDesc } = days
  rows.Visit.push({ id, sourceId, ...days })
  const [from = [], to = [], cities = []] = [visit.from, visit.to, visit.cities].map((list) => partiesOf(facts, list))
  for (const partyId of unique([...from, ...to, ...cities])) {
    const positions = {
      fromPosition: positionIn(from, partyId),
      toPosition: positionIn(to, partyId),
      cityPosition: positionIn(cities, partyId),
    }
    rows.VisitParty.push({ visitId: id, partyId, ...positions, dayAsc, dayDesc })
  }
  const leaders = peopleOf(facts, visit.leaders)
  const participants = mergeSamePerson(visit.participants)
  for (const personId of unique([
    ...leaders,
    ...peopleOf(
      facts,
      participants.map(({ person }) => person),
    ),
  ]))
    rows.VisitPerson.push({ visitId: id, personId, leads: positionIn(leaders, personId), dayAsc, dayDesc })
  for (const [position, name] of unique(visit.sites).entries()) rows.VisitSite.push({ visitId: id, position, name })
  addParticipations(facts, participants, { ...days, id, meetingId: null, visitId: id })
}

function addMeeting(facts: Facts, meeting: RecordMeeting, index: number): void {
  const { rows, names, near, sourceId } = facts
  const id = addFact(facts, 'm', index, meeting.citations)
  const days = daysOf(meeting.start, meeting.end)
  const { dayAsc, dayDesc, endsOn } = days
  const place = meeting.city === null ? null : placeNamed(meeting.city, near)
  rows.Meeting.push({
    id,
    sourceId,
    visitId: meeting.visit === null ? null : factId(sourceId, 'v', meeting.visit),
    title: meeting.title,
    kind: meeting.kind,
    ...days,
    partOfDay: meeting.partOfDay ?? null,
    cityId: place && isCity(place) ? names.party(place.name) : null,
    provinceId: place?.provinceCode ?? null,
    agreementCount: meeting.agreementCount,
    seriesId: null,
  })
  for (const [position, partyId] of partiesOf(facts, meeting.parties).entries()) {
    const provinceId = names.provinceOf(partyId)
    rows.MeetingParty.push({ meetingId: id, partyId, position, provinceId, endsOn, dayAsc, dayDesc })
  }
  addParticipations(facts, mergeSamePerson(meeting.participants), { ...days, id, meetingId: id, visitId: null })
}

function addAgreement(facts: Facts, agreement: RecordAgreement, index: number): void {
  const { rows, sourceId } = facts
  const id = addFact(facts, 'a', index, agreement.citations)
  const { title, status, signedOn } = agreement
  const { earliest, latest, dayAsc } = daysOf(signedOn, signedOn)
  const meetingId = agreement.meeting === null ? null : factId(sourceId, 'm', agreement.meeting)
  rows.Agreement.push({ id, sourceId, meetingId, title, status, signedOn, earliest, latest, dayAsc })
  for (const [position, partyId] of partiesOf(facts, agreement.parties).entries())
    rows.AgreementParty.push({ agreementId: id, partyId, position, dayAsc })
  const signatories = peopleOf(facts, agreement.signatories)
  const witnesses = peopleOf(facts, agreement.witnesses)
  for (const personId of unique([...signatories, ...witnesses])) {
    const positions = {
      signatoryPosition: positionIn(signatories, personId),
      witnessPosition: positionIn(witnesses, personId),
    }
    rows.AgreementPerson.push({ agreementId: id, personId, ...positions, dayAsc })
  }
}

function addOfficeChange(facts: Facts, { person, office, kind, date, citations }: OfficeChange, index: number): void {
  const { rows, names, sourceId } = facts
  const id = factId(sourceId, 'c', index)
  addCitations(facts, id, citations)
  const tenureId = names.tenure(names.person(person), names.office(office).officeId)
  rows.OfficeChange.push({ id, tenureId, sourceId, kind, date })
}

interface Event extends Days {
  readonly id: string
  readonly meetingId: string | null
  readonly visitId: string | null
}

function addParticipations(facts: Facts, participants: readonly Participant[], event: Event): void {
  const { rows, names } = facts
  const { meetingId, visitId, endsOn, dayAsc, dayDesc } = event
  for (const [index, { person, roles, offices, side, citations }] of participants.entries()) {
    const position = index + 1
    const id = factId(event.id, 'p', position)
    addCitations(facts, id, citations)
    rows.Participation.push({
      id,
      personId: names.person(person),
      meetingId,
      visitId,
      position,
      roles: roles.join(' '),
      sideId: sideOf(facts, side),
      endsOn,
      dayAsc,
      dayDesc,
    })
    for (const [index, { officeId, qualifier }] of distinct(offices.map((name) => names.office(name))).entries())
      rows.ParticipationOffice.push({ participationId: id, officeId, position: index, qualifier })
  }
}

/** One person has one participation, with all roles and offices. */
function mergeSamePerson(participants: readonly Participant[]): Participant[] {
  const merged = new Map<string, Participant>()
  for (const participant of participants) {
    const before = merged.get(tidyName(participant.person))
    merged.set(tidyName(participant.person), {
      ...participant,
      roles: unique([...(before?.roles ?? []), ...participant.roles]),
      offices: unique([...(before?.offices ?? []), ...participant.offices]),
      side: before?.side ?? participant.side,
      citations: [...(before?.citations ?? []), ...participant.citations],
    })
  }
  return [...merged.values()]
}

/** The source that a fact's id tells. */
export const sourceOf = (fact: string): string => fact.slice(0, fact.indexOf('.'))

/** A name of a source, by which it is kept who that is; ids of sources have no blank in them. */
export const nameKey = (sourceId: string, name: string): string => `${sourceId} ${name}`

/** The source and the name of such a key. */
export const sourceOfName = (key: string): string => key.slice(0, key.indexOf(' '))
export const nameOfKey = (key: string): string => key.slice(key.indexOf(' ') + 1)

/** The n-th fact of its kind; padded, so that ids sort as the report has the facts. */
export const factId = (parent: string, kind: 'n' | 'v' | 'm' | 'a' | 'p' | 'c', index: number): string =>
  `${parent}.${kind}${String(index).padStart(3, '0')}`

function addFact(facts: Facts, kind: 'n' | 'v' | 'm' | 'a', index: number, citations: readonly Span[]): string {
  const id = factId(facts.sourceId, kind, index)
  if (kind !== 'n') facts.rows.FactSource.push({ factId: id, sourceId: facts.sourceId })
  addCitations(facts, id, citations)
  return id
}

function addCitations({ rows, sourceId }: Facts, id: string, citations: readonly Span[]): void {
  for (const [position, { start, end }] of citations.entries())
    rows.Citation.push({ factId: id, position, sourceId, start, end })
}

const partiesOf = ({ names }: Facts, list: readonly string[]) => unique(list.map((name) => names.party(name)))
const peopleOf = ({ names }: Facts, list: readonly string[]) => unique(list.map((name) => names.person(name)))
const sideOf = ({ names }: Facts, side: string | null) => (side === null ? null : names.party(side))

/** An office that someone has in two writings is held once, without what stands before one of them. */
function distinct<Held extends { officeId: string; qualifier: string | null }>(offices: readonly Held[]): Held[] {
  const held = new Map<string, Held>()
  for (const office of offices)
    if (!held.has(office.officeId) || office.qualifier === null) held.set(office.officeId, office)
  return [...held.values()]
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** From 1; null where it is not in the list. */
const positionIn = (list: readonly string[], item: string): number | null => list.indexOf(item) + 1 || null

/** Codes of all places that the Record names without doubt, and of their provinces. */
function placesOf({ people, visits, meetings, agreements }: Record): ReadonlySet<string> {
  const names = [
    ...people.map(({ side }) => side ?? ''),
    ...visits.flatMap(({ from, to, cities }) => [...from, ...to, ...cities]),
    ...meetings.flatMap(({ parties, city }) => [...parties, city ?? '']),
    ...agreements.flatMap(({ parties }) => parties),
  ]
  const places = names.flatMap((name) => placeNamed(name, new Set()) ?? [])
  return new Set(places.flatMap(({ code, provinceCode }) => [code, provinceCode]))
}
