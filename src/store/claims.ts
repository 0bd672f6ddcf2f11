import { type EventClaim, keysOf } from '../identity/event-claims.js'
import { isFormer, isHead } from '../identity/office-key.js'
import type { MeetingKind, PartOfDay } from '../record.js'
import { personSound } from '../script/name-key.js'
import { daysOf, earlier, later } from './days.js'
import { sourceOf } from './facts.js'
import type { Office, PersonClaim } from './generated/tables.js'
import { standingPlaceOf } from './parties.js'
import type { Rows } from './rows.js'
import { startsOffice } from './stated-tenure.js'

/** Ranks with a province and lies in Xinjiang, whose offices its people may hold too. */
const corps = '新疆生产建设兵团'

/** 440000 of a province, 440000/4403 in one of its cities, 320000/3205/320583 in a county; empty for what has no place. */
const placePath = (code: string | null, provinceId: string | null): string => {
  if (!provinceId) return ''
  if (!code || code === provinceId) return provinceId
  return `${provinceId}/${code.slice(0, 4)}${code.endsWith('00') ? '' : `/${code}`}`
}

const partyPlace = (id: string, provinces: ReadonlyMap<string, string | null>): string =>
  id === corps ? `650000/${corps}` : placePath(id, provinces.get(id) ?? null)

const officePlace = ({ name, provinceId, cityId }: Office): string =>
  name.startsWith(corps) ? `650000/${corps}` : placePath(cityId, provinceId)

/** The provinces of the parties of an account. */
function provincesOf({ Party, MeetingParty, Participation, Mention, VisitParty, AgreementParty, Meeting }: Rows) {
  const provinces = new Map<string, string | null>(Party.map(({ id, provinceId }) => [id, provinceId]))
  const named = [
    ...MeetingParty.map(({ partyId }) => partyId),
    ...VisitParty.map(({ partyId }) => partyId),
    ...AgreementParty.map(({ partyId }) => partyId),
    ...Participation.map(({ sideId }) => sideId),
    ...Mention.map(({ sideId }) => sideId),
    ...Meeting.map(({ cityId }) => cityId),
  ]
  for (const id of named) if (id && !provinces.has(id)) provinces.set(id, standingPlaceOf(id)?.provinceCode ?? null)
  return provinces
}

type Claimed = Omit<PersonClaim, 'apart' | 'personId'>

/** What the account of one source shows of each name: in which places and offices, on which days, among whom. */
export function personClaimsOf(rows: Rows, sourceId: string): Claimed[] {
  const provinces = provincesOf(rows)
  const offices = new Map(rows.Office.map((office) => [office.id, office]))
  const tenures = new Map(rows.Tenure.map((tenure) => [tenure.id, tenure]))
  const held = new Sightings()
  const sided = new Sightings()
  for (const { tenureId, firstDay, lastDay, qualifier } of rows.Sighting) {
    const { personId, officeId } = tenures.get(tenureId) as Rows['Tenure'][number]
    const place = officePlace(offices.get(officeId) as Office)
    const days = isFormer(qualifier) ? null : firstDay
    if (place !== '' || isHead(officeId))
      held.add(personId, { place, office: officeId, firstDay: days, lastDay: days && lastDay })
  }
  const events = new Map([...rows.Meeting, ...rows.Visit].map((event) => [event.id, event]))
  const around = new Map<string, Set<string>>()
  const partiesOf = new Map<string, string[]>([...events.keys()].map((event) => [event, []]))
  for (const { meetingId, partyId } of rows.MeetingParty) partiesOf.get(meetingId)?.push(partyId)
  for (const { visitId, partyId } of rows.VisitParty) partiesOf.get(visitId)?.push(partyId)
  for (const { personId, sideId, meetingId, visitId } of rows.Participation) {
    const event = events.get((meetingId ?? visitId) as string)
    const day = event?.endsOn ?? null
    const place = sideId ? partyPlace(sideId, provinces) : ''
    sided.add(personId, { place, office: '', firstDay: day && (event?.startsOn ?? day), lastDay: day })
    const near = around.get(personId) ?? new Set()
    for (const partyId of partiesOf.get(event?.id ?? '') ?? []) near.add(provinces.get(partyId) ?? '')
    around.set(personId, near)
  }
  const undated = { office: '', firstDay: null, lastDay: null }
  for (const { tenureId, kind, date } of rows.OfficeChange) {
    const { personId, officeId } = tenures.get(tenureId) as Rows['Tenure'][number]
    const place = officePlace(offices.get(officeId) as Office)
    const day = startsOffice(kind) ? takenUp(date) : null
    if (place !== '' || isHead(officeId)) held.add(personId, { place, office: officeId, firstDay: day, lastDay: day })
    sided.add(personId, { ...undated, place: '' })
  }
  for (const { personId, sideId } of rows.Mention)
    sided.add(personId, { ...undated, place: sideId ? partyPlace(sideId, provinces) : '' })
  for (const { personId } of [...rows.VisitPerson, ...rows.AgreementPerson])
    sided.add(personId, { ...undated, place: '' })
  return sided.names().flatMap((name) => {
    const placed = [held, sided].map((all) => all.of(name).filter(({ place }) => place !== ''))
    const shown = placed.find((list) => list.length > 0) ?? held.of(name)
    const places = JSON.stringify([...new Set(shown.map(({ place }) => place))].sort())
    const near = [...(around.get(name) ?? [])].filter((province) => province !== '').sort()
    const claims = shown.length > 0 ? shown : [{ ...undated, place: '' }]
    return claims.map(({ place, office, firstDay, lastDay }) => ({
      name,
      sourceId,
      place,
      office,
      places,
      firstDay,
      lastDay,
      around: office === '' ? JSON.stringify(near) : '[]',
    }))
  })
}

/** Whoever is appointed may be seen where he was before for some days: a week later he has come. */
function takenUp(date: string | null): string | null {
  const { startsOn } = daysOf(date, date)
  return startsOn && new Date(Date.parse(startsOn) + 7 * 86_400_000).toISOString().slice(0, 10)
}

interface Seen {
  readonly place: string
  /** Empty where only the side is told. */
  readonly office: string
  readonly firstDay: string | null
  readonly lastDay: string | null
}

/** Where and as what people of an account were, from which day to which. */
class Sightings {
  readonly #seen = new Map<string, Map<string, Seen>>()

  add(name: string, { place, office, firstDay, lastDay }: Seen): void {
    const all = this.#seen.get(name) ?? new Map<string, Seen>()
    this.#seen.set(name, all)
    if (place === '' && office === '') return
    const key = `${place} ${office}`
    const before = all.get(key)
    const [from, to] = [earlier(firstDay, lastDay), later(firstDay, lastDay)]
    all.set(
      key,
      before
        ? { ...before, firstDay: earlier(before.firstDay, from), lastDay: later(before.lastDay, to) }
        : { place, office, firstDay: from, lastDay: to },
    )
  }

  of = (name: string): Seen[] => [...(this.#seen.get(name)?.values() ?? [])]
  names = (): string[] => [...this.#seen.keys()]
}

/** The meetings, trips and agreements that the account of one source tells, as they are compared with others'. */
export function eventClaimsOf(rows: Rows): EventClaim[] {
  const provinces = provincesOf(rows)
  const place = (id: string) => partyPlace(id, provinces) || id
  const peopleOf = (meetings: ReadonlySet<string>) =>
    rows.Participation.filter(({ meetingId }) => meetings.has(meetingId ?? '')).map(({ personId }) =>
      personSound(personId),
    )
  const base = ({ id, title }: { id: string; title: string }) => ({ id, sourceId: sourceOf(id), title })
  return [
    ...rows.Meeting.map(
      (row): EventClaim => ({
        ...base(row),
        kind: 'Meeting',
        ...whenOf(row, row.date),
        parties: rows.MeetingParty.filter(({ meetingId }) => meetingId === row.id).map(({ partyId }) => place(partyId)),
        people: peopleOf(new Set([row.id])),
        chairs: rows.Participation.filter(
          ({ meetingId, roles }) => meetingId === row.id && roles.includes('CHAIR'),
        ).map(({ personId }) => personSound(personId)),
        sitting: row.kind as MeetingKind,
        partOfDay: row.partOfDay as PartOfDay | null,
        city: row.cityId ? place(row.cityId) : row.provinceId,
      }),
    ),
    ...rows.Visit.map((row): EventClaim => {
      const parties = rows.VisitParty.filter(({ visitId }) => visitId === row.id)
      const people = rows.VisitPerson.filter(({ visitId }) => visitId === row.id)
      const sittings = new Set(rows.Meeting.filter(({ visitId }) => visitId === row.id).map(({ id }) => id))
      const listed = (column: 'fromPosition' | 'toPosition') =>
        parties.filter((party) => party[column] !== null).map(({ partyId }) => place(partyId))
      const from = listed('fromPosition')
      const to = listed('toPosition')
      return {
        ...base({ id: row.id, title: '' }),
        kind: 'Visit',
        ...whenOf(row, row.date),
        parties: [...from, ...to],
        people: [...new Set([...people.map(({ personId }) => personSound(personId)), ...peopleOf(sittings)])],
        from,
        to,
        leaders: people.filter(({ leads }) => leads !== null).map(({ personId }) => personSound(personId)),
      }
    }),
    ...rows.Agreement.map(
      (row): EventClaim => ({
        ...base(row),
        kind: 'Agreement',
        ...whenOf({ ...row, startsOn: null, endsOn: row.earliest === row.latest ? row.latest : null }, row.signedOn),
        parties: rows.AgreementParty.filter(({ agreementId }) => agreementId === row.id).map(({ partyId }) =>
          place(partyId),
        ),
        people: [],
      }),
    ),
  ]
}

type Dated = Pick<Rows['Meeting'][number], 'startsOn' | 'endsOn' | 'earliest' | 'latest'>

/** The days of a claim; a day of no known year is one too, and of a month all of its days are meant. */
function whenOf(row: Dated, date: string | null): Pick<EventClaim, 'span' | 'isMonth'> {
  const { earliest, latest, endsOn } = row
  const startsOn = row.startsOn ?? endsOn
  if (startsOn && endsOn) return { span: inOrder(startsOn, endsOn), isMonth: false }
  if (date && /^\d{4}-\d\d$/.test(date) && earliest && latest) return { span: inOrder(earliest, latest), isMonth: true }
  const ends = date?.split('/') ?? []
  const [from, to] = [ends[0], ends.at(-1)]
  const isYearless = from && to && /^XXXX-\d\d-\d\d$/.test(from) && /^XXXX-\d\d-\d\d$/.test(to) && from <= to
  return { span: isYearless ? { first: from, last: to } : null, isMonth: false }
}

const inOrder = (one: string, other: string) =>
  one <= other ? { first: one, last: other } : { first: other, last: one }

/** The rows under which claims are kept, with the events that they were resolved to. */
export const eventRows = (
  claims: readonly EventClaim[],
  targets: ReadonlyMap<string, string>,
): Pick<Rows, 'EventClaim' | 'EventKey'> => ({
  EventClaim: claims.map((claim) => ({
    id: claim.id,
    kind: claim.kind,
    sourceId: claim.sourceId,
    targetId: targets.get(claim.id) ?? claim.id,
    features: JSON.stringify(claim),
  })),
  EventKey: claims.flatMap((claim) => keysOf(claim).own.map((key) => ({ key, claimId: claim.id }))),
})
