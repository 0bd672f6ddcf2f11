import { always } from '../store/read/rows.js'
import { builder } from './builder.js'
import { inScript, written } from './in-script.js'

const typeOf = ({ kind }: { kind: string }): 'Province' | 'City' | 'Organization' =>
  kind === 'PROVINCE' ? 'Province' : kind === 'ORGANIZATION' ? 'Organization' : 'City'

export const Party = builder.prismaInterface('Party', {
  name: 'Party',
  description:
    'Whoever can send people, host a meeting or sign an agreement: a place, or an organisation (a ministry, a company, 新疆生产建设兵团).',
  select: always.Party,
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: typeOf,
  fields: (t) => ({
    name: t.string({
      description: 'Full official name: 广西壮族自治区, 深圳市, 新疆生产建设兵团.',
      args: inScript,
      select: { name: true },
      resolve: ({ name }, args) => written(name, args),
    }),
  }),
})

export const Place = builder.prismaInterface('Party', {
  variant: 'Place',
  description: 'A province or a city.',
  select: always.Party,
  interfaces: [builder.nodeInterfaceRef(), Party],
  resolveType: typeOf,
  fields: (t) => ({
    code: t.string({
      description:
        'GB/T 2260 code, six digits; of the cities and counties of Taiwan, which the standard leaves out, the one that @vant/area-data gives them.',
      resolve: ({ id }) => id,
    }),
  }),
})

export const Organization = builder.prismaNode('Party', {
  variant: 'Organization',
  description: 'A party that is no division of GB/T 2260.',
  id: { field: 'id' },
  select: always.Party,
  interfaces: [Party],
})
