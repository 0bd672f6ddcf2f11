import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inventedReport } from '../../bench/invented-report.js'
import { largestFile } from '../../src/cli/read-file.js'
import { inventedRecord } from './invented-record.js'
import { huiwu, lines, temporaryFolder } from './run-huiwu.js'

const folder = temporaryFolder()
const place = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
place('good.txt', inventedReport(1))
place('empty.txt', '')
place('binary.txt', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)))
place('huge.txt', '')
truncateSync(join(folder, 'huge.txt'), largestFile + 1)
mkdirSync(join(folder, 'folder.txt'))
place('broken.json', '{"source": ')
place('latin.json', Buffer.from('{"a": "\xe9"}', 'latin1'))
place('other.json', '{"name": "package"}')
place('half.json', JSON.stringify({ ...inventedRecord(1), meetings: [{ title: '座谈会' }] }))
place('mixed.jsonl', `${JSON.stringify(inventedRecord(2))}\nno record\n{}\n`)

const problems = [
  ['missing.txt', /there is no such file/],
  ['empty.txt', /empty/],
  ['binary.txt', /binary/],
  ['huge.txt', /larger than 16 MB/],
  ['folder.txt', /a folder.*huiwu ingest/],
  ['broken.json', /no valid JSON/],
  ['latin.json', /not UTF-8/],
  ['other.json', /no Record/],
  ['half.json', /meetings\.0\.kind/],
] as const

test.each(problems)('%s gets one line with its name and the reason, and the others go on', async (name, reason) => {
  const { stdout, stderr, status } = await huiwu(['extract', '--json', name, 'good.txt'], { cwd: folder })
  expect(lines(stderr)).toEqual([expect.stringMatching(`^huiwu: ${name}: `)])
  expect(stderr).toMatch(reason)
  expect(lines(stdout)).toHaveLength(1)
  expect(status).toBe(1)
})

test('of a file of Records the lines that are none are told of in one line, with the first one’s number', async () => {
  const { stdout, stderr, status } = await huiwu(['extract', '--json', 'mixed.jsonl'], { cwd: folder })
  expect(lines(stderr)).toEqual([expect.stringMatching(/^huiwu: mixed\.jsonl: line 2: .*1 more/)])
  expect(lines(stdout)).toHaveLength(1)
  expect(status).toBe(1)
})

test('a broken sources.json is told of, and the reports beside it are read without it', async () => {
  mkdirSync(join(folder, 'with-sources'))
  place('with-sources/report.txt', inventedReport(2))
  place('with-sources/sources.json', '{"report.txt": {"publishedOn": "yesterday"}}')
  const { stdout, stderr, status } = await huiwu(['extract', '--json', 'with-sources/report.txt'], { cwd: folder })
  expect(lines(stderr)).toEqual([expect.stringMatching(/sources\.json: .*report\.txt\.publishedOn/)])
  expect(lines(stdout)).toHaveLength(1)
  expect(status).toBe(1)
})

/** 报道.txt, as a Chinese Windows of old writes it. */
const gbkName = Buffer.from([0xb1, 0xa8, 0xb5, 0xc0, 0x2e, 0x74, 0x78, 0x74])

test.skipIf(process.platform === 'win32')('a file name in GBK is found and shown readable', async () => {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbkName]), '')
  const { stderr } = await huiwu(['extract', gbkName.toString()], { cwd: folder })
  expect(existsSync(join(folder, '报道.txt'))).toBe(false)
  expect(stderr).toMatch(/^huiwu: 报道\.txt: .*empty/)
})

test('a day of publication that is none is refused with the way to write it', async () => {
  const { stderr, status } = await huiwu(['extract', '--published', '2025-02-30', 'good.txt'], { cwd: folder })
  expect(stderr).toMatch(/2025-02-30.*Write the day as 2025-02-17/s)
  expect(status).toBe(1)
})

test('a command that does not exist is refused with where the help is', async () => {
  const { stderr, status } = await huiwu(['extrakt'], { cwd: folder })
  expect(stderr).toMatch(/extract/)
  expect(stderr).toMatch(/--help/)
  expect(status).toBe(1)
})
