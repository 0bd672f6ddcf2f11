import type { AgreementsWhere } from '../store/read/agreements.js'
import { areRare, type Words } from '../store/read/event-filter.js'
import type { MeetingsWhere } from '../store/read/meetings.js'
import type { VisitsWhere } from '../store/read/visits.js'
import { builder } from './builder.js'
import type { Context } from './context.js'
import { AgreementStatusEnum, MeetingKindEnum, MeetingOrderEnum } from './enums.js'
import { RequestError } from './errors.js'
import { partyIds, peopleIds, wordsOf } from './find-named.js'

export const DateRange = builder.inputType('DateRange', {
  description: 'Days from one to another, both included; open where one is left out.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day.' }),
  }),
})

export const MeetingFilter = builder.inputType('MeetingFilter', {
  description: 'Keeps the meetings that fulfil all that is given.',
  fields: (t) => ({
    on: t.field({ type: DateRange, description: 'Held between these days, both included.' }),
    kind: t.field({ type: MeetingKindEnum, description: 'Of this sort.' }),
    parties: t.stringList({ description: 'GB/T 2260 codes or names in any script: every one of them took part.' }),
    includeCities: t.boolean({ defaultValue: false, description: "A province's cities count as the province." }),
    heldIn: t.string({ description: 'GB/T 2260 code or name in any script of the city or province it was held in.' }),
    people: t.stringList({ description: 'Ids, or names in any script: every one of them was there.' }),
    text: t.string({ description: 'Words in the title, in any script.' }),
  }),
})

export const VisitFilter = builder.inputType('VisitFilter', {
  description: 'Keeps the trips that fulfil all that is given.',
  fields: (t) => ({
    on: t.field({ type: DateRange, description: 'Under way between these days, both included.' }),
    from: t.stringList({ description: 'GB/T 2260 codes or names in any script: every one of them sent people.' }),
    to: t.stringList({ description: 'GB/T 2260 codes or names in any script: it went to every one of them.' }),
  }),
})

export const AgreementFilter = builder.inputType('AgreementFilter', {
  description: 'Keeps the agreements that fulfil all that is given.',
  fields: (t) => ({
    status: t.field({ type: AgreementStatusEnum, description: 'Signed, or only mentioned.' }),
    signed: t.field({ type: DateRange, description: 'Signed between these days, both included.' }),
    parties: t.stringList({ description: 'GB/T 2260 codes or names in any script: every one of them agreed.' }),
    text: t.string({ description: 'Words in the title, in any script.' }),
  }),
})

/** The arguments of lists of meetings, trips and agreements. */
export const inOrder = builder.args((t) => ({
  orderBy: t.field({ type: MeetingOrderEnum, description: 'DATE_ASC where it is not given.' }),
}))
export const whichMeetings = builder.args((t) => ({ filter: t.field({ type: MeetingFilter, description: 'Which.' }) }))
export const whichVisits = builder.args((t) => ({ filter: t.field({ type: VisitFilter, description: 'Which.' }) }))
export const whichAgreements = builder.args((t) => ({
  filter: t.field({ type: AgreementFilter, description: 'Which.' }),
}))

type Given<Input extends { $inferInput: unknown }> = Input['$inferInput'] | null | undefined

function daysOf(range: Given<typeof DateRange>): Given<typeof DateRange> {
  if (range?.from && range.to && range.from > range.to) {
    throw new RequestError(
      'BAD_ARGUMENT',
      `The range ends (${range.to}) before it begins (${range.from}). Exchange from and to.`,
    )
  }
  return range
}

/** The words of a text, and whether few titles hold them; nothing without a text. */
async function inTitles(
  context: Context,
  kind: 'Meeting' | 'Agreement',
  text: string | null | undefined,
): Promise<Words> {
  if (text == null) return {}
  const words = wordsOf(text)
  const rare = await context.loaders.load('rare in titles', kind, text, (texts: readonly string[]) =>
    Promise.all(texts.map((one) => areRare(context.store.sql, kind, wordsOf(one)))),
  )
  return { words, rare }
}

/** The filter with its names resolved. Throws UNKNOWN_NAME, AMBIGUOUS_NAME, BAD_ID, WRONG_TYPE_ID or BAD_ARGUMENT. */
export async function meetingsWhere(context: Context, filter: Given<typeof MeetingFilter>): Promise<MeetingsWhere> {
  if (!filter) return {}
  const [parties, heldIn, people, words] = await Promise.all([
    filter.parties && partyIds(context, filter.parties),
    filter.heldIn != null ? partyIds(context, [filter.heldIn], ['Province', 'City']) : null,
    filter.people && peopleIds(context, filter.people),
    inTitles(context, 'Meeting', filter.text),
  ])
  return {
    on: daysOf(filter.on),
    kind: filter.kind,
    parties,
    includeCities: filter.includeCities,
    heldIn: heldIn?.[0],
    people,
    ...words,
  }
}

export async function visitsWhere(context: Context, filter: Given<typeof VisitFilter>): Promise<VisitsWhere> {
  if (!filter) return {}
  const [from, to] = await Promise.all([
    filter.from && partyIds(context, filter.from),
    filter.to && partyIds(context, filter.to),
  ])
  return { on: daysOf(filter.on), from, to }
}

export async function agreementsWhere(
  context: Context,
  filter: Given<typeof AgreementFilter>,
): Promise<AgreementsWhere> {
  if (!filter) return {}
  const [parties, words] = await Promise.all([
    filter.parties && partyIds(context, filter.parties),
    inTitles(context, 'Agreement', filter.text),
  ])
  return {
    status: filter.status,
    signed: daysOf(filter.signed),
    parties,
    ...words,
  }
}
