// PostGraphile 5 over the tables, with functions for what is no relation. Argument: the URL of the store.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { announce } from '../contestant.js'
import { found, ranked } from '../statements.js'

const url = process.argv[2] as string
const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query(`
  drop schema if exists api cascade; create schema api;
  create type api.partner as (own text, id text, "meetingCount" int, "lastMetOn" text);
  create function api."Party_partners"(y public."Party") returns setof api.partner language sql stable as $$
    select y.id, b."partyId", count(*)::int, max(b."endsOn")
    from public."MeetingParty" a join public."MeetingParty" b on b."meetingId" = a."meetingId" and b."partyId" <> a."partyId" and b."partyId" = b."provinceId"
    where a."partyId" = y.id group by b."partyId" order by 3 desc, coalesce(max(b."endsOn"), '') desc, 2 $$;
  create function api.partner_province(k api.partner) returns public."Party" language sql stable as $$ select * from public."Party" where id = k.id $$;
  create function api.partner_meetings(k api.partner) returns setof public."Meeting" language sql stable as $$
    select m.* from public."MeetingParty" a join public."Meeting" m on m.id = a."meetingId"
    where a."partyId" = k.own and exists (select 1 from public."MeetingParty" b where b."meetingId" = a."meetingId" and b."partyId" = k.id)
    order by a."dayDesc" desc, a."meetingId" desc $$;
  create function api."Meeting_chairs"(m public."Meeting") returns setof public."Participation" language sql stable as $$
    select * from public."Participation" where "meetingId" = m.id and strpos(roles, 'CHAIR') > 0 order by position, id $$;
  create function api."Participation_heldOffices"(p public."Participation") returns setof public."Office" language sql stable as $$
    select o.* from public."ParticipationOffice" l join public."Office" o on o.id = l."officeId"
    where l."participationId" = p.id and (l.qualifier is null or l.qualifier not in ('原', '前')) order by l.position $$;
  create function api."Person_meetings"(s public."Person") returns setof public."Meeting" language sql stable as $$
    select m.* from public."Participation" p join public."Meeting" m on m.id = p."meetingId" where p."personId" = s.id order by p."dayAsc", p."meetingId" $$;
  create type api.acquaintance as (id text, "meetingCount" int, "lastMetOn" text);
  create function api."Person_metWith"(s public."Person") returns setof api.acquaintance language sql stable as $$
    select b."personId", count(distinct b."meetingId")::int, max(b."endsOn")
    from public."Participation" a join public."Participation" b on b."meetingId" = a."meetingId" and b."personId" <> a."personId"
    where a."personId" = s.id group by 1 order by 2 desc, coalesce(max(b."endsOn"), '') desc, 1 $$;
  create function api.acquaintance_person(k api.acquaintance) returns public."Person" language sql stable as $$
    select * from public."Person" where id = k.id $$;
  create type api.match as (kind text, id text);
  create function api.search(key text) returns setof api.match language sql stable as $$
    select kind, id from (${found}) f order by ${ranked} $$;
  create function api.match_person(k api.match) returns public."Person" language sql stable as $$
    select * from public."Person" where id = k.id and k.kind = 'Person' $$;
  create function api.match_office(k api.match) returns public."Office" language sql stable as $$
    select * from public."Office" where id = k.id and k.kind = 'Office' $$;
  create function api.match_meeting(k api.match) returns public."Meeting" language sql stable as $$
    select * from public."Meeting" where id = k.id and k.kind = 'Meeting' $$;
  create function api.match_agreement(k api.match) returns public."Agreement" language sql stable as $$
    select * from public."Agreement" where id = k.id and k.kind = 'Agreement' $$;
`)
await client.end()
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: url, schemas: ['public', 'api'] })],
  grafast: { explain: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false },
})
const server = createServer()
await instance.createServ(grafserv).addTo(server)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
if (process.env.PRINT) console.log((await import('graphql')).printSchema((await instance.getSchemaResult()).schema))
announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`)
