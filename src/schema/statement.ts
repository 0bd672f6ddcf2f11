import { officeWriting } from '../identity/office-key.js'
import { type Statement, statementsOf } from '../identity/statements.js'
import { sourceOf } from '../store/facts.js'
import { tidyName } from '../store/named-rows.js'
import { readClaimIds, readNameClaims, readOtherIds, readRecords } from '../store/read/accounts.js'
import type { RowOf } from '../store/read/rows.js'
import { sourceRow } from './accounts-of.js'
import { builder } from './builder.js'
import { Citation } from './citation.js'
import { size } from './connection.js'
import { at, type Context } from './context.js'
import { RequestError } from './errors.js'
import { decodeId, type NodeId } from './global-id.js'
import { rowById } from './row-by-id.js'
import { Source } from './source.js'

const StatementType = builder.objectRef<Statement>('Statement').implement({
  description: 'One thing that one report says, from its passage to what is stored of it.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The report.',
      resolve: ({ sourceId }, _args, context, info) => sourceRow(at(context, info), sourceId),
    }),
    field: t.exposeString('field', { description: 'What it is about: date, city, office, role.' }),
    value: t.exposeString('value', { description: 'The form that it was normalised to.' }),
    written: t.exposeString('written', { description: 'As it was read, before names and offices were made one.' }),
    rules: t.exposeStringList('rules', {
      description: 'Names of the rules that led from the one to the other, and of what a date rests on.',
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where the report says it; the wording as printed is their quote.',
      resolve: ({ sourceId, citations }) =>
        citations.map(({ start, end }, position) => ({ factId: '', position, sourceId, start, end })),
    }),
  }),
})

/** The facts of sources that an object was made from. Throws BAD_ARGUMENT at an object that no source states by itself. */
async function factsBehind({ store }: Context, { typename, id }: NodeId): Promise<string[]> {
  if (typename === 'Meeting' || typename === 'Visit' || typename === 'Agreement')
    return (await readClaimIds(store.sql, [id])).flat()
  if (typename === 'Participation') return [id, ...(await readOtherIds(store.sql, [id])).flat()]
  throw new RequestError(
    'BAD_ARGUMENT',
    `Statements are kept of people, tenures, meetings, trips, agreements and participations, not of a ${typename}. Ask for one of these.`,
  )
}

/** What the lists of people of their sources say of a person, and what they state of offices; `first` sources. */
async function ofPerson({ store }: Context, personId: string, first: number): Promise<Statement[][]> {
  const claims = (await readNameClaims(store.sql, [personId])).flat().slice(0, first)
  const records = await readRecords(
    store.sql,
    claims.map(({ sourceId }) => sourceId),
  )
  return claims.flatMap(({ name, sourceId }, at) => {
    const record = records[at]
    if (!record) return []
    const about = (named: readonly string[], kind: 'n' | 'c') =>
      named.flatMap((one, index) => (tidyName(one) === name ? [`${sourceId}.${kind}${index}`] : []))
    const facts = [
      ...about(
        record.people.map((person) => person.name),
        'n',
      ),
      ...about(
        (record.officeChanges ?? []).map(({ person }) => person),
        'c',
      ),
    ]
    return facts.map((fact) => statementsOf(record, fact, tidyName))
  })
}

/** Of a list of people the offices are told apart; of a change of office all of it is about the one. */
function aboutOffice(officeId: string, said: readonly Statement[]): Statement[] {
  const offices = said.filter(
    ({ field, written }) => field.startsWith('office') && officeWriting(written).office === officeId,
  )
  return offices.length > 0 && said.some(({ field }) => field === 'change') ? [...said] : offices
}

async function statements(context: Context, subject: NodeId, first: number): Promise<Statement[]> {
  const row = await rowById(context, subject.typename, subject.id)
  if (!row) return []
  if (subject.typename === 'Person') return (await ofPerson(context, row.id, first)).flat()
  if (subject.typename === 'Tenure') {
    const { personId, officeId } = row as RowOf<'Tenure'>
    return (await ofPerson(context, personId, first)).flatMap((said) => aboutOffice(officeId, said))
  }
  const facts = (await factsBehind(context, { ...subject, id: row.id })).slice(0, first)
  const records = await readRecords(context.store.sql, facts.map(sourceOf))
  return facts.flatMap((fact, at) => {
    const record = records[at]
    return record ? statementsOf(record, fact, tidyName) : []
  })
}

builder.queryField('statements', (t) =>
  t.field({
    type: [StatementType],
    description:
      'What the reports say of a person, tenure, meeting, trip, agreement or participation: source by source, field by field.',
    complexity: ({ first }) => ({ field: 1, multiplier: 5 * (first ?? 10) }),
    args: {
      subject: t.arg.id({ required: true, description: 'The id of the object.' }),
      first: t.arg.int({ defaultValue: 10, description: 'Of how many accounts, at most 100.' }),
    },
    resolve: (_root, { subject, first }, context) => statements(context, decodeId(subject), size('first', first ?? 10)),
  }),
)
