import type { Sentence } from './articles.js'
import { Cue } from './cues.js'
import { type Standing, signsAtOnce } from './roles.js'

/** Whose hands and eyes were on the documents of a ceremony, as one sentence says. */
export interface Hands {
  readonly signatories: readonly string[]
  readonly witnesses: readonly string[]
}

type Named = Standing & { readonly titleStart: number }

const between = /^(?:等)?(?:[、，；\s和与同及]|以及|并与)*$/
const document = new Cue('协议|协定|备忘录|意向书|合同|宣言|签约|签字|签署|会签|签订|方案')
const jointly = new Cue('共同见证')
/** 在A、B的共同见证下 */
const underEyes = /^(?:等)?(?:领导|同志|一行)*(?:的)?(?:共同)?见证下/
/** 双方共同见证, 两人一同见证: those of whom the sentence, or the one before it, says that they met. */
const together = /(?:双方|两人|二人|三人|大家|宾主)(?:还|并|一同|一起|共同|在会议?上)*见证/
const signs =
  /^(?:等)?(?:[^。；]{0,50}，并)?(?:同志)?(?:分别|共同|依次|先后|各自)*(?:代表[^，。；]{1,24}?)?，?(?:共同|分别)?(?:在[^，。；]{0,40}?(?:协议|备忘录|协定|意向书|合同|》|文本)(?:文本|书)?上)?(?:签署|签订|签字|签约|签下|续签)/
const signedBefore = /(?:签字|签署|签约|签订)(?:协议)?的(?:双方)?(?:代表)?(?:分别)?(?:是|为|有|，)+$/
/** Words after which a list of people are those who are met, not those who act. */
const met = /(?:会见|会晤|接见|拜会|看望|走访)(?:了)?[^，。；]*$/

/** Runs of names with nothing but separators between them. */
function runs(text: string, people: readonly Named[]): Named[][] {
  const all: Named[][] = []
  for (const person of people) {
    const last = all.at(-1)?.at(-1)
    if (last && between.test(text.slice(last.end, person.titleStart))) all.at(-1)?.push(person)
    else all.push([person])
  }
  return all
}

/** Reads who signed and who witnessed in a sentence; `before` are the people of the last sentence that told a sitting. */
export function readHands(
  text: string,
  sentence: Sentence,
  people: readonly Named[],
  before: readonly string[],
): Hands {
  const words = text.slice(sentence.start, sentence.end)
  const signatories: string[] = []
  const witnesses: string[] = []
  if (!document.isIn(sentence) && !(jointly.isIn(sentence) && /共同见证(?=。|$)/.test(words)))
    return { signatories, witnesses }
  const groups = runs(text, people)
  const namesOf = (group: readonly Named[]): string[] => group.map(({ name }) => name)
  for (const [i, group] of groups.entries()) {
    const first = group[0] as Named
    const last = group.at(-1) as Named
    const after = text.slice(last.end, groups[i + 1]?.[0]?.titleStart ?? sentence.end)
    const ahead = text.slice(sentence.start, first.titleStart)
    if (underEyes.test(after) && /在$/.test(ahead)) {
      witnesses.push(...namesOf(group))
      continue
    }
    if (
      signsAtOnce.test(after) ||
      (signs.test(after) && /代表|上签字|上签署|分别签|各自签|共同签/.test(after.slice(0, 100)))
    ) {
      // 刘某主持仪式，并与孙某代表双方签字: both.
      if (/，并(?:与|和|同)$/.test(ahead) && i > 0) signatories.push(...namesOf(groups[i - 1] as Named[]))
      signatories.push(...namesOf(group))
    }
    if (signedBefore.test(ahead)) signatories.push(...namesOf(group))
    const clause = /^(?<own>[^。；]*?)见证(?!下)/.exec(after)?.groups?.own
    if (clause === undefined || clause.length > 40 || /(?:双方|两人|二人|三人|大家|宾主)[^，]*$/.test(clause)) continue
    // 刘某会见A、B，见证签约: those who are met are no subject; those before the verb are.
    const subject = met.test(ahead) && i > 0 && /，/.test(clause) && !/^一行/.test(clause) ? groups[i - 1] : group
    if (subject !== group || !/共同|一起|一同/.test(clause)) witnesses.push(...namesOf(subject as Named[]))
    // A会见B一行，并共同见证: both.
    else witnesses.push(...(met.test(ahead) && i > 0 ? namesOf(groups[i - 1] as Named[]) : []), ...namesOf(group))
  }
  const seenBy = together.exec(words)
  if (seenBy) {
    // 两人见证了A与B签署: those before.
    const ahead = people.filter(({ end }) => end <= sentence.start + seenBy.index)
    witnesses.push(...(people.length > 1 ? namesOf(ahead.length > 1 ? ahead : people) : before))
  }
  return { signatories: [...new Set(signatories)], witnesses: [...new Set(witnesses)] }
}
