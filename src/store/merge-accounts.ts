import { placeByCode } from '../extract/places.js'
import { choose, dateOfSitting, dateOfTrip, type Field, greatest, lastOf, longest } from '../identity/choose.js'
import { seriesOf } from '../identity/series.js'
import { type Days, daysOf } from './days.js'
import { sourceOf } from './facts.js'
import { by, distinct, distinctBy, groups, isFirst, sorted } from './lists.js'
import { personWithId, tenureIdOf, unseen } from './named-rows.js'
import { nameOfPlace } from './parties.js'
import { partnerMeetingsOf } from './partners.js'
import { noRows, type Rows } from './rows.js'
import { addTitle } from './search-names.js'

/** Who and what the names and claims of accounts turned out to be. */
export interface Resolution {
  /** Id of the person that a source's name is. */
  personOf(sourceId: string, name: string): string
  /** Id of the event that a claim tells: the lowest of its claims. */
  eventOf(claimId: string): string
}

/**
 * The rows of the store for accounts (the rows of `factsOf`) that belong together: every source of an event that one of
 * them tells must be among them. What several tell becomes one event with all its sources, people, parties and citations.
 */
export function mergeAccounts(accounts: Rows, resolution: Resolution): Rows {
  const rows = noRows()
  const merge = new Merge(accounts, rows, resolution)
  merge.people()
  merge.visits()
  merge.meetings()
  merge.agreements()
  merge.participations()
  merge.sightings()
  merge.officeChanges()
  merge.citations()
  const parties = partiesIn(rows, accounts.Office)
  return {
    ...rows,
    Source: accounts.Source,
    Report: accounts.Report,
    Spelling: accounts.Spelling,
    Party: accounts.Party.filter(({ id }) => parties.has(id)),
    Office: accounts.Office,
  }
}

/** Those that something refers to: of what one account says of an event another may be chosen. */
const partiesIn = (rows: Rows, offices: Rows['Office']): ReadonlySet<string | null> =>
  new Set([
    ...rows.Mention.map(({ sideId }) => sideId),
    ...rows.Participation.map(({ sideId }) => sideId),
    ...[...rows.MeetingParty, ...rows.VisitParty, ...rows.AgreementParty].map(({ partyId }) => partyId),
    ...[...rows.Meeting, ...offices].map(({ cityId }) => cityId),
  ])

/** 座谈会 is what any sitting may be called; who calls it 会见 or 联席会议 tells more. */
const kindsByTelling = ['OTHER', 'SYMPOSIUM', 'TALKS', 'SIGNING', 'JOINT_CONFERENCE']

type EventKind = 'Meeting' | 'Visit' | 'Agreement'

class Merge {
  readonly #accounts: Rows
  readonly #rows: Rows
  readonly #resolution: Resolution
  /** New ids of facts that are known by another one's. */
  readonly #facts = new Map<string, string>()
  /** Days of the events that several sources tell. */
  readonly #days = new Map<string, Days>()
  readonly #provinceOf: ReadonlyMap<string, string | null>

  constructor(accounts: Rows, rows: Rows, resolution: Resolution) {
    this.#accounts = accounts
    this.#rows = rows
    this.#resolution = resolution
    this.#provinceOf = new Map(accounts.Office.map(({ id, provinceId }) => [id, provinceId]))
  }

  people(): void {
    for (const mention of this.#accounts.Mention)
      this.#rows.Mention.push({ ...mention, personId: this.#person(mention.id, mention.personId) })
  }

  visits(): void {
    const { VisitParty, VisitPerson, VisitSite } = this.#accounts
    const rows = this.#rows
    const [parties, people, sites] = [by(VisitParty, 'visitId'), by(VisitPerson, 'visitId'), by(VisitSite, 'visitId')]
    const names = new Map(this.#accounts.Party.map((party) => [party.id, party.name]))
    for (const [id, claims] of this.#events('Visit', this.#accounts.Visit)) {
      const days = this.#daysOf('Visit', id, claims)
      const { dayAsc, dayDesc } = days
      rows.Visit.push({ ...(claims[0] as (typeof claims)[number]), id, ...days })
      const told = claims.flatMap((claim) => parties(claim.id))
      const [from, to, cities] = (['fromPosition', 'toPosition', 'cityPosition'] as const).map((column) =>
        inOrder(told, 'visitId', 'partyId', column),
      ) as [Positions, Positions, Positions]
      for (const partyId of distinct(told.map((party) => party.partyId)))
        rows.VisitParty.push({
          visitId: id,
          partyId,
          fromPosition: from.get(partyId) ?? null,
          toPosition: to.get(partyId) ?? null,
          cityPosition: cities.get(partyId) ?? null,
          dayAsc,
          dayDesc,
        })
      const there = claims.flatMap((claim) =>
        people(claim.id).map((one) => ({ ...one, personId: this.#person(one.visitId, one.personId) })),
      )
      const leaders = inOrder(there, 'visitId', 'personId', 'leads')
      for (const personId of distinct(there.map((one) => one.personId)))
        rows.VisitPerson.push({ visitId: id, personId, leads: leaders.get(personId) ?? null, dayAsc, dayDesc })
      for (const [position, name] of distinct(
        claims.flatMap((claim) => sites(claim.id).map((site) => site.name)),
      ).entries())
        rows.VisitSite.push({ visitId: id, position, name })
      addTitle(
        this.#rows,
        'Visit',
        id,
        distinct(
          [...from.keys(), ...to.keys(), ...cities.keys()].map((party) => names.get(party) ?? nameOfPlace(party)),
        ).join(''),
      )
      const listed = (column: 'fromPosition' | 'toPosition' | 'cityPosition') => (claim: string) =>
        parties(claim).flatMap((party) => (party[column] ? [party.partyId] : []))
      this.#disagreeOnLists(id, claims, [
        ['from', listed('fromPosition')],
        ['to', listed('toPosition')],
        ['cities', listed('cityPosition')],
        ['leaders', (claim) => people(claim).flatMap((one) => (one.leads ? [one.personId] : []))],
      ])
    }
  }

  meetings(): void {
    const rows = this.#rows
    const parties = by(this.#accounts.MeetingParty, 'meetingId')
    const people = by(this.#accounts.Participation, 'meetingId')
    const known = new Set<string>()
    for (const [id, claims] of this.#events('Meeting', this.#accounts.Meeting)) {
      const days = this.#daysOf('Meeting', id, claims)
      const { dayAsc, dayDesc, endsOn } = days
      const chosen = this.#fieldsOf(id, claims)
      const title = chosen('title', longest)
      const city = chosen('cityId', longest, 'city')
      const inCity = claims.filter((one) => city === null || one.cityId === city)
      const told = distinctBy(
        claims.flatMap((claim) => parties(claim.id)),
        (party) => party.partyId,
      )
      const series = seriesOf(
        title,
        told.flatMap((party) => party.provinceId ?? []),
      )
      if (series && isFirst(known, series.id)) rows.Series.push(series)
      const visitId = claims.map((claim) => claim.visitId).find((visit) => visit !== null) ?? null
      rows.Meeting.push({
        ...(claims[0] as (typeof claims)[number]),
        id,
        visitId: visitId && this.#resolution.eventOf(visitId),
        title,
        kind: chosen('kind', lastOf(kindsByTelling)),
        ...days,
        partOfDay: chosen('partOfDay', longest),
        cityId: city,
        provinceId: choose(said(inCity, 'provinceId'), longest).value,
        agreementCount: chosen('agreementCount', greatest),
        seriesId: series?.id ?? null,
      })
      const there = told.map((party, position) => ({ ...party, meetingId: id, position, endsOn, dayAsc, dayDesc }))
      rows.MeetingParty.push(...there)
      rows.PartnerMeeting.push(...partnerMeetingsOf(there))
      addTitle(this.#rows, 'Meeting', id, title)
      this.#disagreeOnLists(id, claims, [
        ['parties', (claim) => parties(claim).map((party) => party.partyId)],
        ['participants', (claim) => people(claim).map((one) => one.personId)],
      ])
    }
  }

  agreements(): void {
    const rows = this.#rows
    const parties = by(this.#accounts.AgreementParty, 'agreementId')
    const people = by(this.#accounts.AgreementPerson, 'agreementId')
    for (const [id, claims] of this.#events('Agreement', this.#accounts.Agreement)) {
      const chosen = this.#fieldsOf(id, claims)
      const title = chosen('title', longest)
      const signedOn = chosen('signedOn', dateOfSitting)
      const { earliest, latest, dayAsc } = daysOf(signedOn, signedOn)
      const meetingId = claims.map((claim) => claim.meetingId).find((meeting) => meeting !== null) ?? null
      rows.Agreement.push({
        ...(claims[0] as (typeof claims)[number]),
        id,
        meetingId: meetingId && this.#resolution.eventOf(meetingId),
        title,
        status: chosen('status', lastOf(['REFERENCED', 'SIGNED'])),
        signedOn,
        earliest,
        latest,
        dayAsc,
      })
      for (const [position, partyId] of distinct(
        claims.flatMap((claim) => parties(claim.id).map((party) => party.partyId)),
      ).entries())
        rows.AgreementParty.push({ agreementId: id, partyId, position, dayAsc })
      const there = claims.flatMap((claim) =>
        people(claim.id).map((one) => ({ ...one, personId: this.#person(one.agreementId, one.personId) })),
      )
      const signatories = inOrder(there, 'agreementId', 'personId', 'signatoryPosition')
      const witnesses = inOrder(there, 'agreementId', 'personId', 'witnessPosition')
      for (const personId of distinct(there.map((one) => one.personId)))
        rows.AgreementPerson.push({
          agreementId: id,
          personId,
          signatoryPosition: signatories.get(personId) ?? null,
          witnessPosition: witnesses.get(personId) ?? null,
          dayAsc,
        })
      addTitle(this.#rows, 'Agreement', id, title)
    }
  }

  /** One for each person of an event, with what all sources say. */
  participations(): void {
    const { Participation, ParticipationOffice } = this.#accounts
    const rows = this.#rows
    const offices = by(ParticipationOffice, 'participationId')
    const days = new Map([...rows.Meeting, ...rows.Visit].map((event) => [event.id, event]))
    const ofEvents = groups(sorted(Participation), ({ meetingId, visitId }) =>
      this.#resolution.eventOf((meetingId ?? visitId) as string),
    )
    for (const [eventId, all] of ofEvents) {
      const people = groups(all, ({ id, personId }) => this.#person(id, personId))
      const renumber = people.size < all.length || new Set(all.map(({ id }) => sourceOf(id))).size > 1
      for (const [index, [personId, ones]] of [...people].entries()) {
        const [first] = ones as [(typeof ones)[number]]
        for (const { id } of ones.slice(1)) this.#known('Participation', id, first.id)
        const { endsOn, dayAsc, dayDesc } = days.get(eventId) ?? first
        rows.Participation.push({
          ...first,
          personId,
          meetingId: first.meetingId && eventId,
          visitId: first.visitId && eventId,
          position: renumber ? index + 1 : first.position,
          roles: rolesOf(ones.map(({ roles }) => roles)),
          sideId: this.#sideOf(ones, offices),
          endsOn,
          dayAsc,
          dayDesc,
        })
        const held = ones
          .flatMap(({ id }) => offices(id))
          .sort((a, b) => Number(a.qualifier !== null) - Number(b.qualifier !== null))
        for (const [position, office] of distinctBy(
          ones.length > 1 ? held : ones.flatMap(({ id }) => offices(id)),
          ({ officeId }) => officeId,
        ).entries())
          rows.ParticipationOffice.push({ ...office, participationId: first.id, position })
      }
    }
  }

  /** The side that most accounts give; of two that as many do, the one in whose province the person is told to hold an office. */
  #sideOf(ones: Rows['Participation'], officesOf: (id: string) => Rows['ParticipationOffice']): string | null {
    const held = new Set(ones.flatMap(({ id }) => officesOf(id)).map(({ officeId }) => this.#provinceOf.get(officeId)))
    const merit = (side: string) =>
      ones.filter(({ sideId }) => sideId === side).length + (held.has(placeByCode(side)?.provinceCode ?? '') ? 0.5 : 0)
    const sides = distinct(ones.flatMap(({ sideId }) => sideId ?? []))
    return sides.toSorted((a, b) => merit(b) - merit(a))[0] ?? null
  }

  sightings(): void {
    const { Tenure, Sighting } = this.#accounts
    const rows = this.#rows
    const tenures = new Map(Tenure.map((tenure) => [tenure.id, tenure]))
    const done = new Set<string>()
    for (const sighting of sorted(Sighting, ({ factId }) => factId)) {
      const { personId, officeId } = tenures.get(sighting.tenureId) as (typeof Tenure)[number]
      const who = this.#person(sighting.factId, personId)
      const tenureId = this.#tenure(who, officeId)
      const factId = this.#facts.get(sighting.factId) ?? sighting.factId
      const days = this.#days.get(this.#eventBehind(sighting.factId) ?? '')
      const seen = days?.endsOn ? { firstDay: days.startsOn ?? days.endsOn, lastDay: days.endsOn } : {}
      if (isFirst(done, `${tenureId} ${factId} ${sighting.sourceId}`))
        rows.Sighting.push({ ...sighting, tenureId, factId, ...seen })
    }
  }

  officeChanges(): void {
    const { Tenure, OfficeChange } = this.#accounts
    const tenures = new Map(Tenure.map((tenure) => [tenure.id, tenure]))
    for (const change of OfficeChange) {
      const { personId, officeId } = tenures.get(change.tenureId) as (typeof Tenure)[number]
      this.#rows.OfficeChange.push({ ...change, tenureId: this.#tenure(this.#person(change.id, personId), officeId) })
    }
  }

  citations(): void {
    const ofFacts = groups(
      sorted(this.#accounts.Citation, ({ factId }) => factId),
      ({ factId }) => this.#facts.get(factId) ?? factId,
    )
    for (const [factId, citations] of ofFacts)
      for (const [position, citation] of citations.entries())
        this.#rows.Citation.push({ ...citation, factId, position })
    const done = new Set<string>()
    for (const { factId, sourceId } of this.#accounts.FactSource) {
      const known = this.#facts.get(factId) ?? factId
      if (isFirst(done, `${known} ${sourceId}`)) this.#rows.FactSource.push({ factId: known, sourceId })
    }
  }

  readonly #peopleDone = new Set<string>()

  #person(fact: string, name: string): string {
    const id = this.#resolution.personOf(sourceOf(fact), name)
    if (isFirst(this.#peopleDone, id)) this.#rows.Person.push(personWithId(id))
    return id
  }

  readonly #tenuresDone = new Set<string>()

  #tenure(personId: string, officeId: string): string {
    const id = tenureIdOf(personId, officeId)
    if (isFirst(this.#tenuresDone, id)) this.#rows.Tenure.push({ id, personId, officeId, ...unseen })
    return id
  }

  #known(kind: string, id: string, targetId: string): void {
    if (id === targetId) return
    this.#facts.set(id, targetId)
    this.#rows.IdAlias.push({ kind, id, targetId })
  }

  /** The claims of each event, in the order of their ids. */
  #events<Row extends { readonly id: string }>(kind: EventKind, claims: readonly Row[]): Map<string, Row[]> {
    const events = groups(sorted(claims), ({ id }) => this.#resolution.eventOf(id))
    for (const [id, ones] of events) for (const one of ones) this.#known(kind, one.id, id)
    return events
  }

  #eventBehind(factId: string): string | undefined {
    const event = factId.split('.').slice(0, 2).join('.')
    return this.#facts.get(event) ?? event
  }

  #daysOf(kind: EventKind, id: string, claims: readonly (Days & { readonly id: string })[]): Days {
    const first = claims[0] as Days
    if (claims.length === 1) return daysOfRow(first)
    const date = this.#fieldsOf(id, claims)('date', kind === 'Visit' ? dateOfTrip : dateOfSitting)
    const days = daysOfRow((claims.find((claim) => claim.date === date) ?? first) as Days)
    this.#days.set(id, kind === 'Visit' ? { ...days, startsOn: null } : days)
    return days
  }

  /** Chooses columns of an event from those of its claims, and tells where these differ. */
  #fieldsOf<Row extends { readonly id: string }>(factId: string, claims: readonly Row[]) {
    return <Column extends keyof Row & string>(
      column: Column,
      best: Field<NonNullable<Row[Column]>>,
      field: string = column,
    ): Row[Column] => {
      const { value, rule, values } = choose<string | number>(
        said(claims, column),
        best as Field<never> as Field<string | number>,
      )
      if (values.length > 1)
        this.#rows.Disagreement.push({
          factId,
          field,
          rule,
          chosen: String(value),
          values: JSON.stringify(values.map((one) => ({ value: String(one.value), sources: one.sources }))),
        })
      return value as Row[Column]
    }
  }

  /** Lists are joined, not chosen from; who has less is told. */
  #disagreeOnLists(
    id: string,
    claims: readonly { readonly id: string }[],
    lists: readonly (readonly [field: string, of: (claimId: string) => string[]])[],
  ): void {
    if (claims.length < 2) return
    for (const [field, of] of lists) {
      const told = claims
        .map((claim) => ({ sourceId: sourceOf(claim.id), list: of(claim.id) }))
        .filter(({ list }) => list.length > 0)
      const sets = new Map<string, { value: string; sources: string[] }>()
      for (const { sourceId, list } of told) {
        const key = list.toSorted().join()
        const set = sets.get(key) ?? { value: list.map(nameOfPlace).join('、'), sources: [] }
        set.sources.push(sourceId)
        sets.set(key, set)
      }
      if (sets.size < 2) continue
      const chosen = distinct(told.flatMap(({ list }) => list))
        .map(nameOfPlace)
        .join('、')
      this.#rows.Disagreement.push({
        factId: id,
        field,
        chosen,
        rule: 'ALL_TOLD',
        values: JSON.stringify([...sets.values()]),
      })
    }
  }
}

/** All roles that accounts give; that someone was there says nothing beside what he did there. */
function rolesOf(accounts: readonly string[]): string {
  const all = distinct(accounts.flatMap((roles) => roles.split(' ')))
  return (accounts.length > 1 && all.length > 1 ? all.filter((role) => role !== 'ATTENDEE') : all).join(' ')
}

type Positions = ReadonlyMap<string, number>

/** Places in the lists of claims, one claim's list after another's. */
function inOrder<Row>(rows: readonly Row[], claim: keyof Row, id: keyof Row, position: keyof Row): Positions {
  const listed = sorted(
    rows.filter((row) => row[position] !== null),
    (row) => `${row[claim]} ${String(row[position]).padStart(6, '0')}`,
  )
  return new Map(distinct(listed.map((row) => row[id] as string)).map((one, index) => [one, index + 1]))
}

const daysOfRow = ({ date, startsOn, endsOn, earliest, latest, dayAsc, dayDesc }: Days): Days => ({
  date,
  startsOn,
  endsOn,
  earliest,
  latest,
  dayAsc,
  dayDesc,
})

/** What each claim says in a column. */
const said = <Row extends { readonly id: string }>(claims: readonly Row[], column: keyof Row) =>
  claims.map((claim) => ({ value: claim[column] as string | null, sourceId: sourceOf(claim.id) }))
