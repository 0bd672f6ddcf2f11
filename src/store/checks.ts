import { type RawBuilder, sql } from 'kysely'
import { isSingleHolder } from '../identity/office-key.js'
import type { Sql } from './client.js'
import { daysOf } from './days.js'
import { listOf, position } from './dialect.js'
import type { Citation } from './generated/tables.js'
import { readCitations } from './read/details.js'
import { readTexts } from './read/sources.js'
import { firstDay, lastDay, readOfficeChanges, readTenureCitations } from './read/tenures.js'

export type CheckName = 'two-holders' | 'end-before-start' | 'two-sides' | 'office-without-organ'

/** Where a report says something that does not go together with what others say. */
export interface Passage {
  /** Headline of the report, or its checksum where it has none. */
  readonly source: string
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
  /** Null where the store does not keep the text. */
  readonly quote: string | null
}

/** Something in the store that cannot be, or is not understood. */
export interface Finding {
  readonly check: CheckName
  /** For people: who or what, and why. */
  readonly message: string
  readonly passages: readonly Passage[]
}

interface Suspect {
  readonly check: CheckName
  readonly message: string
  readonly tenures: readonly string[]
  readonly facts: readonly string[]
}

/** Looks through the whole store; the findings come by check, and in an order that rests on the facts alone. */
export async function runChecks(db: Sql): Promise<Finding[]> {
  const suspects = [
    ...(await twoHolders(db)),
    ...(await endBeforeStart(db)),
    ...(await twoSides(db)),
    ...(await withoutOrgan(db)),
  ]
  return withPassages(db, suspects)
}

/** How many findings `runChecks` would give; the database counts those of which there may be very many. */
export async function countFindings(db: Sql): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select (select count(*) from ${await heldByTwo(db)} as h) + (select count(*) from ${onTwoSides} as s) as count`.execute(
    db,
  )
  const others = [...(await endBeforeStart(db)), ...(await withoutOrgan(db))]
  return Number(rows[0]?.count) + others.length
}

/** Ids of what is stated of tenures. */
async function changesOf(db: Sql, tenureIds: readonly string[]): Promise<Map<string, string[]>> {
  const lists = await readOfficeChanges(db, tenureIds)
  return new Map(tenureIds.map((id, at) => [id, lists[at]?.map((change) => change.id) ?? []]))
}

/**
 * Two people in an office that one at a time holds, on the same days: each holder beside whoever of those that came before him
 * held it longest, so that there are no more pairs than holders. On the day of a change that is stated the one goes and the
 * other comes.
 */
async function heldByTwo(db: Sql): Promise<RawBuilder<unknown>> {
  const titles = await db.selectFrom('Office').select('title').distinct().execute()
  const single = titles.flatMap(({ title }) => (title !== null && isSingleHolder(title) ? [title] : []))
  return sql`(with held as (select t."id", t."officeId", t."personId", ${firstDay} as "from", ${lastDay} as "to",
        coalesce(t."statedFirstDay" || ' ' || t."statedLastDay", '') as stated
        from "Tenure" as t join "Office" as o on o."id" = t."officeId" where o."title" in ${listOf(single)}),
      later as (select *, max("to" || ' ' || "id") over (partition by "officeId" order by "from", "id"
        rows between unbounded preceding and 1 preceding) as longest from held where "from" <= "to"),
      pairs as (select a."id" as a, b."id" as b, a."personId" as one, b."personId" as other, a."officeId" as office, b."from" as "from",
        case when a."to" < b."to" then a."to" else b."to" end as "to", a.stated || ' ' || b.stated as handovers
        from later as b join held as a on a."id" = substr(b.longest, ${'0000-00-00 '.length + 1}) where a."to" >= b."from")
    select * from pairs where "from" < "to" or ${position(sql`handovers`, sql`"from"`)} = 0)`
}

async function twoHolders(db: Sql): Promise<Suspect[]> {
  const { rows: found } = await sql<{
    a: string
    b: string
    one: string
    other: string
    office: string
    from: string
    to: string
  }>`select f.a, f.b, p."name" as one, q."name" as other, o."name" as office, f."from", f."to"
    from ${await heldByTwo(db)} as f join "Office" as o on o."id" = f.office
    join "Person" as p on p."id" = f.one join "Person" as q on q."id" = f.other order by f.a, f.b`.execute(db)
  const stated = await changesOf(
    db,
    found.flatMap(({ a, b }) => [a, b]),
  )
  return found.map(({ a, b, one, other, office, from, to }) => ({
    check: 'two-holders',
    message: `${[one, other].sort().join(' and ')} are both seen as ${office}, ${from === to ? `on ${from}` : `from ${from} to ${to}`}`,
    tenures: [a, b],
    facts: [a, b].flatMap((id) => stated.get(id) ?? []),
  }))
}

/**
 * An event that ends before it begins, a holder who is called a former one before being seen in the office, and one who is
 * stated to leave it before he comes into it or is first seen there.
 */
async function endBeforeStart(db: Sql): Promise<Suspect[]> {
  const { rows: events } = await sql<{ id: string; what: string; date: string }>`
    select "id", "title" as what, "date" from "Meeting" where "startsOn" > "endsOn" or "earliest" > "latest"
    union all select "id", 'a trip', "date" from "Visit" where "startsOn" > "endsOn" or "earliest" > "latest" order by 1`.execute(
    db,
  )
  const { rows: tenures } = await sql<{ id: string; endedBy: string; firstSeenOn: string }>`
    select "id", "endedBy", "firstSeenOn" from "Tenure" where "endedBy" < "firstSeenOn" order by "id"`.execute(db)
  const stated = await leftBeforeComing(db)
  return [
    ...stated,
    ...events.map(
      ({ id, what, date }): Suspect => ({
        check: 'end-before-start',
        message: `${what} ends before it begins: ${date}`,
        tenures: [],
        facts: [id],
      }),
    ),
    ...tenures.map(
      ({ id, endedBy, firstSeenOn }): Suspect => ({
        check: 'end-before-start',
        message: `${id} was given up by ${endedBy} and is seen first on ${firstSeenOn}`,
        tenures: [id],
        facts: [],
      }),
    ),
  ]
}

async function leftBeforeComing(db: Sql): Promise<Suspect[]> {
  const rows = await db
    .selectFrom('Tenure')
    .select(['id', 'firstSeenOn', 'statedFrom', 'statedUntil'])
    .where('statedUntil', 'is not', null)
    .orderBy('id')
    .execute()
  const suspects = rows.flatMap(({ id, firstSeenOn, statedFrom, statedUntil }) => {
    const left = daysOf(statedUntil, statedUntil).latest
    const came = daysOf(statedFrom, statedFrom).earliest
    if (left && came && left < came) return [{ id, problem: `came into it on ${statedFrom}` }]
    return left && firstSeenOn && left < firstSeenOn ? [{ id, problem: `is seen first on ${firstSeenOn}` }] : []
  })
  const changes = await changesOf(
    db,
    suspects.map(({ id }) => id),
  )
  const until = new Map(rows.map(({ id, statedUntil }) => [id, statedUntil]))
  return suspects.map(({ id, problem }) => ({
    check: 'end-before-start',
    message: `${id} is stated to have been left on ${until.get(id)} and ${problem}`,
    tenures: [id],
    facts: changes.get(id) ?? [],
  }))
}

const sourceOfFact = sql`substr(a.fact, 1, ${position(sql`a.fact`, sql`'.'`)} - 1)`

/** Someone who is there for one province and, on the same day or in the same report's list of people, for another. */
const onTwoSides = sql`(with stood as (
      select p."id" as fact, p."personId" as person, p."endsOn" as day, s."provinceId" as province, s."name" as side
      from "Participation" as p join "Party" as s on s."id" = p."sideId" where s."provinceId" is not null),
    parted as (select person, day from stood where day is not null group by person, day having min(province) <> max(province))
    select a.person, a.side as one, b.side as other, a.fact as "oneFact", b.fact as "otherFact" from parted as d
      join stood as a on a.person = d.person and a.day = d.day
      join stood as b on b.person = d.person and b.day = d.day and b.province <> a.province and b.fact > a.fact
    union all
    select a.person, a.side, s."name", a.fact, m."id" from stood as a join "Mention" as m on m."personId" = a.person
      and m."id" > ${sourceOfFact} || '.' and m."id" < ${sourceOfFact} || '/'
      join "Party" as s on s."id" = m."sideId" where s."provinceId" is not null and s."provinceId" <> a.province)`

async function twoSides(db: Sql): Promise<Suspect[]> {
  const { rows } = await sql<{ name: string; one: string; other: string; oneFact: string; otherFact: string }>`
    select n."name" as name, f.one, f.other, f."oneFact", f."otherFact"
    from ${onTwoSides} as f join "Person" as n on n."id" = f.person order by f."oneFact", f."otherFact"`.execute(db)
  return rows.map(({ name, one, other, oneFact, otherFact }) => ({
    check: 'two-sides',
    message: `${name} is there for ${one} and for ${other}`,
    tenures: [],
    facts: [oneFact, otherFact],
  }))
}

/** An office of which no organ could be read; those of the whole nation (国务委员) may have none. */
async function withoutOrgan(db: Sql): Promise<Suspect[]> {
  const { rows } = await sql<{ name: string; tenures: string }>`
    select o."name" as name, string_agg(t."id", ${'\n'} order by t."id") as tenures from "Office" as o join "Tenure" as t on t."officeId" = o."id"
    where o."organ" is null and coalesce(o."level", '') <> 'NATIONAL' group by o."id" order by o."id"`.execute(db)
  return rows.map(({ name, tenures }) => ({
    check: 'office-without-organ',
    message: `${name}: no organ could be read`,
    tenures: tenures.split('\n'),
    facts: [],
  }))
}

const onceEach = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((one) => [`${one.sourceId} ${one.start} ${one.end}`, one])).values(),
]

async function withPassages(db: Sql, suspects: readonly Suspect[]): Promise<Finding[]> {
  const tenures = [...new Set(suspects.flatMap((suspect) => suspect.tenures))]
  const facts = [...new Set(suspects.flatMap((suspect) => suspect.facts))]
  const ofTenures = byId(tenures, await readTenureCitations(db, tenures, 2))
  const ofFacts = byId(facts, await readCitations(db, facts))
  const cited = [...ofTenures.values(), ...ofFacts.values()].flat()
  const sourceIds = [...new Set(cited.map(({ sourceId }) => sourceId))]
  const sources = await db
    .selectFrom('Source')
    .select(['id', 'title', 'sha256'])
    .where('id', 'in', listOf(sourceIds))
    .execute()
  const titles = new Map(sources.map(({ id, title, sha256 }) => [id, title ?? sha256]))
  const texts = byId(sourceIds, await readTexts(db, sourceIds))
  const passage = ({ sourceId, start, end }: Citation): Passage => ({
    source: titles.get(sourceId) ?? sourceId,
    start,
    end,
    quote: texts.get(sourceId)?.slice(start, end) ?? null,
  })
  return suspects.map((suspect) => ({
    check: suspect.check,
    message: suspect.message,
    passages: onceEach([
      ...suspect.tenures.flatMap((id) => ofTenures.get(id) ?? []),
      ...suspect.facts.flatMap((id) => ofFacts.get(id) ?? []),
    ]).map(passage),
  }))
}

const byId = <Id, Value>(ids: readonly Id[], values: readonly Value[]): Map<Id, Value> =>
  new Map(ids.map((id, at) => [id, values[at] as Value]))
