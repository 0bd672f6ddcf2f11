import { timeWords } from './dates.js'
import { verbsOfLeading } from './delegations.js'
import type { Standing } from './roles.js'
import type { TripInSentence } from './trips.js'

/** 一行, 一行23人. */
const party = '(?:一行(?:[\\d一二三四五六七八九十]{1,4}余?人)?)?'

const leadVerb = new RegExp(
  `^(?:等)?(?:领导)?(?:同志)?${party}${timeWords}(?:共同|亲自|再次|专程|又|是)?(?:将)?(?:${verbsOfLeading}|[为任](?:(?:团|组)长(?!的[^，。；]{0,12}小组)|领队))`,
)

const going = new RegExp(
  `^(?:行政长官|特首|书记|省长|市长|主席|主任|部长)?(?:自[^，。；]{2,10}后)?(?:首次)?(?:(?:等|及)[^。；]{2,80}(?:负责同志|负责人))?(?:等)?(?:领导|同志)?(?:${party}|一行[\\d一二三四五六七八九十]{1,4}余?人，|等[\\d一二三四五六七八九十]{1,4}余?[位名人][\\u3400-\\u9fff]{0,4}，?)(?:将)?(?:于?本月)?${timeWords}(?:在[^，。；]{2,24}陪同下)?(?:启程|动身)?(?:[由从][\\u3400-\\u9fff]{2,4})?(?:还|又|也|并|继续)?(?:先后|专程|应邀|率队|率团|再次|分别)?，?$`,
)

/** 与A市代表团座谈, 对A市代表团的到来表示欢迎: whoever stands before it is no guest. */
const hosts = /^(?:[与和同对]|欢迎)/

/** Those who make a trip, as its sentence tells it: who leads it, who is named as the guests, or who goes. */
export function whoGoes(text: string, people: readonly Standing[], trip: TripInSentence): Standing[] {
  const head = people.find(
    (person) => person.end <= trip.end + 1 && leadVerb.test(text.slice(person.end, person.end + 40)),
  )
  if (head) return runBefore(text, people, head)
  const invited = guestsOf(text, people, trip)
  if (invited.length > 0) return invited
  const leader = leaderOf(text, people, trip)
  if (leader) return runBefore(text, people, leader)
  return hosts.test(text.slice(trip.start, trip.end)) ? [] : subjectOf(text, people, trip)
}

/** 率团访港的省长X: those who are named after the trip, as the guests. */
function guestsOf(
  text: string,
  people: readonly (Standing & { readonly titleStart?: number })[],
  trip: TripInSentence,
): Standing[] {
  const first = people.findIndex(
    ({ start, titleStart = start }) =>
      titleStart > trip.end && /^[^，。；]{0,6}的$/.test(text.slice(trip.end, titleStart)),
  )
  if (first < 0) return []
  let last = first
  for (;;) {
    const next = people[last + 1]
    if (!next || !/^[、和]$/.test(text.slice(people[last]?.end, next.titleStart ?? next.start))) break
    last++
  }
  return people.slice(first, last + 1)
}

/** X利用假期，率领…前往广州. */
function leaderOf(text: string, people: readonly Standing[], trip: TripInSentence): Standing | undefined {
  const { start } = trip.sentence
  const leads = /率领|率队|率团|带领|率(?=[\u3400-\u9fff]{2,16}(?:代表团|考察团|工作组|调研组|考察组))/.exec(
    text.slice(start, trip.end),
  )
  if (!leads) return undefined
  const at = start + leads.index
  const before = people.filter((person) => person.end <= at).at(-1)
  return before && /^(?!.*(?:[由的]|会见|陪同))[^。；]{0,48}$/.test(text.slice(before.end, at)) ? before : undefined
}

/** Those who go themselves: X到广西考察, X一行来. */
function subjectOf(text: string, people: readonly Standing[], trip: TripInSentence): Standing[] {
  // X在Y的陪同下前往: X.
  const before = people
    .filter(
      (person) => person.end <= trip.start + 1 && !/^(?:等人?)?的?陪同下/.test(text.slice(person.end, person.end + 6)),
    )
    .at(-1)
  if (!before || !going.test(text.slice(before.end, trip.start))) return []
  return runBefore(text, people, before)
}

/** Everyone of the list whose last name is `last`. */
function runBefore(text: string, people: readonly Standing[], last: Standing): Standing[] {
  const run = [last]
  for (let i = people.indexOf(last) - 1; i >= 0; i--) {
    const person = people[i] as Standing & { titleStart: number }
    const next = run[0] as Standing & { titleStart: number }
    const gap = text.slice(person.end, next.titleStart)
    if (!/^(?:[、，,\s和与及]|以及|并)*$/.test(gap) || (gap === '与' && text.startsWith('率领的', last.end))) break
    run.unshift(person)
  }
  return run
}
