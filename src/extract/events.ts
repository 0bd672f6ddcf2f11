import { type EventMeeting, type Events, type EventVisit, unique } from './event.js'
import { gather } from './gather.js'
import { occurrencesOf } from './occurrences.js'
import { partiesOf } from './participants.js'
import { readSides } from './people-sides.js'
import type { Place } from './places.js'
import type { ReadPage } from './read-articles.js'
import { mergeAgreements, settleParties } from './signings.js'
import { tellArticle } from './tell-article.js'
import { foldLegs } from './visits.js'

/** Makes events of what the articles of a page name. */
export function readEvents(page: ReadPage): Events {
  const names = unique(gather(page.articles, ({ mentions }) => mentions.map(({ name }) => name)))
  const occurrences = occurrencesOf(page.text, names)
  const visits: EventVisit[] = []
  const meetings: EventMeeting[] = []
  const perArticle = page.articles.map((article) => {
    const told = tellArticle(page.text, article, occurrences, visits)
    meetings.push(...told.meetings.keys())
    return told
  })
  foldLegs(visits, meetings)
  const parties = unique([
    ...gather(visits, (visit) => [...visit.from, ...visit.to]),
    ...gather(perArticle, ({ meetings: made }) => gather([...made.values()], ({ holders }) => holders)),
  ])
  const people = readSides(page, names, parties)
  // Who heads a delegation stands for it, where no office tells a side.
  for (const person of people)
    person.side ??=
      visits.find(({ leaders, from }) => from.length === 1 && leaders.includes(person.name))?.from[0]?.name ?? null
  const sideOf = new Map(people.map((person) => [person.name, person.side]))
  for (const told of perArticle)
    for (const [meeting, draft] of told.meetings)
      meeting.parties = partiesOf(meeting, draft, sideOf, visits, told.article)
  const agreements = mergeAgreements(
    gather(perArticle, (told) => told.agreements),
    perArticle[0]?.article.home ?? { province: null, city: null, county: null, own: { school: null, company: null } },
  )
  settleParties(
    agreements,
    sideOf,
    unique(gather(visits, (visit) => [...visit.from, ...visit.to])).map(({ name }) => name),
  )
  // A sitting of nobody in an office and of no party is none of the genre.
  const isOfParties = ({
    parties,
    city,
  }: {
    readonly parties: readonly string[]
    readonly city?: Place | null
  }): boolean =>
    parties.length > 0 ||
    (city ?? null) !== null ||
    people.some(({ offices, side }) => offices.length > 0 || side !== null)
  return { people, visits, meetings: meetings.filter(isOfParties), agreements: agreements.filter(isOfParties) }
}
