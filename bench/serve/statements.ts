/** What can be found, in the order in which equally good matches come. */
const kinds = `'{Province,City,Person,Office,Meeting,Agreement,Visit}'::text[]`

/** The matches of the key $1 of one word: kind and id of each, once, with what they are sorted by. Of either sort so many are compared as huiwu compares. */
export const found = `select distinct on (kind, id) kind, id, rank, size from (
    (select n.kind, n."targetId" as id, case when n.key = $1 then 0 else 1 end as rank, length(n.key) as size from "SearchName" n
      where n.key >= $1 and n.key < $1 || chr(1114111) and n.kind = any(${kinds}) order by n.key limit 200)
    union all
    (select n.kind, n."targetId", 2, length(n.key) from "SearchTerm" t join "SearchName" n on n.id = substr(t.entry, strpos(t.entry, chr(1)) + 1)
      where t.entry >= left($1, 10) and t.entry < left($1, 10) || chr(1114111) and strpos(n.key, $1) > 0 and n.kind = any(${kinds})
      order by t.entry limit 200)
  ) m order by kind, id, rank, size`

/** Best matches first. */
export const ranked = `rank, size, array_position(${kinds}, kind), id`

/** What the peers ask PostgreSQL, a statement for all keys of a level. Each row says which key it is for. */
export const statements = {
  search: `select kind, id from (${found}) f order by ${ranked} limit $2`,
  peopleOf: `select * from "Person" where "provinceId" = $1 order by id limit $2`,
  meeting: `select * from "Meeting" where id = $1`,
  meetings: `select * from "Meeting" order by "dayDesc" desc, id desc limit $1`,
  people: `select * from "Person" order by id limit $1`,
  province: `select * from "Party" where id = $1 and kind = 'PROVINCE'`,
  participations: `select "meetingId" as key, * from "Participation" where "meetingId" = any($1) order by "meetingId", position, id`,
  inRole: `select "meetingId" as key, * from "Participation" where "meetingId" = any($1) and strpos(roles, $2) > 0
    order by "meetingId", position, id`,
  persons: `select id as key, * from "Person" where id = any($1)`,
  offices: `select id as key, * from "Office" where id = any($1)`,
  meetingsById: `select id as key, * from "Meeting" where id = any($1)`,
  agreements: `select id as key, * from "Agreement" where id = any($1)`,
  partiesThere: `select l."meetingId" as key, y.* from "MeetingParty" l join "Party" y on y.id = l."partyId"
    where l."meetingId" = any($1) order by l.position`,
  agreementsThere: `select "meetingId" as key, * from "Agreement" where "meetingId" = any($1) order by id`,
  partiesAgreed: `select l."agreementId" as key, y.* from "AgreementParty" l join "Party" y on y.id = l."partyId"
    where l."agreementId" = any($1) order by l.position`,
  lastOfPeople: `select k as key, e.* from unnest($1::text[]) k cross join lateral (
      select * from "Participation" where "personId" = k order by "dayDesc" desc, id desc limit $2) e order by e."dayDesc" desc, e.id desc`,
  participationsOfPeople: `select "personId" as key, count(*)::int as total from "Participation" where "personId" = any($1) group by 1`,
  metWith: `select k as key, e.* from unnest($1::text[]) k cross join lateral (
      select b."personId" as id, count(distinct b."meetingId")::int as "meetingCount", max(b."endsOn") as "lastMetOn"
      from "Participation" a join "Participation" b on b."meetingId" = a."meetingId" and b."personId" <> a."personId"
      where a."personId" = k group by 1 order by 2 desc, coalesce(max(b."endsOn"), '') desc, 1 limit $2) e
    order by e."meetingCount" desc, coalesce(e."lastMetOn", '') desc, e.id`,
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
