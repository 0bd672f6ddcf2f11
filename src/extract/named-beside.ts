import { gather } from './gather.js'
import { matchesOf } from './matches.js'
import { type Place, placesByName } from './places.js'

/** What the name of a division ends in that 我县, 我市, 我州, 我盟 or 我区 may mean. */
const kinds: { readonly [word: string]: RegExp } = {
  县: /[县旗]$/,
  市: /市$/,
  州: /自治州$/,
  盟: /盟$/,
  区: /(?<!地)区$/,
}

const beside = '(?:与|和|同|、|·|[—–-]{1,2})'

/**
 * The division that an article names side by side with another, as where its own has a name nowhere else: 建德和乡城虽相隔千里, of
 * the paper of one; null where there is none of the kind (县, 市, 区), or several.
 */
export function namedBeside(article: string, kind: string, others: readonly Place[]): Place | null {
  // 甲省和乙市: no pair.
  const equals = others.filter(({ level, kind }) => level !== 'PROVINCE' || kind === 'MUNICIPALITY')
  const forms = [...new Set(gather(equals, ({ name, shortName }) => [name, shortName]))].filter(
    (form) => form.length > 1 && article.includes(form),
  )
  if (forms.length === 0) return null
  const form = `(?:${forms.sort((a, b) => b.length - a.length).join('|')})`
  const ofKind = (name: string): Place[] =>
    placesByName(name).filter((place) => kinds[kind]?.test(place.name) && place.level !== 'PROVINCE')
  const found = new Set<Place>()
  const take = (names: readonly string[]): void => {
    const places = names.map(ofKind).find(({ length }) => length > 0) ?? []
    // Of namesakes that in the province of the others.
    const near = places.filter(({ provinceCode }) => others.some((other) => other.provinceCode === provinceCode))
    const [only, ...more] = near.length > 0 ? near : places
    if (only && more.length === 0 && !others.includes(only)) found.add(only)
  }
  const lengths = [8, 7, 6, 5, 4, 3, 2]
  // 甲、乙等各级领导: of a list that goes on, and no pair.
  for (const [, after = ''] of matchesOf(article, new RegExp(`${form}${beside}([\\u3400-\\u9fff]{2,8})`, 'g')))
    take(lengths.filter((length) => !after.startsWith('等', length)).map((length) => after.slice(0, length)))
  for (const [, before] of matchesOf(article, new RegExp(`([\\u3400-\\u9fff]{2,8})${beside}${form}(?!等)`, 'g')))
    take(lengths.map((length) => (before as string).slice(-length)))
  // 对高陵多年来的帮扶表示感谢, 在建德的所见所闻, 将建德的好做法带回去
  for (const [, thanked] of matchesOf(
    article,
    /(?:对|感谢|[在将把])([\u3400-\u9fff]{2,5}?)(?:近年来|多年来|长期以来|一直以来|的所见所闻|的好(?:做法|经验))/g,
  ))
    take([thanked as string])
  const [only, ...more] = found
  return only && more.length === 0 ? only : null
}
