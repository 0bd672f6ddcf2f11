/** What the peers ask PostgreSQL, a statement for all keys of a level. Each row says which key it is for. */
export const statements = {
  meeting: `select * from "Meeting" where id = $1`,
  meetings: `select * from "Meeting" order by "dayDesc" desc, id desc limit $1`,
  people: `select * from "Person" order by id limit $1`,
  province: `select * from "Party" where id = $1 and kind = 'PROVINCE'`,
  participations: `select "meetingId" as key, * from "Participation" where "meetingId" = any($1) order by "meetingId", position, id`,
  inRole: `select "meetingId" as key, * from "Participation" where "meetingId" = any($1) and strpos(roles, $2) > 0
    order by "meetingId", position, id`,
  persons: `select id as key, * from "Person" where id = any($1)`,
  offices: `select id as key, * from "Office" where id = any($1)`,
  parties: `select id as key, * from "Party" where id = any($1)`,
  officesThere: `select l."participationId" as key, o.* from "ParticipationOffice" l join "Office" o on o.id = l."officeId"
    where l."participationId" = any($1) and (l.qualifier is null or l.qualifier not in ('原', '前')) order by l.position`,
  tenures: `select "personId" as key, * from "Tenure" where "personId" = any($1) order by "firstSeenOn" nulls last, id`,
  meetingsOfPeople: `select k as key, m.* from unnest($1::text[]) k cross join lateral (
      select "meetingId" from "Participation" where "personId" = k and "meetingId" is not null order by "dayAsc", "meetingId" limit $2) e
    join "Meeting" m on m.id = e."meetingId" order by m."dayAsc", m.id`,
  countOfPeople: `select "personId" as key, count("meetingId")::int as total from "Participation" where "personId" = any($1) group by 1`,
  partners: `select b."partyId" as id, count(*)::int as "meetingCount", max(b."endsOn") as "lastMetOn"
    from "MeetingParty" a join "MeetingParty" b on b."meetingId" = a."meetingId" and b."partyId" <> a."partyId" and b."partyId" = b."provinceId"
    where a."partyId" = $1 group by 1 order by 2 desc, coalesce(max(b."endsOn"), '') desc, 1 limit $2`,
  meetingsOfPair: `select k.own || ' ' || k.other as key, m.* from unnest($1::text[], $2::text[]) as k(own, other) cross join lateral (
      select a."meetingId" from "MeetingParty" a where a."partyId" = k.own
        and exists (select 1 from "MeetingParty" b where b."meetingId" = a."meetingId" and b."partyId" = k.other)
      order by a."dayDesc" desc, a."meetingId" desc limit $3) e
    join "Meeting" m on m.id = e."meetingId" order by m."dayDesc" desc, m.id desc`,
} as const
