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
}

/** The variables as PostGraphile takes them. */
export const postgraphileVariables = (given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  typeof given.id === 'string' ? { ...given, id: storeId(given.id) } : given

const lists = ['offices', 'tenures', 'partners']

/** Its answer in huiwu's form: lists that are connections there, and tenures in the order of their days. */
export function inOurForm(value: unknown, key = ''): unknown {
  if (key === 'roles') return String(value).split(' ')
  if (Array.isArray(value)) return value.map((one) => inOurForm(one))
  if (typeof value !== 'object' || value === null) return value
  if (lists.includes(key)) {
    const list = inOurForm((value as { nodes: unknown }).nodes) as { firstSeenOn: string | null }[]
    return key === 'tenures' ? list.sort((a, b) => ((a.firstSeenOn ?? '~') < (b.firstSeenOn ?? '~') ? -1 : 1)) : list
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inOurForm(one, name)]))
}
