// What can be had at most: node:http and a statement that builds the whole answer. Argument: the URL of the store.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { typedKey } from '../../../src/script/name-key.js'
import { announce } from '../contestant.js'
import { storeId } from '../peer-schema.js'
import { questions } from '../questions.js'
import { found, ranked } from '../statements.js'

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
const party = (id: string) => `(select json_build_object('name', y.name) from "Party" y where y.id = ${id})`
const parties = (through: string, where: string) =>
  `(select coalesce(json_agg(json_build_object('name', y.name) order by l.position), '[]') from ${through} join "Party" y on y.id = l."partyId" where ${where})`
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
  q5: [
    `select json_build_object('data', json_build_object('search', (select coalesce(json_agg(case kind
        when 'Person' then (select json_build_object('__typename', kind, 'name', name) from "Person" where id = b.id)
        when 'Office' then (select json_build_object('__typename', kind, 'name', name) from "Office" where id = b.id)
        when 'Meeting' then (select json_build_object('__typename', b.kind, 'title', title) from "Meeting" where id = b.id)
        when 'Agreement' then (select json_build_object('__typename', kind, 'title', title) from "Agreement" where id = b.id)
        else json_build_object('__typename', kind) end order by ${ranked}), '[]')
      from (select * from (${found}) f order by ${ranked} limit 10) b))) as answer`,
    ({ query = '' }) => [typedKey(query)],
  ],
  q6: [
    `select json_build_object('data', json_build_object('people', json_build_object('nodes', (select coalesce(json_agg(json_build_object('name', s.name,
      'province', ${party('s."provinceId"')},
      'tenures', (select coalesce(json_agg(json_build_object('firstSeenOn', t."firstSeenOn", 'lastSeenOn', t."lastSeenOn", 'office',
          json_build_object('name', o.name, 'title', o.title, 'level', o.level)) order by t."firstSeenOn" nulls last, t.id), '[]')
        from "Tenure" t join "Office" o on o.id = t."officeId" where t."personId" = s.id),
      'last', json_build_object('totalCount', (select count(*) from "Participation" where "personId" = s.id), 'nodes',
        (select coalesce(json_agg(json_build_object('roles', string_to_array(e.roles, ' '), 'side', ${party('e."sideId"')}, 'meeting',
          (select json_build_object('title', m.title, 'date', m.date, 'city', ${party('m."cityId"')},
            'parties', ${parties('"MeetingParty" l', 'l."meetingId" = m.id')},
            'agreements', (select coalesce(json_agg(json_build_object('title', g.title, 'signedOn', g."signedOn",
              'parties', ${parties('"AgreementParty" l', 'l."agreementId" = g.id')}) order by g.id), '[]') from "Agreement" g where g."meetingId" = m.id),
            'participations', json_build_object('totalCount', (select count(*) from "Participation" where "meetingId" = m.id), 'nodes',
              (select json_agg(json_build_object('person', json_build_object('name', h.name), 'offices', ${offices}) order by p.position, p.id)
                from (select * from "Participation" where "meetingId" = m.id order by position, id limit 5) p join "Person" h on h.id = p."personId")))
          from "Meeting" m where m.id = e."meetingId")) order by e."dayDesc" desc, e.id desc), '[]')
        from (select * from "Participation" where "personId" = s.id order by "dayDesc" desc, id desc limit 3) e)),
      'metWith', (select coalesce(json_agg(json_build_object('meetingCount', k.count, 'lastMetOn', k.last, 'person',
          (select json_build_object('name', h.name, 'province', ${party('h."provinceId"')}) from "Person" h where h.id = k.id))
          order by k.count desc, coalesce(k.last, '') desc, k.id), '[]')
        from (select b."personId" as id, count(distinct b."meetingId") as count, max(b."endsOn") as last
          from "Participation" a join "Participation" b on b."meetingId" = a."meetingId" and b."personId" <> a."personId"
          where a."personId" = s.id group by 1 order by 2 desc, coalesce(max(b."endsOn"), '') desc, 1 limit 3) k)
      ) order by s.id), '[]') from (select * from "Person" where "provinceId" = $1 order by id limit 5) s)))) as answer`,
    ({ province }) => [province],
  ],
}

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 })
const names = new Map(questions.map(({ name, document }) => [document, name]))
async function answer(body: Buffer): Promise<string> {
  const { query, variables } = JSON.parse(body.toString())
  const name = names.get(query) ?? ''
  const [text, values] = statements[name] as (typeof statements)[string]
  const asText = text.replace('as answer', '::text as answer')
  return (await pool.query({ name, text: asText, values: values(variables ?? {}) })).rows[0].answer
}
const server = createServer(async (request, response) => {
  const answered = await answer(Buffer.concat(await request.toArray())).catch((error: Error) =>
    JSON.stringify({ errors: [{ message: error.message }] }),
  )
  response.setHeader('content-type', 'application/json').end(answered)
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`)
