/** The part of huiwu's schema that the questions ask for, as the peers serve it. */
export const typeDefs = `
  type Query {
    meeting(id: ID!): Meeting
    meetings(first: Int, orderBy: MeetingOrder): Meetings!
    people(first: Int): People!
    province(code: String!): Province
    search(query: String!, first: Int): [SearchResult!]!
  }
  enum MeetingOrder { DATE_ASC DATE_DESC }
  type Meetings { totalCount: Int! nodes: [Meeting!]! }
  type People { nodes: [Person!]! }
  type Participations { nodes: [Participation!]! }
  type Meeting { id: String! title: String! date: String participations(first: Int, role: String): Participations! }
  type Participation { roles: [String!]! person: Person! offices: [Office!]! }
  type Person { id: String! name: String! tenures: [Tenure!]! meetings(first: Int): Meetings! }
  type Tenure { firstSeenOn: String office: Office! }
  type Office { id: String! name: String! province: Province }
  type Province { id: String! name: String! partners(first: Int): [Partner!]! }
  type Partner { province: Province! meetingCount: Int! lastMetOn: String meetings(first: Int, orderBy: MeetingOrder): Meetings! }
  type Agreement { id: String! title: String! }
  type City { id: String! name: String! }
  type Visit { id: String! }
  union SearchResult = Meeting | Person | Office | Province | City | Agreement | Visit
`

/** The store's id behind an id of huiwu's API. */
export const storeId = (id: string): string => {
  const text = Buffer.from(id, 'base64').toString()
  return text.slice(text.indexOf(':') + 1)
}
