import type { EventDecisions } from './resolve-events.js'

/** What someone found out that the reports do not tell, as a line of a decisions file. */
export interface Decision {
  /** Derived from the rest. */
  readonly id: string
  readonly kind: 'merge' | 'split'
  /** Ids of objects as the API gives them. */
  readonly subjects: readonly string[]
  readonly reason: string
}

export interface Subject {
  readonly type: string
  readonly id: string
}

/** What an id of the API names: base64 of its type and the store's id. Null for any other text. */
export function subjectOf(text: string): Subject | null {
  const [, type, id] =
    /^(Person|Source|Meeting|Visit|Agreement):(.+)$/s.exec(Buffer.from(text, 'base64').toString('utf8')) ?? []
  return type && id ? { type, id } : null
}

const subjectsOf = ({ subjects }: Decision): Subject[] => subjects.flatMap((text) => subjectOf(text) ?? [])

/** What is wrong with a decision, for people; null where it can be followed. */
export function decisionProblem(decision: Omit<Decision, 'id'>): string | null {
  const subjects = decision.subjects.map(subjectOf)
  const unread = subjects.indexOf(null)
  if (unread >= 0)
    return `subjects[${unread}] is no id of a person, source, meeting, visit or agreement: take ids from the field "id"`
  const types = subjects.map((subject) => subject?.type)
  const [first, ...others] = types
  const ofSources = decision.kind === 'split' && first === 'Person'
  if (others.length === 0 || first === 'Source')
    return 'it is about one subject, or begins with a source: give two subjects or more'
  if (ofSources && others.some((type) => type !== 'Source'))
    return 'to split a person, give its id and then the ids of the sources that mean another one'
  if (!ofSources && others.some((type) => type !== first))
    return 'its subjects are of several types: give ids of one type'
  return null
}

/** Decisions that join and part claims of meetings, trips and agreements: an id of one is the id of its lowest claim. */
export function eventDecisions(decisions: readonly Decision[]): EventDecisions {
  const ids = (kind: Decision['kind']) =>
    decisions
      .filter(
        (decision) =>
          decision.kind === kind && !['Person', 'Source'].includes(subjectsOf(decision)[0]?.type ?? 'Person'),
      )
      .map((decision) => subjectsOf(decision).map(({ id }) => id))
  return { merges: ids('merge'), splits: ids('split') }
}

/** A name, and the source that an id of a namesake tells. */
export interface NamedPerson {
  readonly name: string
  readonly sourceId: string | null
}

export function personOfId(id: string): NamedPerson {
  const [name = id, sourceId = null] = id.split('~')
  return { name, sourceId }
}

/** The people that each merge joins. */
export const personMerges = (decisions: readonly Decision[]): NamedPerson[][] =>
  decisions
    .filter((decision) => decision.kind === 'merge' && subjectsOf(decision)[0]?.type === 'Person')
    .map((decision) => subjectsOf(decision).map(({ id }) => personOfId(id)))

/** The names that decisions join with these, and themselves. */
export function joinedNames(names: Iterable<string>, decisions: readonly Decision[]): Set<string> {
  const all = new Set(names)
  const merges = personMerges(decisions).map((people) => people.map(({ name }) => name))
  for (let before = -1; before !== all.size; ) {
    before = all.size
    for (const merge of merges) if (merge.some((name) => all.has(name))) for (const name of merge) all.add(name)
  }
  return all
}

/** By name and source, the decision that takes the name there for another person: `name source` → id of the decision. */
export function claimsApart(decisions: readonly Decision[]): Map<string, string> {
  const apart = new Map<string, string>()
  for (const decision of decisions) {
    const [person, ...sources] = subjectsOf(decision)
    if (decision.kind !== 'split' || person?.type !== 'Person') continue
    for (const { id } of sources) apart.set(`${personOfId(person.id).name} ${id}`, decision.id)
  }
  return apart
}
