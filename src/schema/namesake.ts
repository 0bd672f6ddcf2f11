import { builder } from './builder.js'
import { at } from './context.js'
import { listOf } from './list-of.js'
import { Office } from './office.js'
import { Participation } from './participation.js'
import { Person } from './person.js'

builder.prismaObjectFields(Person, (t) => ({
  disambiguation: t.exposeString('disambiguation', {
    nullable: true,
    description:
      'What tells the person from others of the name, in a few words: 安徽省委书记, 2021. Null where nobody else has it.',
  }),
  candidates: t.field({
    type: [Person],
    description: 'Who may be the same person: the sources neither join them nor contradict it.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'personCandidates', id),
  }),
}))

builder.prismaObjectField(Participation, 'formerOffices', (t) =>
  t.field({
    type: [Office],
    description: 'Those that the report says the person held before (原).',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'participationFormerOffices', id),
  }),
)
