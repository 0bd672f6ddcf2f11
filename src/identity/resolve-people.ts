/** What sources show of a name at one place, or at several that one of them gives together. */
export interface NameStrand {
  readonly name: string
  /** The decision that keeps these claims from others of the name; else empty. */
  readonly apart: string
  /** 440000; 440000/440300 in one of its cities; empty where no place is shown. */
  readonly place: string
  /** All places that a source gives together with this one. */
  readonly places: readonly string[]
  /** ISO 8601; null where no day is known. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** Provinces that sent people to where the person was: all that is known of a claim without a place. */
  readonly around: readonly string[]
  /** The lowest of the sources. */
  readonly sourceId: string
}

export interface ResolvedPerson {
  readonly id: string
  readonly name: string
  readonly strands: readonly NameStrand[]
  /** Ids of those who may be the same: nothing joins them and nothing contradicts it. */
  readonly candidates: readonly string[]
}

/** A decision that people are one; each is meant by a claim, or, without one, as the first of the name. */
export interface PersonMerge {
  readonly subjects: readonly {
    readonly name: string
    readonly claim: Pick<NameStrand, 'apart' | 'place' | 'around'> | null
  }[]
}

/** Between an office in one place and one in another lie more days than these, or the two are of two people. */
const moving = 3

/**
 * The people behind one name, or behind names that decisions join. Claims of one place are of one person, and so are places
 * that one source gives together; two such groups are of two people where their days overlap in different places. Groups
 * that the same others contradict are one person; who could be either of two stays apart, as a candidate.
 *
 * The person with the lowest source has the name as id, others have `name~source` by theirs: ids rest on the claims alone.
 */
export function resolvePeople(strands: readonly NameStrand[], merges: readonly PersonMerge[]): ResolvedPerson[] {
  const placed = groupsOf(strands.filter(({ place }) => place !== ''))
  const contradicted = placed.map((group) => placed.flatMap((other, at) => (contradict(group, other) ? [at] : [])))
  const byContradictions = new Map<string, NameStrand[]>()
  for (const [at, group] of placed.entries()) {
    const [first] = group as [NameStrand]
    const key = JSON.stringify([first.name, first.apart, contradicted[at]])
    byContradictions.set(key, [...(byContradictions.get(key) ?? []), ...group])
  }
  const people = [...byContradictions.values()]
  const sure = people.map((group) => [...group])
  for (const strand of strands.filter(({ place }) => place === '')) {
    const same = sure.flatMap((group, at) => (isOf(group, strand) ? [at] : []))
    const near = same.filter((at) =>
      (sure[at] as NameStrand[]).some(({ place }) => strand.around.includes(place.slice(0, 6))),
    )
    const [only] = same.length === 1 ? same : near.length === 1 ? near : []
    if (only !== undefined) people[only]?.push(strand)
    else {
      const alone = same.length === 0 ? people.find((group) => isOf(group, strand)) : undefined
      if (alone) alone.push(strand)
      else people.push([strand])
    }
  }
  return named(merged(people, merges))
}

const isOf = (group: readonly NameStrand[], { name, apart }: NameStrand): boolean =>
  group[0]?.name === name && group[0].apart === apart

/** Strands of one place, and of places that a source gives together. */
function groupsOf(strands: readonly NameStrand[]): NameStrand[][] {
  const groups: { keys: Set<string>; strands: NameStrand[] }[] = []
  for (const strand of strands) {
    const keys = new Set([strand.place, ...strand.places].map((place) => `${strand.name} ${strand.apart} ${place}`))
    const joined = { keys, strands: [strand] }
    for (const group of groups.filter((other) => [...keys].some((key) => other.keys.has(key)))) {
      for (const key of group.keys) joined.keys.add(key)
      joined.strands.push(...group.strands)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(joined)
  }
  return groups
    .map((group) => group.strands.sort(inOrder))
    .sort(([a], [b]) => inOrder(a as NameStrand, b as NameStrand))
}

const keyOf = ({ sourceId, name, apart, place }: NameStrand): string => `${sourceId} ${name} ${apart} ${place}`
const inOrder = (a: NameStrand, b: NameStrand): number =>
  compare(keyOf(a), keyOf(b)) || compare(JSON.stringify(a), JSON.stringify(b))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Someone was in two places on the same or neighbouring days. */
const contradict = (group: readonly NameStrand[], other: readonly NameStrand[]): boolean =>
  group !== other &&
  isOf(group, other[0] as NameStrand) &&
  group.some((a) => other.some((b) => !within(a.place, b.place) && overlap(a, b)))

const within = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

const overlap = (a: NameStrand, b: NameStrand): boolean =>
  a.firstDay !== null &&
  b.firstDay !== null &&
  daysFrom(a.lastDay ?? a.firstDay, b.firstDay) <= moving &&
  daysFrom(b.lastDay ?? b.firstDay, a.firstDay) <= moving

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

interface Person {
  /** The name that it goes by. */
  readonly name: string
  readonly strands: readonly NameStrand[]
}

/** Makes one of those whom decisions join, by the name that each names first. */
function merged(groups: readonly (readonly NameStrand[])[], merges: readonly PersonMerge[]): Person[] {
  let all: Person[] = groups.map((strands) => ({ name: strands[0]?.name as string, strands }))
  for (const { subjects } of merges) {
    const meant = [...new Set(subjects.flatMap((subject) => personMeant(all, subject) ?? []))]
    const [first, ...others] = meant
    if (!first || others.length === 0) continue
    const one = { name: subjects[0]?.name ?? first.name, strands: meant.flatMap(({ strands }) => strands) }
    all = [...all.filter((person) => !meant.includes(person)), one]
  }
  return all
}

/** The lowest claim of the name that a person goes by. */
const lowest = ({ name, strands }: Person): NameStrand =>
  strands.filter((strand) => strand.name === name).toSorted(inOrder)[0] ?? (strands.toSorted(inOrder)[0] as NameStrand)

const byLowest = (a: Person, b: Person): number => inOrder(lowest(a), lowest(b))

function personMeant(all: readonly Person[], { name, claim }: PersonMerge['subjects'][number]): Person | undefined {
  const ofName = all.filter(({ strands }) => strands.some((strand) => strand.name === name)).toSorted(byLowest)
  if (claim === null) return ofName[0]
  return ofName.find(({ strands }) => strands.some((strand) => strand.name === name && isClaim(strand, claim)))
}

const isClaim = (strand: NameStrand, claim: Pick<NameStrand, 'apart' | 'place' | 'around'>): boolean =>
  strand.apart === claim.apart &&
  strand.place === claim.place &&
  (claim.place !== '' || strand.around.join() === claim.around.join())

function named(all: readonly Person[]): ResolvedPerson[] {
  const taken = new Set<string>()
  const withIds = all.toSorted(byLowest).map((person) => {
    const { name, strands } = person
    const id = taken.has(name) ? `${name}~${lowest(person).sourceId}` : name
    taken.add(name)
    return { id, name, strands }
  })
  return withIds.map((person) => ({
    ...person,
    candidates: withIds.filter((other) => other !== person && mayBe(person.strands, other.strands)).map(({ id }) => id),
  }))
}

/** Nothing keeps two people of a name apart but that others contradict only one of them. */
const mayBe = (a: readonly NameStrand[], b: readonly NameStrand[]): boolean =>
  a.some(({ name }) => b.some((other) => other.name === name)) &&
  a.every((one) =>
    b.every((other) => {
      const placeless = one.place === '' || other.place === ''
      return one.apart === other.apart && (placeless || within(one.place, other.place) || !overlap(one, other))
    }),
  )
