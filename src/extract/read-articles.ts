import type { Span } from '../record.js'
import type { ReadableText } from '../text/readable-text.js'
import { dateOfAddress } from './address-date.js'
import { type Article, headlineSentence, readPage, readSentences, type Sentence } from './articles.js'
import type { Bibliography } from './bibliography.js'
import { type DatePhrase, fromEdtf, type PartialDate, readDates, toEdtf } from './dates.js'
import { unique } from './event.js'
import { gather } from './gather.js'
import { findHome, type Home } from './home.js'
import { awayFrom, originsOfGuests, readImprint } from './home-clues.js'
import { InOrder } from './in-order.js'
import { matchesOf } from './matches.js'
import { type MentionsOf, mentionsByName } from './mentions-by-name.js'
import {
  isDoctrine,
  type Mention,
  readBareLists,
  readHeadlineNames,
  readHeads,
  readLoneSpeakers,
  readPeople,
} from './people.js'
import { countVotes, lastPart, type NameReading } from './person-name.js'
import { type PlaceMention, placesIn } from './place-mentions.js'
import type { Place } from './places.js'
import { findPublisher, findSite } from './publisher.js'
import { receptionsIn } from './receptions.js'
import { type ResolvedMention, resolveMentions, statedPlaces } from './sides.js'
import { Titles } from './titles.js'
import { goalsOf, isOfBareGroup, passedBy, readTrips, type TripInSentence } from './trips.js'
import { type Published, yearFromEvidence } from './year-evidence.js'

/** One article with everything that its sentences name. */
export interface ReadArticle {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  /** Every place that it names, from its headlines on. */
  readonly places: readonly PlaceMention[]
  readonly mentions: readonly ResolvedMention[]
  readonly mentionsOf: MentionsOf
  readonly mentionsIn: InOrder<ResolvedMention>
  readonly trips: readonly TripInSentence[]
  readonly dates: readonly DatePhrase[]
  readonly home: Home
  /** Puts the offices of further mentions in full, as those of the article are. */
  readonly inFull: (mentions: readonly Mention[]) => readonly ResolvedMention[]
}

/** A page with its articles read, before events are made of them. */
export interface ReadPage {
  readonly text: string
  readonly titles: Titles
  readonly articles: readonly ReadArticle[]
  readonly title: Span | null
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly bylines: readonly NameReading[]
}

const fullDate = /(?<year>(?:19|20)\d{2})\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})(?!\d)/g

const dateWithYear = /((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/g

const compactDate = /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/g

/** 20.11.2017: the day first, as pages print it that are made abroad. */
const dayFirst = /(?<![\d.])(?<day>[0-3]?\d)\.(?<month>[01]?\d)\.(?<year>(?:19|20)\d{2})(?!\d)/g

/** 日期：101-03-26, 民国101年3月26日: by the calendar of Taiwan, which counts from 1912. */
const sinceMinguo =
  /(?:日期|时间|民国)[：\s]{0,2}(?<minguo>\d{2,3})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?!\d)/g

const datesIn = (words: string): PartialDate[] =>
  gather([fullDate, compactDate, dayFirst, sinceMinguo], (pattern) => matchesOf(words, pattern))
    .map(({ groups }) => ({
      year: groups?.minguo ? Number(groups.minguo) + 1911 : Number(groups?.year),
      month: Number(groups?.month),
      day: Number(groups?.day),
    }))
    .filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    // 1970-01-01 is what a site prints where it has no day.
    .filter(({ year }) => year !== 1970)

/** Reads every article of a page: people, trips, dates, and whose side writes. */
export function readArticles(readable: ReadableText, bibliography: Bibliography): ReadPage {
  const text = fullWidth(readable.text)
  const page = readPage(text)
  const votes = countVotes(text)
  const titles = new Titles(text)
  const spanText = (span: Span): string => text.slice(span.start, span.end)
  const articles = page.articles.map((article) =>
    article.paragraphs.length > 0 ? article : { headlines: [], paragraphs: article.headlines },
  )
  const body = articles[0]?.paragraphs[0]
  const header = page.header.map(spanText).join('\n')
  const publisher = bibliography.publisher ?? findPublisher(text, header, body ? spanText(body) : '')
  const imprint = readImprint(text, publisher ?? findSite(text.slice(0, body?.start ?? 0)))
  const head = `${header}\n${gather(articles, (article) => article.headlines)
    .map(spanText)
    .filter((line) => line.length < 80)
    .join('\n')}`
  const stated =
    datesIn(publishedAt.exec(head)?.[0] ?? '')[0] ??
    datesIn(head)[0] ??
    (body
      ? datesIn(
          spanText(body)
            .slice(0, 60)
            .split(/[。，,]/)[0] ?? '',
        )[0]
      : undefined) ??
    trailingDate(text, articles)
  const told = fromEdtf(bibliography.publishedOn)
  const ofAddress = bibliography.url ? dateOfAddress(bibliography.url) : null
  const date = told ?? stated ?? ofAddress
  const published: Published | null = date && {
    date,
    basis: `published ${told ? bibliography.publishedOn : toEdtf(date)}`,
    isOfAddress: date === ofAddress,
  }
  const bodyText = gather(articles, (article) => article.paragraphs)
    .map(spanText)
    .join('\n')
  const yearOf = yearFromEvidence({
    published,
    fullDates: matchesOf(bodyText, dateWithYear).map(([, year, month, day]) => ({
      year: Number(year),
      month: Number(month),
      day: day ? Number(day) : null,
    })),
    linkDates: gather(page.links, (span) => datesIn(spanText(span))),
    address: addressYear.exec(text.slice(0, 300))?.[0] ?? null,
    text: bodyText,
  })
  const bylines: NameReading[] = []
  const raw = articles.map((article) => {
    const sentences = readSentences(text, article)
    const mentions: Mention[] = []
    for (const sentence of sentences) {
      const people = readPeople(text, sentence.start, sentence.end, votes, titles)
      bylines.push(...people.bylines)
      if (!sentence.spoken) mentions.push(...withoutAuthors(text, people.mentions))
    }
    for (const headline of article.headlines)
      bylines.push(...readPeople(text, headline.start, headline.end, votes, titles).bylines)
    return { article, sentences, mentions }
  })
  const everyone = new Set(gather(raw, ({ mentions }) => mentions.map((mention) => mention.name)))
  const authors = new Set(bylines.map((byline) => byline.name))
  // Where nobody has an office and no committee or delegation is named, those who speak are not of a report.
  const isOfOfficials = everyone.size > 0 || /省委|市委|党委|代表团|考察团|座谈会|联席会/.test(text)
  for (const { article, sentences, mentions } of isOfOfficials ? raw : []) {
    mentions.unshift(
      ...gather(article.headlines, (headline) => readHeadlineNames(text, headline, everyone)).filter(
        ({ name }) => !authors.has(name),
      ),
    )
    const titled = new InOrder(mentions)
    for (const sentence of sentences) {
      const extra = sentence.spoken ? [] : readBareLists(text, sentence.start, sentence.end, votes, everyone)
      const lone = sentence.spoken
        ? readLoneSpeakers(text, sentence, votes)
        : [...readHeads(text, sentence), ...readLoneSpeakers(text, sentence, votes)]
      if (extra.length + lone.length === 0) continue
      const taken = titled.within(sentence)
      for (const mention of [...extra, ...lone])
        if (
          !authors.has(mention.name) &&
          !taken.some((other) => mention.start < other.end && other.start < mention.end)
        ) {
          mentions.push(mention)
          taken.push(mention)
        }
    }
  }
  const ofLastPart = new Map([...everyone].map((name) => [lastPart(name), name]))
  for (const { mentions } of raw)
    for (const [i, mention] of mentions.entries()) {
      const name = ofLastPart.get(mention.name)
      if (name) mentions[i] = { ...mention, name }
    }
  const placesOfPeople = statedPlaces(
    text,
    gather(raw, ({ mentions }) => mentions),
  )
  const read = raw.map(({ article, sentences, mentions }) => {
    mentions.sort((a, b) => a.start - b.start)
    const inOrder = new InOrder(mentions)
    const start = article.headlines[0]?.start ?? article.paragraphs[0]?.start ?? 0
    const end = article.paragraphs.at(-1)?.end ?? start
    const unspoken = sentences.filter(({ spoken }) => !spoken)
    const withoutNames = hidePlacesInNames(text, mentions)
    const places = placesIn(withoutNames, start, end)
    const whereabouts = { paper: imprint.place, named: new Set(places.map(({ place }) => place)) }
    const told = gather(
      [...article.headlines.map((headline) => headlineSentence(text, headline)), ...unspoken],
      (sentence) =>
        readTrips(withoutNames, sentence, whereabouts).map((written) => {
          const named = inOrder.within({ start: sentence.start, end: written.end })
          const travellers =
            named.length === 0 && isOfBareGroup(text, written) ? leading(text, mentions, written) : named
          const trip = ledFromElsewhere(text, written, travellers)
          return isOwnTrip(text, trip, travellers) ? { ...trip, fromHome: true } : trip
        }),
    )
    // 对代表团来访表示欢迎 alone does not say whose it is, nor where.
    const isTold = told.some(({ from, to }) => from.length + to.length > 0)
    const trips = isTold ? told : [...receptionsIn(text, unspoken, imprint.place), ...told]
    const home = findHome({ text, start, end, imprint, places, mentions, trips, stated: placesOfPeople })
    const parties = placesOf([
      ...gather(trips, (trip) => [...trip.from, ...trip.to]),
      ...gather(mentions, ({ offices, group }) => [...offices, group].map((office) => office?.place ?? null)),
      home.city,
      home.province,
    ])
    // A bare 自治区 may mean where our delegation goes, where ours is a province; nor where guests of 我市 come from.
    const away = awayFrom(trips)
    const guests = originsOfGuests(text, trips, mentions)
    const isAway = (place: Place): boolean =>
      away.has(place.provinceCode) ||
      guests.has(place) ||
      (place.kind === 'MUNICIPALITY' && [...guests].some(({ provinceCode }) => provinceCode === place.code))
    const inHeadlines = gather(article.headlines, (headline) =>
      placesIn(text, headline.start, headline.end).map(({ place }) => place),
    )
    const near = [
      ...parties.filter((place) => !isAway(place)),
      ...(home.province ? parties.filter((place) => isAway(place) && place.level === 'PROVINCE') : []),
      ...inHeadlines.filter((place) => !isAway(place)),
    ]
    const goals = new Set(gather(trips, (trip) => (trip.fromHome ? passedBy(trip) : [])))
    const inFull = (more: readonly Mention[]) => resolveMentions(text, more, home, near, placesOfPeople, goals)
    const today = datelineDay(text.slice(start, end), published?.date ?? null, yearOf)
    const dates = readDates(
      text,
      article.paragraphs[0]?.start ?? start,
      end,
      today,
      published ? [published.basis] : [],
      yearOf,
    )
    const resolved = inFull(mentions)
    const mentionsOf = mentionsByName(resolved)
    const mentionsIn = new InOrder(resolved)
    return { article, sentences, places, mentions: resolved, mentionsOf, mentionsIn, trips, dates, home, inFull }
  })
  const first = articles[0]?.headlines.filter((span) => spanText(span).length >= 8).at(-1) ?? null
  return {
    text,
    titles,
    articles: read,
    title: titleOf(text, articles[0]) ?? first,
    publisher,
    publishedOn: bibliography.publishedOn ?? (date ? toEdtf(date) : null),
    bylines,
  }
}

/** 发布时间：2018-10-28, which a page may print under the day on which it was fetched. */
const publishedAt = /(?:发布|发表|刊发)(?:时间|日期|于)[^\n]{4,24}/

/** http://…/2025/359752.html: the year of a page that has its own address at its head. */
const addressYear = /https?[:：]\/\/[\w./-]*?\/(?:19|20)\d{2}\/(?=\w)/

/** 落实省委书记X，省长Y在座谈会上的讲话精神: neither does anything here. */
const withoutAuthors = (text: string, mentions: readonly Mention[]): readonly Mention[] => {
  const isAuthor = (at: number): boolean => {
    const [{ end }, next] = [mentions[at] as Mention, mentions[at + 1]]
    return (
      isDoctrine(text, end) ||
      (next !== undefined && /^[、，和]$/.test(text.slice(end, next.start)) && isAuthor(at + 1))
    )
  }
  return mentions.filter((_, at) => !isAuthor(at))
}

/** X率队赴西部考察。考察团参观了甲、乙等城市: those who were told before to lead it. */
const leading = (text: string, mentions: readonly Mention[], trip: TripInSentence): readonly Mention[] =>
  mentions.filter(({ end }) => end <= trip.start && /^[^。；]{0,12}(?:率|带领|带队)/.test(text.slice(end, end + 24)))

/** 甲县政协主席X率县党政代表团来访: the county is his, and not the writer's. */
function ledFromElsewhere(text: string, trip: TripInSentence, travellers: readonly Mention[]): TripInSentence {
  const kind = trip.fromHome
    ? /[率带]领?([省市县区州])[\u3400-\u9fff]{0,8}团/.exec(text.slice(trip.sentence.start, trip.end))?.[1]
    : undefined
  const place =
    kind &&
    placesOf(gather(travellers, ({ offices }) => offices.map((office) => office.place))).find(({ name }) =>
      name.endsWith(kind),
    )
  return place ? { ...trip, fromHome: false, from: [place] } : trip
}

/**
 * 省政协主席X率调研组赴福建, 县委书记Y赴甲县: whoever goes to a division with an office of 省, 市 or 县 alone is of another one, the writer's. Not of
 * whoever sits with those who go: 省委副书记X与A市各界赴黔考察团见面.
 */
function isOwnTrip(text: string, trip: TripInSentence, travellers: readonly Mention[]): boolean {
  if (trip.toHome || trip.to.length === 0) return false
  const goals = [trip.to, goalsOf(trip)]
  return travellers.some(
    ({ offices, end }) =>
      offices.every(({ place }) => place === null) &&
      offices.some(({ relative }) => goals.some((places) => goesToOthers(relative ?? '', places))) &&
      !/^[^，。；率带]*(?:与|和|同)[^，。；]*$|(?:会见|会晤|接见)[^。；]*$/.test(text.slice(end, trip.start)),
  )
}

/** Of 甲市 and 乙县, to which 市委书记 goes, the county says nothing of where he comes from. */
const goesToOthers = (relative: string, places: readonly Place[]): boolean => {
  const alike = places.filter((place) => places.length === 1 || place.name.endsWith(relative.slice(-1)))
  return alike.length > 0 && alike.every((place) => isOfAnother(relative, place))
}

/** 市委书记 who goes to a province or to a city, 县长 who goes to a county: of another one. */
const isOfAnother = (relative: string, { level, name }: Place): boolean =>
  level === 'PROVINCE'
    ? /^(?:我?[省市]|自治区)$/.test(relative)
    : (/^我?[市州]$/.test(relative) && name.endsWith(relative.slice(-1))) ||
      (/^我?[县旗区]$/.test(relative) && level === 'COUNTY')

/** 某某某 for 王朝阳 wherever he is named, so that nobody's name is read as a city; offsets stay. */
function hidePlacesInNames(text: string, mentions: readonly Mention[]): string {
  const names = unique(
    mentions
      .filter(({ nameStart, end }) => placesIn(text, nameStart, end).length > 0)
      .map(({ nameStart, end }) => text.slice(nameStart, end)),
  )
  return names.reduce((hidden, name) => hidden.replaceAll(name, '某'.repeat(name.length)), text)
}

const placesOf = (places: readonly (Place | null)[]): Place[] => unique(places).filter((place) => place !== null)

/** The stops of Chinese text for the ASCII and the small ones (﹔) that many pages print, and “” for the 「」 of Hong Kong; offsets stay. */
const fullWidth = (text: string): string =>
  text
    .replace(
      /[,;:!?()「」『』﹐﹑﹔﹕﹖﹗]/g,
      (stop) => '，；：！？（）“”‘’，、；：？！'[',;:!?()「」『』﹐﹑﹔﹕﹖﹗'.indexOf(stop)] as string,
    )
    .replace(/[，、](?=[，、。；])/g, ' ')
    .replace(/（(?:以下)?(?:简称|(?<=以下)称)[^（）]{1,20}）/g, (words) => ' '.repeat(words.length))
    .replace(/([今昨])（(\d{1,2})(?:）日|日）)/g, '$1 $2日 ')
    .replace(/(今[日天])（([^（）]{3,8}日)）(?=[至到])/g, '$1 $2 ')

/** The headline: of the lines above the first paragraph the first that is one. */
function titleOf(text: string, article: Article | undefined): Span | null {
  if (!article || article.paragraphs.length === 0) return null
  return (
    article.headlines.find((span) => {
      const line = text.slice(span.start, span.end)
      return (
        line.replace(/^[#\s*]+/, '').length >= 8 &&
        !/^(?:来源|发布|时间|作者|信息来源)|^[\d\s.:：年月日/-]+$/.test(line)
      )
    }) ?? null
  )
}

/** The day on which a dateline says that the report was written: 本报广州4月14日电. */
function datelineDay(
  article: string,
  published: PartialDate | null,
  yearOf: (month: number, day: number) => { year: number } | null,
): PartialDate | null {
  const found =
    /^[\s\S]{0,120}?(\d{1,2})月(\d{1,2})日(?:讯|电)/.exec(article) ??
    /\n\s*[\u3400-\u9fff]{2,10}(\d{1,2})月(\d{1,2})日(?:讯|电)/.exec(article)
  // 本报广州29日电: of the month of the page.
  const alone = found ? 0 : Number(/^[\s\S]{0,80}?[\u3400-\u9fff](\d{1,2})日电/.exec(article)?.[1] ?? 0)
  if (alone > 0 && published?.day && alone <= published.day && published.day - alone < 15)
    return { ...published, day: alone }
  if (!found) return published
  const month = Number(found[1])
  const day = Number(found[2])
  return { year: yearOf(month, day)?.year ?? published?.year ?? null, month, day }
}

/** A date line at the end of the page, alone in its line. */
function trailingDate(text: string, articles: readonly Article[]): PartialDate | undefined {
  const end = articles.at(-1)?.paragraphs.at(-1)?.end ?? 0
  const line =
    /^[^\S\n]*（?(?:(?:发布|日期|时间|更新|责编|编辑|[\u3400-\u9fff]{2,8}[报网])[^\d\n]{0,8})?((?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:（[^）]{1,4}）)?(?:\s\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s*第?[A-Z]?\d+版)?）?[^\S\n]*$/m.exec(
      text.slice(end),
    )
  return line ? datesIn(line[1] as string)[0] : undefined
}
