import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { inventedReport } from '../../bench/invented-report.js'
import { type Record, recordSchema } from '../../src/record.js'
import { huiwu, lines, temporaryFolder } from './run-huiwu.js'

const folder = temporaryFolder()
const report = inventedReport(1)
writeFileSync(join(folder, 'report.txt'), report)
writeFileSync(join(folder, 'gbk.txt'), iconv.encode(report, 'gb18030'))

test('what is printed with --json is a valid Record of the bytes that were given', async () => {
  const [record] = await records(['report.txt'])
  expect(recordSchema.parse(record)).toEqual(record)
  expect(record?.source.encoding).toBe('utf-8')
  expect(record?.meetings).not.toEqual([])
})

test('the same report in GBK gives the same facts', async () => {
  const [first, second] = await records(['report.txt', 'gbk.txt'])
  expect(second?.source.encoding).toBe('gb18030')
  expect({ ...second, source: null }).toEqual({ ...first, source: null })
})

test('standard input is read where the file is -', async () => {
  const { stdout, status } = await huiwu(['extract', '--json', '-'], { cwd: folder, stdin: report })
  expect(status).toBe(0)
  expect(lines(stdout).map((line) => JSON.parse(line))).toEqual(await records(['report.txt']))
})

test('options tell more of a report than the sources.json beside it, and that more than nothing', async () => {
  mkdirSync(join(folder, 'told'))
  writeFileSync(join(folder, 'told/report.txt'), report)
  const entry = { title: '标题', publisher: '江苏日报', url: 'https://example.org/a', publishedOn: '2019-05-08' }
  writeFileSync(join(folder, 'told/sources.json'), JSON.stringify({ 'report.txt': entry }))
  const [beside] = await records(['told/report.txt'])
  expect(beside?.source).toMatchObject(entry)
  const [told] = await records([
    '--published',
    '2019-05-09',
    '--publisher',
    '青海日报',
    '--url',
    'https://example.org/b',
    'told/report.txt',
  ])
  expect(told?.source).toMatchObject({
    title: '标题',
    publisher: '青海日报',
    url: 'https://example.org/b',
    publishedOn: '2019-05-09',
  })
})

test('sources.json and corrections.json are no reports, even where a pattern names them', async () => {
  writeFileSync(join(folder, 'told/corrections.json'), '[]')
  const { stdout, stderr, status } = await huiwu(
    ['extract', '--json', 'told/corrections.json', 'told/report.txt', 'told/sources.json'],
    { cwd: folder },
  )
  expect({ count: lines(stdout).length, stderr, status }).toEqual({ count: 1, stderr: '', status: 0 })
})

test('for people everyone of the Record is named under the side, in aligned columns', async () => {
  const [record] = await records(['report.txt'])
  const { stdout } = await huiwu(['extract', 'report.txt'], { cwd: folder })
  const shown = stdout.slice(stdout.indexOf('People'), stdout.indexOf('Visits'))
  for (const { name, side } of record?.people ?? []) {
    expect(shown).toContain(`\n    ${name}`)
    if (side) expect(shown).toContain(`\n  ${side}\n`)
  }
})

async function records(args: readonly string[]): Promise<Record[]> {
  const { stdout } = await huiwu(['extract', '--json', ...args], { cwd: folder })
  return lines(stdout).map((line) => JSON.parse(line))
}
