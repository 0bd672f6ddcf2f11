import type { Sentence } from './articles.js'
import { delegationsIn, leading, placesBefore } from './delegations.js'
import { placeAt, placeOfCharacter, provinceOfCharacter } from './place-mentions.js'
import type { Place } from './places.js'
import { newTrip, type TripInSentence } from './trips.js'

const guests = /(?:[来到]访|(?:访|率团[赴来])(?<place>[\u3400-\u9fff]))(?=的)/
const received =
  /(?:会见|会晤|接见|接待)(?![^。]{0,40}(?:公司|集团|商会)(?![^。]{0,60}[率带]领的[\u3400-\u9fff]{1,8}[省市县区州旗]))/
/** 与A市党政代表团一行座谈, 与X率领的A市党政代表团举行座谈: hosts sit with guests. */
const satWith =
  /(?:与|和|同)(?=(?:[^。；]{4,60}[率带领][领队团]?的)?[\u3400-\u9fff]{2,16}(?:代表|考察|访问|参访|视察)团(?:一行)?(?:(?:举行|进行|开展)了?)?(?:工作)?(?:座谈|会谈|会面|会晤|交流))/
/** 对A市党政代表团的到来表示欢迎, 欢迎A省代表团来川考察, 我市迎来A省党政代表团, 欢送A省党政代表团. */
const welcomed =
  /(?:对|欢迎)(?=[\u3400-\u9fff]{2,16}(?:代表|考察|访问|参访)团(?:一行)?(?:的到来|来访|到访|[来到][\u3400-\u9fff]{1,6}(?:考察|访问|交流|调研|学习)))|(?:迎来了?|欢送)(?=[\u3400-\u9fff]{2,16}(?:代表|考察|访问|参访)团)/
const isLed = new RegExp(leading)
/** 在渝期间，A省代表团考察了…. */
const stay = /在(?=([\u3400-\u9fff]{1,8}?)期间[，,])/

/** The trips that an article tells only by where guests were received, or by what they did during their stay. */
export const receptionsIn = (text: string, sentences: readonly Sentence[], paper: Place | null): TripInSentence[] =>
  sentences
    .map((sentence) => readReception(text, sentence) ?? readCall(text, sentence) ?? readStay(text, sentence, paper))
    .filter((trip) => trip !== null)

/** 会见了X率领的Y代表团, 与率团访港的X会面: whoever is received as a guest has come to the writing side. */
function readReception(text: string, told: Sentence): TripInSentence | null {
  const { start, end } = told
  const sentence = text.slice(start, end)
  const visiting = guests.exec(sentence)
  const sat = visiting ? null : (satWith.exec(sentence) ?? welcomed.exec(sentence))
  const met = visiting ?? sat ?? received.exec(sentence)
  if (!met) return null
  const group = delegationsIn(text, told).find(
    (one) =>
      one.index > met.index &&
      (sat !== null ||
        isLed.test(sentence.slice(met.index, one.index + one[0].length)) ||
        isReceivedItself(sentence.slice(met.index + met[0].length, one.index + one[0].length + 2))),
  )
  if (!visiting && !group) return null
  const place = provinceOfCharacter(visiting?.groups?.place ?? '')
  const last = group ?? met
  return newTrip(told, start + met.index, start + last.index + last[0].length, {
    from: group ? placesBefore(text, start + met.index, start + group.index).places : [],
    to: place ? [place] : [],
    toHome: true,
    received: true,
  })
}

/** 会见了A州及B县党政代表团一行. */
const isReceivedItself = (words: string): boolean =>
  /^了?(?:来访的)?(?:(?![，。；的])[\u3400-\u9fff、]){2,20}党政(?:代表|考察)团(?:一行|$)/.test(words)

/** X在A市拜会Y: whoever calls on somebody has come there. */
function readCall(text: string, told: Sentence): TripInSentence | null {
  const { start, end } = told
  const found = /在(?=[\u3400-\u9fff]{2,8}(?:拜会|拜访))/.exec(text.slice(start, end))
  const at = start + (found?.index ?? 0)
  const mention = found ? placeAt(text, at + 1, end) : null
  if (!mention || !/^拜[会访]/.test(text.slice(mention.end, mention.end + 2))) return null
  return newTrip(told, at, mention.end + 2, { to: [mention.place], received: true })
}

/** 在渝期间，A省党政代表团考察了…: that they came there, where nothing else tells it. */
function readStay(text: string, told: Sentence, paper: Place | null): TripInSentence | null {
  const { start, end } = told
  const found = stay.exec(text.slice(start, end))
  const where = found?.[1]
  if (!found || !where) return null
  const at = start + found.index + 1
  const place = where.length === 1 ? placeOfCharacter(text, where, paper) : (placeAt(text, at, end)?.place ?? null)
  const group = place && delegationsIn(text, told).find(({ index }) => index > found.index)
  if (!place || !group) return null
  const { places, home } = placesBefore(text, at, start + group.index)
  return newTrip(told, at - 1, start + group.index + group[0].length, {
    from: places.filter((one) => one !== place),
    fromHome: home,
    to: [place],
    received: true,
  })
}

/** Whose delegation it is that somebody meets: 会见了X率领的A市代表团. */
export function delegationMet(text: string, sentence: Sentence, met: number): readonly Place[] {
  const group = delegationsIn(text, sentence).find(({ index }) => sentence.start + index >= met)
  return group ? placesBefore(text, met, sentence.start + group.index).places : []
}
