import { contradiction } from './contradiction.js'

/** What sources show of a name at one place: in an office, or on a side. Several that say the same are one strand. */
export interface NameStrand {
  readonly name: string
  /** The decision that keeps these claims from others of the name; else empty. */
  readonly apart: string
  /** 440000; 440000/4403 in one of its cities; empty where no place is shown. */
  readonly place: string
  /** Canonical name of the office; empty where only the side is told. */
  readonly office: string
  /** All places that a source gives together with this one. */
  readonly places: readonly string[]
  /** ISO 8601; null where no day is known. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** Where no office is told, the provinces that sent people to where the person was: the side may be another of them. */
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
    readonly claim: Pick<NameStrand, 'apart' | 'place' | 'office' | 'around'> | null
  }[]
}

/**
 * The people behind one name, or behind names that decisions join. Claims of one place are of one person, and so are places
 * that one source gives together; two such groups are of two people where they contradict each other. Groups that the same
 * others contradict are one person; who could be either of two stays apart, as a candidate.
 *
 * Who alone bears a name has it for an id, namesakes have `name~source` by their lowest source: ids rest on the claims alone.
 */
export function resolvePeople(all: readonly NameStrand[], merges: readonly PersonMerge[]): ResolvedPerson[] {
  const placed = groupsOf(all.filter(({ place }) => place !== ''))
  const byContradictions = new Map<string, NameStrand[]>()
  for (const group of placed) {
    const [first] = group as [NameStrand]
    const contradicted = placed.flatMap((other, at) =>
      isOf(group, other[0] as NameStrand) && contradiction(group, other) ? [at] : [],
    )
    const key = JSON.stringify([first.name, first.apart, contradicted])
    byContradictions.set(key, [...(byContradictions.get(key) ?? []), ...group])
  }
  const people = [...byContradictions.values()]
  const sure = people.map((group) => [...group])
  const placeless: NameStrand[][] = []
  for (const strands of placelessOf(all)) {
    const [strand] = strands as [NameStrand]
    const same = sure.flatMap((group, at) => (isOf(group, strand) && !contradiction(group, strands) ? [at] : []))
    const near = same.filter((at) =>
      (sure[at] as NameStrand[]).some(({ place }) => strand.around.includes(place.slice(0, 6))),
    )
    const [only] = same.length === 1 ? same : near.length === 1 ? near : []
    const alone = same.length === 0 ? placeless.find((group) => isOf(group, strand)) : undefined
    if (only !== undefined) people[only]?.push(...strands)
    else if (alone) alone.push(...strands)
    else placeless.push([...strands])
  }
  return named(merged([...people, ...placeless], merges))
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

/** Strands without a place, those of one office and the same company taken together. */
function placelessOf(all: readonly NameStrand[]): NameStrand[][] {
  const groups = new Map<string, NameStrand[]>()
  for (const strand of all.filter(({ place }) => place === '').toSorted(inOrder)) {
    const key = JSON.stringify([strand.name, strand.apart, strand.office, strand.around])
    groups.set(key, [...(groups.get(key) ?? []), strand])
  }
  return [...groups.values()]
}

const keyOf = ({ sourceId, name, apart, place, office }: NameStrand): string =>
  [sourceId, name, apart, place, office].join(' ')
const inOrder = (a: NameStrand, b: NameStrand): number =>
  compare(keyOf(a), keyOf(b)) || compare(JSON.stringify(a), JSON.stringify(b))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

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

const isClaim = (strand: NameStrand, claim: Pick<NameStrand, 'apart' | 'place' | 'office' | 'around'>): boolean =>
  strand.apart === claim.apart &&
  strand.place === claim.place &&
  strand.office === claim.office &&
  (claim.office !== '' || strand.around.join() === claim.around.join())

function named(all: readonly Person[]): ResolvedPerson[] {
  const withIds = all.toSorted(byLowest).map((person) => {
    const { name, strands } = person
    const isAlone = all.every((other) => other === person || other.name !== name)
    return { id: isAlone ? name : `${name}~${lowest(person).sourceId}`, name, strands }
  })
  return withIds.map((person) => ({
    ...person,
    candidates: withIds.filter((other) => other !== person && mayBe(person.strands, other.strands)).map(({ id }) => id),
  }))
}

/** Nothing that was seen keeps two people of a name apart, only what is inferred, or that others contradict one of them. */
const mayBe = (a: readonly NameStrand[], b: readonly NameStrand[]): boolean =>
  a.some(({ name }) => b.some((other) => other.name === name)) &&
  a.every(({ apart }) => b.every((other) => other.apart === apart)) &&
  contradiction(a, b) !== 'SEEN'
