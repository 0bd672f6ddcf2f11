import { gather } from './gather.js'
import type { Clues } from './home-clues.js'
import { countiesInShort } from './place-mentions.js'
import type { Place } from './places.js'
import { goalsOf } from './trips.js'

/** The county of which a page of its own has 县委, 县长 or 我县. */
export interface OwnCounty {
  /** The one that the article names most often. */
  readonly county: Place | null
  /** How often it does; without end for a paper's own. */
  readonly times: number
  /** No other is named that could be meant. */
  readonly isOnly: boolean
}

/** What 县委 and 我县 mean, by how often the article names each county that is neither the guests' nor where our own go. */
export function ownCounty({ article, imprint, trips, origins, elimination, places, spokenFor }: Clues): OwnCounty {
  if (imprint.county) return { county: imprint.county, times: Number.POSITIVE_INFINITY, isOnly: true }
  if (!/(?<![\u3400-\u9fff])(?:县委|县人大|县政协|县政府|县领导)|(?<![\u3400-\u9fff、])县长|我县/.test(article))
    return { county: null, times: 0, isOnly: false }
  const isNot = new Set([
    ...gather(trips, ({ toHome, from }) => (toHome ? from : [])),
    ...origins,
    ...elimination.not,
    ...gather(trips, (trip) => (trip.fromHome ? goalsOf(trip) : [])),
  ])
  const ours = (of: readonly Place[]) => of.filter((place) => !isNot.has(place))
  const named = places.map(({ place }) => place).filter(({ level, name }) => level === 'COUNTY' && /[县旗]$/.test(name))
  // Who speaks for a county says so as clearly as two namings of it.
  const spoken = spokenFor.filter(({ level }) => level === 'COUNTY')
  const inFull = [...ours(named), ...spoken, ...spoken]
  // A county's own paper may have its name in short alone.
  const all = inFull.length > 0 ? inFull : ours(countiesInShort(article).filter(({ name }) => !name.endsWith('市')))
  const counts = new Map<Place, number>()
  for (const place of all) counts.set(place, (counts.get(place) ?? 0) + 1)
  const [county = null, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return { county, times, isOnly: counts.size === 1 }
}
