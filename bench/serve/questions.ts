import { provinces } from '../../src/extract/places.js'
import { sourceIdOf } from '../../src/store/facts.js'
import type { World } from '../invented-world.js'

/** The variables of a question that is asked. */
export type Given = Readonly<Record<string, unknown>>

/** What all contestants are asked, in the schema of huiwu. */
export interface Question {
  readonly name: string
  readonly what: string
  readonly document: string
  /** What is asked in turns, so that no contestant answers from what it has just answered. */
  variables(world: World): readonly Given[]
}

const idOf = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64')
const spread = (world: World, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor((at * world.meetings) / count))
const nothing = () => [{}]

export const questions: readonly Question[] = [
  {
    name: 'q1',
    what: 'one meeting, its participations, each with person and offices',
    document: `query ($id: ID!) { meeting(id: $id) { title date
      participations(first: 100) { nodes { roles person { name } offices { name } } } } }`,
    variables: (world) =>
      spread(world, 200).map((meeting) => ({ id: idOf('Meeting', `${sourceIdOf(world.record(meeting))}.m000`) })),
  },
  {
    name: 'q2',
    what: 'the last 20 meetings × participations × person × tenures × office × province',
    document: `{ meetings(first: 20, orderBy: DATE_DESC) { nodes { title date
      participations(first: 100) { nodes { roles person { name tenures { firstSeenOn office { name province { name } } } } } } } } }`,
    variables: nothing,
  },
  {
    name: 'q3',
    what: '20 people × their first 10 meetings, with how many there are',
    document: `{ people(first: 20) { nodes { name meetings(first: 10) { totalCount nodes { title date } } } } }`,
    variables: nothing,
  },
  {
    name: 'q4',
    what: 'the partners of a province, each with its last three meetings and who chaired them',
    document: `query ($code: String!) { province(code: $code) { name partners(first: 33) { province { name } meetingCount lastMetOn
      meetings(first: 3, orderBy: DATE_DESC) { nodes { title date
        participations(role: CHAIR) { nodes { person { name } } } } } } } }`,
    variables: () => provinces.map(({ code }) => ({ code })),
  },
  {
    name: 'q5',
    what: 'a search for a name or title, in characters or pinyin',
    document: `query ($query: String!) { search(query: $query, first: 10) { __typename
      ... on Person { name } ... on Office { name } ... on Meeting { title } ... on Agreement { title } } }`,
    variables: (world) =>
      spread(world, 25).flatMap((meeting) => {
        const { meetings, people } = world.record(meeting)
        const name = people[0]?.name ?? ''
        return [name, name.slice(1), name.slice(0, 2), meetings[0]?.title ?? '', '座谈', 'hezuo'].map((query) => ({
          query,
        }))
      }),
  },
  {
    name: 'q6',
    what: 'people of a province, what they were at, with whom, in which offices, what was signed there, and their partners',
    document: `query ($province: String!) { people(province: $province, first: 5) { nodes { name province { name }
      tenures { firstSeenOn lastSeenOn office { name title level } }
      last: participations(first: 3, orderBy: DATE_DESC) { totalCount nodes { roles side { name }
        meeting { title date city { name } parties { name }
          agreements { title signedOn parties { name } }
          participations(first: 5) { totalCount nodes { person { name } offices { name } } } } } }
      metWith(first: 3) { meetingCount lastMetOn person { name province { name } } } } } }`,
    variables: () => provinces.map(({ code }) => ({ province: code })),
  },
]
