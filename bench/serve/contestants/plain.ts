// What can be had at most: node:http and a statement that builds the whole answer. Argument: the URL of the store.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { announce } from '../contestant.js'
import { storeId } from '../peer-schema.js'
import { questions } from '../questions.js'

const participations = (
  fields: string,
  where = '',
) => `json_build_object('nodes', (select coalesce(json_agg(json_build_object(${fields}) order by p.position, p.id), '[]')
  from "Participation" p join "Person" s on s.id = p."personId" where p."meetingId" = m.id ${where}))`
const offices = `(select coalesce(json_agg(json_build_object('name', o.name) order by l.position), '[]') from "ParticipationOffice" l
  join "Office" o on o.id = l."officeId" where l."participationId" = p.id and (l.qualifier is null or l.qualifier not in ('原', '前')))`
const tenures = `(select coalesce(json_agg(json_build_object('firstSeenOn', t."firstSeenOn", 'office', json_build_object('name', o.name,
  'province', (select json_build_object('name', y.name) from "Party" y where y.id = o."provinceId"))) order by t."firstSeenOn" nulls last, t.id), '[]')
  from "Tenure" t join "Office" o on o.id = t."officeId" where t."personId" = s.id)`
const roles = `'roles', string_to_array(p.roles, ' ')`

const statements: {
  readonly [question: string]: readonly [text: string, values: (given: Record<string, string>) => unknown[]]
} = {
  q1: [
    `select json_build_object('data', json_build_object('meeting', (select json_build_object('title', m.title, 'date', m.date, 'participations',
      ${participations(`${roles}, 'person', json_build_object('name', s.name), 'offices', ${offices}`)}) from "Meeting" m where m.id = $1))) as answer`,
    ({ id = '' }) => [storeId(id)],
  ],
  q2: [
    `select json_build_object('data', json_build_object('meetings', json_build_object('nodes', (select json_agg(json_build_object('title', m.title,
      'date', m.date, 'participations', ${participations(`${roles}, 'person', json_build_object('name', s.name, 'tenures', ${tenures})`)}) order by m."dayDesc" desc, m.id desc)
      from (select * from "Meeting" order by "dayDesc" desc, id desc limit 20) m)))) as answer`,
    () => [],
  ],
  q3: [
    `select json_build_object('data', json_build_object('people', json_build_object('nodes', (select json_agg(json_build_object('name', s.name, 'meetings',
      json_build_object('totalCount', (select count("meetingId") from "Participation" where "personId" = s.id), 'nodes',
        (select coalesce(json_agg(json_build_object('title', m.title, 'date', m.date) order by m."dayAsc", m.id), '[]') from (
          select "meetingId" from "Participation" where "personId" = s.id and "meetingId" is not null order by "dayAsc", "meetingId" limit 10) e
          join "Meeting" m on m.id = e."meetingId"))) order by s.id)
      from (select * from "Person" order by id limit 20) s)))) as answer`,
    () => [],
  ],
  q4: [
    `select json_build_object('data', json_build_object('province', (select json_build_object('name', y.name, 'partners', (select coalesce(json_agg(
      json_build_object('province', json_build_object('name', z.name), 'meetingCount', k.count, 'lastMetOn', k.last, 'meetings', json_build_object('nodes',
        (select coalesce(json_agg(json_build_object('title', m.title, 'date', m.date, 'participations',
          ${participations(`'person', json_build_object('name', s.name)`, `and strpos(p.roles, 'CHAIR') > 0`)}) order by m."dayDesc" desc, m.id desc), '[]')
        from (select a."meetingId" from "MeetingParty" a where a."partyId" = y.id and exists (select 1 from "MeetingParty" b where b."meetingId" = a."meetingId"
          and b."partyId" = k.id) order by a."dayDesc" desc, a."meetingId" desc limit 3) e join "Meeting" m on m.id = e."meetingId")))
      order by k.count desc, coalesce(k.last, '') desc, k.id), '[]')
      from (select b."partyId" as id, count(*) as count, max(b."endsOn") as last from "MeetingParty" a join "MeetingParty" b on b."meetingId" = a."meetingId"
        and b."partyId" <> a."partyId" and b."partyId" = b."provinceId" where a."partyId" = y.id group by 1
        order by 2 desc, coalesce(max(b."endsOn"), '') desc, 1 limit 33) k join "Party" z on z.id = k.id))
      from "Party" y where y.id = $1))) as answer`,
    ({ code }) => [code],
  ],
}

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 })
const names = new Map(questions.map(({ name, document }) => [document, name]))
const server = createServer(async (request, response) => {
  const { query, variables } = JSON.parse(Buffer.concat(await request.toArray()).toString())
  const name = names.get(query) ?? ''
  const [text, values] = statements[name] ?? [`select '{"data": null}'::json as answer`, () => []]
  const { rows } = await pool.query({
    name,
    text: text.replace('as answer', '::text as answer'),
    values: values(variables ?? {}),
  })
  response.setHeader('content-type', 'application/json').end(rows[0].answer)
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`)
