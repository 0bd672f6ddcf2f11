import { contradiction, type Whereabouts, whereabouts } from './contradiction.js'

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
  for (const [at, contradicted] of contradictionsAmong(placed).entries()) {
    const group = placed[at] as NameStrand[]
    const [first] = group as [NameStrand]
    const key = JSON.stringify([first.name, first.apart, contradicted])
    const same = byContradictions.get(key)
    if (same) same.push(...group)
    else byContradictions.set(key, [...group])
  }
  const people = [...byContradictions.values()]
  const sure = people.map((group) => ({ group: [...group], seen: whereabouts(group) }))
  const placeless: NameStrand[][] = []
  for (const strands of placelessOf(all)) {
    const [strand] = strands as [NameStrand]
    const seen = whereabouts(strands)
    const same = sure.flatMap((one, at) => (isOf(one.group, strand) && !contradiction(one.seen, seen) ? [at] : []))
    const near = same.filter((at) => sure[at]?.group.some(({ place }) => strand.around.includes(place.slice(0, 6))))
    const [only] = same.length === 1 ? same : near.length === 1 ? near : []
    const alone = same.length === 0 ? placeless.find((group) => isOf(group, strand)) : undefined
    if (only !== undefined) people[only]?.push(...strands)
    else if (alone) alone.push(...strands)
    else placeless.push([...strands])
  }
  return named(merged([...people, ...placeless], merges))
}

/** For each group the places in the list of those that contradict it; of one that cannot be one person its own too. */
function contradictionsAmong(groups: readonly (readonly NameStrand[])[]): readonly (readonly number[])[] {
  const seen = groups.map(whereabouts)
  const found = groups.map((): number[] => [])
  for (const [at, group] of groups.entries())
    for (let other = 0; other <= at; other += 1)
      if (
        isOf(group, groups[other]?.[0] as NameStrand) &&
        contradiction(seen[at] as Whereabouts, seen[other] as Whereabouts)
      ) {
        found[at]?.push(other)
        if (other < at) found[other]?.push(at)
      }
  return found
}

const isOf = (group: readonly NameStrand[], { name, apart }: NameStrand): boolean =>
  group[0]?.name === name && group[0].apart === apart

/** Strands of one place, and of places that a source gives together, the group of the lowest strand first. */
function groupsOf(strands: readonly NameStrand[]): NameStrand[][] {
  const groups = new Map<string, { readonly keys: string[]; readonly strands: NameStrand[] }>()
  for (const strand of strands) {
    const keys = [strand.place, ...strand.places].map((place) => `${strand.name} ${strand.apart} ${place}`)
    let group = groups.get(keys[0] as string) ?? { keys: [], strands: [] }
    group.strands.push(strand)
    for (const key of keys) {
      const other = groups.get(key)
      if (other === group) continue
      if (!other) {
        group.keys.push(key)
        groups.set(key, group)
        continue
      }
      const [more, fewer] = group.keys.length < other.keys.length ? [other, group] : [group, other]
      for (const one of fewer.keys) groups.set(one, more)
      more.keys.push(...fewer.keys)
      more.strands.push(...fewer.strands)
      group = more
    }
  }
  return inOrderOf(
    [...new Set(groups.values())].map((group) => group.strands),
    lowestOf,
  )
}

/** Strands without a place, those of one office and the same company taken together. */
function placelessOf(all: readonly NameStrand[]): NameStrand[][] {
  const groups = new Map<string, NameStrand[]>()
  for (const strand of all.filter(({ place }) => place === '').toSorted(inOrder)) {
    const key = JSON.stringify([strand.name, strand.apart, strand.office, strand.around])
    const group = groups.get(key)
    if (group) group.push(strand)
    else groups.set(key, [strand])
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

const lowestOf = (strands: readonly NameStrand[]): NameStrand =>
  strands.reduce((least, strand) => (inOrder(strand, least) < 0 ? strand : least))

/** The lowest claim of the name that a person goes by. */
function lowest({ name, strands }: Person): NameStrand {
  const ofName = strands.filter((strand) => strand.name === name)
  return lowestOf(ofName.length > 0 ? ofName : strands)
}

/** In the order of a strand of each. */
const inOrderOf = <T>(list: readonly T[], strandOf: (item: T) => NameStrand): T[] =>
  list
    .map((item) => ({ item, strand: strandOf(item) }))
    .sort((a, b) => inOrder(a.strand, b.strand))
    .map(({ item }) => item)

function personMeant(all: readonly Person[], { name, claim }: PersonMerge['subjects'][number]): Person | undefined {
  const ofName = inOrderOf(
    all.filter(({ strands }) => strands.some((strand) => strand.name === name)),
    lowest,
  )
  if (claim === null) return ofName[0]
  return ofName.find(({ strands }) => strands.some((strand) => strand.name === name && isClaim(strand, claim)))
}

const isClaim = (strand: NameStrand, claim: Pick<NameStrand, 'apart' | 'place' | 'office' | 'around'>): boolean =>
  strand.apart === claim.apart &&
  strand.place === claim.place &&
  strand.office === claim.office &&
  (claim.office !== '' || strand.around.join() === claim.around.join())

function named(all: readonly Person[]): ResolvedPerson[] {
  const bearers = new Map<string, number>()
  for (const { name } of all) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  const withIds = inOrderOf(all, lowest).map((person) => {
    const { name, strands } = person
    const id = bearers.get(name) === 1 ? name : `${name}~${lowest(person).sourceId}`
    return { id, name, strands, candidates: [] as string[] }
  })
  if (withIds.length < 2) return withIds
  const seen = withIds.map(({ strands }) => whereabouts(strands))
  for (const [at, person] of withIds.entries())
    for (const [before, other] of withIds.slice(0, at).entries())
      if (
        mayBear(person.strands, other.strands) &&
        contradiction(seen[at] as Whereabouts, seen[before] as Whereabouts) !== 'SEEN'
      ) {
        person.candidates.push(other.id)
        other.candidates.push(person.id)
      }
  return withIds
}

/** Whether the two bear one name, and no decision keeps them apart: then they may be one, where they were not seen to be two. */
function mayBear(a: readonly NameStrand[], b: readonly NameStrand[]): boolean {
  const names = new Set(a.map(({ name }) => name))
  const [first] = a as [NameStrand]
  return b.some(({ name }) => names.has(name)) && [...a, ...b].every(({ apart }) => apart === first.apart)
}
