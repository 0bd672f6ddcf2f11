import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typedDocumentNode from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { buildSchema, parse, printSchema } from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { exampleQuestions } from '../../src/server/example-questions.js'

const root = new URL('../../', import.meta.url).pathname
// Inside the repository, so that the client finds its types as one of a user's would.
const folder = mkdtempSync(join(root, 'node_modules', '.huiwu-client-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const printed = readFileSync(join(root, 'schema.graphql'), 'utf8')
const scalars = { Date: 'string', EDTF: 'string' }

const use = `import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { PartnersDocument, WhoFollowedDocument } from './client.js'
declare function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>): Data
const firstSeen: string | null | undefined = ask(WhoFollowedDocument).office?.tenures[0]?.firstSeenOn
const met: number | undefined = ask(PartnersDocument).province?.partners[0]?.meetingCount
// @ts-expect-error: a count is no text
const wrong: string = ask(PartnersDocument).province?.partners[0]?.meetingCount
export { firstSeen, met, wrong }
`

test('a TypeScript client made of schema.graphql and the example questions compiles, strictly', async () => {
  const source = await codegen({
    filename: 'client.ts',
    schema: parse(printSchema(buildSchema(printed))),
    documents: exampleQuestions().map(({ name, document }) => ({ location: name, document: parse(document) })),
    config: { scalars, strictScalars: true, useTypeImports: true },
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
  })
  writeFileSync(join(folder, 'client.ts'), source)
  writeFileSync(join(folder, 'use.ts'), use)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const options = { strict: true, noEmit: true, module: 'NodeNext', target: 'ES2022', skipLibCheck: false, types: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.ts'] }))
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
