/** A question for each filter, on everyone's lists and on those of an object; their values are rare among the seeds' and `crowd`'s. */
export const filterQuestions: readonly (readonly [filter: string, document: string])[] = [
  ...[
    'kind: OTHER',
    'heldIn: "深圳"',
    'heldIn: "广东", kind: SYMPOSIUM',
    'on: { from: "2025-02-13", to: "2025-02-14" }',
    'on: { from: "2030-01-01" }',
    'on: { to: "1950-01-01" }',
    'parties: ["广西"]',
    'parties: ["广西", "广东"], includeCities: true',
    'people: ["刘宁"]',
    'text: "粤桂"',
  ].flatMap((filter) =>
    ['DATE_ASC', 'DATE_DESC'].flatMap((order) => {
      const list = (of: string) => [
        `${of} meetings(filter: { ${filter} }, orderBy: ${order})`,
        of === ''
          ? `{ meetings(first: 3, filter: { ${filter} }, orderBy: ${order}) { totalCount nodes { title } } }`
          : `{ ${of} { meetings(first: 3, filter: { ${filter} }, orderBy: ${order}) { totalCount nodes { title } } } }`,
      ]
      return [list(''), list('province(name: "广西")'), list('person(name: "刘宁")')] as [string, string][]
    }),
  ),
  ...[
    'on: { from: "2025-02-13", to: "2025-02-14" }',
    'from: ["广西"]',
    'to: ["广东"]',
    'from: ["广西"], to: ["广东"]',
  ].flatMap((filter) =>
    ['', 'province(name: "广西")'].map((of): [string, string] => {
      const field = `visits(first: 3, orderBy: DATE_DESC, filter: { ${filter} }) { totalCount nodes { date } }`
      return [`${of} visits(filter: { ${filter} })`, of === '' ? `{ ${field} }` : `{ ${of} { ${field} } }`]
    }),
  ),
  ...['status: SIGNED', 'signed: { from: "2030-01-01" }', 'parties: ["广西"]', 'text: "党建"'].flatMap((filter) =>
    ['', 'province(name: "广西")'].map((of): [string, string] => {
      const field = `agreements(first: 3, filter: { ${filter} }) { totalCount nodes { title } }`
      return [`${of} agreements(filter: { ${filter} })`, of === '' ? `{ ${field} }` : `{ ${of} { ${field} } }`]
    }),
  ),
  ['offices by level', '{ offices(first: 3, level: CITY) { totalCount nodes { name } } }'],
  ['offices by province', '{ offices(first: 3, province: "广西") { totalCount nodes { name } } }'],
  ['people by name', '{ people(first: 3, name: "刘") { totalCount nodes { name } } }'],
  ['people by province', '{ people(first: 3, province: "广西") { totalCount nodes { name } } }'],
  [
    'roles of a person',
    '{ person(name: "刘宁") { participations(first: 3, role: CHAIR) { totalCount nodes { roles } } } }',
  ],
  [
    'meetings of participations of a person',
    '{ person(name: "刘宁") { participations(first: 3, filter: { kind: OTHER }) { totalCount nodes { roles } } } }',
  ],
  [
    'roles at a meeting',
    '{ meetings(first: 3, filter: { parties: ["广西"] }) { nodes { participations(role: CHAIR) { totalCount nodes { roles } } } } }',
  ],
]
