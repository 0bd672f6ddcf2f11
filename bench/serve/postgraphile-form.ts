import { typedKey } from '../../src/script/name-key.js'
import { storeId } from './peer-schema.js'

/** The questions in PostGraphile's own schema, with aliases that lead back to huiwu's. */
export const postgraphileDocuments: { readonly [question: string]: string } = {
  q1: `query ($id: String!) { meeting: meetingByRowId(rowId: $id) { title date
    participations: participationsByMeetingId { nodes { roles person: personByPersonId { name } offices: heldOffices { nodes { name } } } } } }`,
  q2: `{ meetings: allMeetings(first: 20, orderBy: [DAY_DESC_DESC, ROW_ID_DESC]) { nodes { title date
    participations: participationsByMeetingId { nodes { roles person: personByPersonId { name
      tenures: tenuresByPersonId { nodes { firstSeenOn office: officeByOfficeId { name province: partyByProvinceId { name } } } } } } } } } }`,
  q3: `{ people: allPeople(first: 20) { nodes { name meetings(first: 10) { totalCount nodes { title date } } } } }`,
  q4: `query ($code: String!) { province: partyByRowId(rowId: $code) { name partners(first: 33) { nodes { province { name } meetingCount lastMetOn
    meetings(first: 3) { nodes { title date participations: chairs { nodes { person: personByPersonId { name } } } } } } } } }`,
  q5: `query ($key: String!) { search: apiSearch(key: $key, first: 10) { nodes { kind
    person { name } office { name } meeting { title } agreement { title } } } }`,
  q6: `query ($province: String!) { people: allPeople(condition: { provinceId: $province }, first: 5) { nodes { name
    province: partyByProvinceId { name }
    tenures: tenuresByPersonId { nodes { firstSeenOn lastSeenOn office: officeByOfficeId { name title level } } }
    last: participationsByPersonId(first: 3, orderBy: [DAY_DESC_DESC, ROW_ID_DESC]) { totalCount nodes { roles side: partyBySideId { name }
      meeting: meetingByMeetingId { title date city: partyByCityId { name }
        parties: meetingPartiesByMeetingId { nodes { position party: partyByPartyId { name } } }
        agreements: agreementsByMeetingId { nodes { title signedOn
          parties: agreementPartiesByAgreementId { nodes { position party: partyByPartyId { name } } } } }
        participations: participationsByMeetingId(first: 5, orderBy: [POSITION_ASC, ROW_ID_ASC]) { totalCount nodes {
          person: personByPersonId { name } offices: heldOffices { nodes { name } } } } } } }
    metWith(first: 3) { nodes { meetingCount lastMetOn person { name province: partyByProvinceId { name } } } } } } }`,
}

/** The variables as PostGraphile takes them; the key of what is typed in a search is made here for it. */
export function postgraphileVariables(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (typeof given.id === 'string') return { id: storeId(given.id) }
  return typeof given.query === 'string' ? { key: typedKey(given.query) } : given
}

/** Lists that are connections there. */
const lists = ['offices', 'tenures', 'partners', 'parties', 'agreements', 'metWith', 'search']

interface Match {
  readonly kind: string
  readonly [target: string]: unknown
}

/**
 * Its answer in huiwu's form: tenures in the order of their days and parties in that of their list, by which it sorts none as
 * no index has them; what was found by its kind.
 */
export function inOurForm(value: unknown, key = ''): unknown {
  if (key === 'roles') return String(value).split(' ')
  if (Array.isArray(value)) return value.map((one) => inOurForm(one))
  if (typeof value !== 'object' || value === null) return value
  if (!lists.includes(key))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inOurForm(one, name)]))
  const list = inOurForm((value as { nodes: unknown }).nodes) as never[]
  if (key === 'parties') return list.sort(byPosition).map(({ party }) => party)
  if (key === 'search')
    return list.map(({ kind, ...targets }: Match) => ({ __typename: kind, ...(targets[kind.toLowerCase()] as object) }))
  return key === 'tenures' ? list.sort(byDay) : list
}

interface Placed {
  readonly position: number
}

const byPosition = (a: Placed, b: Placed): number => a.position - b.position

interface Tenure {
  readonly firstSeenOn: string | null
}

function byDay(a: Tenure, b: Tenure): number {
  const [one, other] = [a.firstSeenOn ?? '~', b.firstSeenOn ?? '~']
  return one < other ? -1 : one > other ? 1 : 0
}
