/** The part of huiwu's schema that the questions ask for, as the peers serve it. */
export const typeDefs = `
  type Query {
    meeting(id: ID!): Meeting
    meetings(first: Int, orderBy: EventOrder): Meetings!
    people(first: Int, province: String): People!
    province(code: String!): Province
    search(query: String!, first: Int): [SearchResult!]!
  }
  enum EventOrder { DATE_ASC DATE_DESC }
  enum ParticipationRole { ATTENDEE CHAIR SPEAKER }
  type Meetings { totalCount: Int! nodes: [Meeting!]! }
  type People { nodes: [Person!]! }
  type Participations { totalCount: Int! nodes: [Participation!]! }
  type Meeting {
    id: String! title: String! date: String city: Party parties: [Party!]! agreements: [Agreement!]!
    participations(first: Int, role: ParticipationRole): Participations!
  }
  type Participation { roles: [ParticipationRole!]! person: Person! offices: [Office!]! side: Party meeting: Meeting }
  type Person {
    id: String! name: String! province: Province tenures: [Tenure!]! meetings(first: Int): Meetings!
    participations(first: Int, orderBy: EventOrder): Participations! metWith(first: Int): [Acquaintance!]!
  }
  type Acquaintance { person: Person! meetingCount: Int! lastMetOn: String }
  type Tenure { firstSeenOn: String lastSeenOn: String office: Office! }
  type Office { id: String! name: String! title: String! level: String province: Province }
  type Party { id: String! name: String! }
  type Province { id: String! name: String! partners(first: Int): [Partner!]! }
  type Partner { province: Province! meetingCount: Int! lastMetOn: String meetings(first: Int, orderBy: EventOrder): Meetings! }
  type Agreement { id: String! title: String! signedOn: String parties: [Party!]! }
  type City { id: String! name: String! }
  type Visit { id: String! }
  union SearchResult = Meeting | Person | Office | Province | City | Agreement | Visit
`

/** The store's id behind an id of huiwu's API. */
export const storeId = (id: string): string => {
  const text = Buffer.from(id, 'base64').toString()
  return text.slice(text.indexOf(':') + 1)
}
