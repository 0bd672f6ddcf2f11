import type { OfficeChange, Participant, PartOfDay, Record, RecordMeeting, Span } from '../record.js'
import type { ReadableText } from '../text/readable-text.js'
import type { Bibliography } from './bibliography.js'
import { toEdtf } from './dates.js'
import type { EventMeeting, EventParticipant, Events, EventVisit, Passage } from './event.js'
import { gather } from './gather.js'
import type { StatedChange } from './office-changes.js'
import { lostNames } from './people.js'
import type { Place } from './places.js'
import type { ReadPage } from './read-articles.js'
import { zone } from './visit-ends.js'

/** Writes what was read as a Record: names for things, offsets of the original for passages. */
export function toRecord(
  readable: ReadableText,
  sha256: string,
  bibliography: Bibliography,
  page: ReadPage,
  events: Events,
  changes: readonly StatedChange[],
): Record {
  const { text } = readable
  const spansOf = (passages: readonly Passage[]): Span[] => {
    const spans = passages.map(({ start, end }) => readable.toOriginal(start, end))
    if (spans.length < 2) return spans
    return spans
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .filter(({ start, end }, i) => start !== spans[i - 1]?.start || end !== spans[i - 1]?.end)
  }
  const byName = new Map(events.people.map((person) => [person.name, person]))
  const participantsOf = (participants: readonly EventParticipant[]): Participant[] =>
    [...participants]
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
      .map(({ name, roles, spans }) => {
        const person = byName.get(name)
        return {
          person: name,
          roles,
          offices: [...(person?.offices ?? [])],
          side: person?.side ?? null,
          citations: spansOf(spans),
        }
      })
  const visits = [...events.visits]
  return {
    source: {
      sha256,
      title:
        bibliography.title ??
        (page.title ? text.slice(page.title.start, page.title.end).replace(/^[#\s*]+|[*\s]+$/g, '') : null),
      publisher: page.publisher,
      url: bibliography.url ?? null,
      publishedOn: page.publishedOn,
      script: readable.script,
      encoding: readable.encoding,
    },
    people: events.people.map((person) => {
      const citations = spansOf(person.spans)
      return {
        name: person.name,
        spellings: spellingsOf(readable, text, person.name),
        offices: [...person.offices],
        side: person.side,
        citations,
      }
    }),
    visits: visits.map((visit) => ({
      from: namesOf(visit.from, visit.sender),
      to: [...namesOf(visit.to, visit.host), ...zonesOf(visit)],
      start: toEdtf(visit.date?.from ?? null),
      end: toEdtf(visit.date?.to ?? null),
      leaders: visit.leaders,
      cities: visit.cities.map(({ name }) => name),
      sites: visit.sites,
      citations: spansOf(visit.spans),
      dateBasis: [...(visit.date?.basis ?? [])],
      participants: participantsOf(visit.participants),
    })),
    meetings: events.meetings.map((meeting) => ({
      title: meeting.title,
      kind: meeting.kind,
      start: toEdtf(meeting.date?.from ?? null),
      end: toEdtf(meeting.date?.to ?? null),
      ...partOfDay(text, meeting),
      city: meeting.city?.name ?? null,
      parties: meeting.parties,
      participants: participantsOf(meeting.participants),
      agreementCount: meeting.agreementCount,
      citations: spansOf(meeting.spans),
      dateBasis: [...(meeting.date?.basis ?? [])],
      visit: meeting.visit ? visits.indexOf(meeting.visit) : null,
    })),
    agreements: events.agreements.map((agreement) => ({
      title: agreement.title,
      status: agreement.status,
      signedOn: agreement.status === 'SIGNED' ? toEdtf(agreement.date?.from ?? null) : null,
      parties: agreement.parties,
      signatories: agreement.signatories,
      witnesses: agreement.witnesses,
      citations: spansOf(agreement.spans),
      meeting: agreement.meeting ? events.meetings.indexOf(agreement.meeting) : null,
    })),
    ...(changes.length > 0 ? { officeChanges: officeChangesOf(changes, spansOf) } : {}),
    unread: gather(page.articles, ({ mentions, sentences }) => [
      ...gather(mentions, (mention) =>
        mention.unread.map((office) => ({
          ...readable.toOriginal(office.start, office.end),
          reason: office.unknown
            ? `the organ of ${mention.name}'s office is of no known kind; it is kept as written`
            : `the office of ${mention.name} has no place or organ that could be worked out`,
        })),
      ),
      ...gather(sentences, (sentence) =>
        lostNames(text, sentence).map(({ start, end }) => ({
          ...readable.toOriginal(start, end),
          reason: 'a name of a list has lost a character and cannot be read',
        })),
      ),
    ]),
  }
}

/** 上午 or 下午 in the sentence of the sitting's day; none of it where a sentence tells of several, or of what came after. */
function partOfDay(text: string, { date, spans }: EventMeeting): Pick<RecordMeeting, 'partOfDay'> {
  const span = date && spans.find(({ start, end }) => start <= date.start && date.end <= end)
  const sentence = span ? text.slice(span.start, span.end) : ''
  if (afterwards.test(sentence)) return {}
  const [told, ...others] = partWords.filter(([words]) => words.test(sentence))
  return told && others.length === 0 ? { partOfDay: told[1] } : {}
}

const partWords: readonly (readonly [RegExp, PartOfDay])[] = [
  [/上午|早上|清晨/, 'MORNING'],
  [/下午/, 'AFTERNOON'],
  [/晚上|当晚|今晚|昨晚|日晚|傍晚/, 'EVENING'],
]
const afterwards = /随后|之后|会后|中午/

/** What is stated twice stands once, with both passages. */
function officeChangesOf(
  changes: readonly StatedChange[],
  spansOf: (passages: readonly Passage[]) => Span[],
): OfficeChange[] {
  const stated = new Map<string, StatedChange[]>()
  for (const change of changes) {
    const key = JSON.stringify([change.person, change.office, change.kind, change.date])
    stated.set(key, [...(stated.get(key) ?? []), change])
  }
  return [...stated.values()].map((alike) => {
    const [{ person, office, kind, date, basis }] = alike as [StatedChange]
    const citations = spansOf(alike.map(({ span }) => span))
    return { person, office, kind, date: toEdtf(date), dateBasis: [...basis], citations }
  })
}

/** The zone inside of where it goes: a report names both (重庆市璧山高新区), and the division is the one that others have too. */
const zonesOf = ({ to, host }: EventVisit): string[] => (to.length > 0 && host && zone.test(host) ? [host] : [])

const namesOf = (places: readonly Place[], organisation: string | null): string[] =>
  places.length === 0 && organisation !== null ? [organisation] : places.map(({ name }) => name)

/** How the report writes the name, each way once. */
function spellingsOf(readable: ReadableText, text: string, name: string): string[] {
  const spellings = new Set<string>()
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const { start, end } = readable.toOriginal(at, at + name.length)
    spellings.add(readable.original.slice(start, end))
  }
  return spellings.size > 0 ? [...spellings] : [name]
}
