import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { inventedReport } from '../../bench/invented-report.js'
import type { Record } from '../../src/record.js'
import type { Store } from '../../src/store/client.js'
import { openStore } from '../../src/store/open-store.js'
import { inventedRecord } from './invented-record.js'
import { command, huiwu, lines, temporaryFolder } from './run-huiwu.js'

const folder = temporaryFolder()
const open: Store[] = []
afterAll(() => Promise.all(open.map((store) => store.close())))

test('of a folder and the folders in it every report and Record is taken, and nothing else', async () => {
  place('all/one.json', inventedRecord(1))
  place('all/deep/er/two.jsonl', inventedRecord(2))
  place('all/deep/three.txt', inventedReport(3))
  place('all/deep/four.HTML', `<html><body><p>${inventedReport(4)}</p></body></html>`)
  place('all/picture.png', 'no text')
  place('all/.hidden/five.json', inventedRecord(5))
  const { url, sources, ...ending } = await ingest(['all'])
  expect(ending).toMatchObject({ status: 0, stderr: '', stdout: 'Records: 4 loaded, 0 replaced, 0 there already\n' })
  expect(await sources()).toHaveLength(4)

  const again = await huiwu(['ingest', 'all'], { cwd: folder, env: { DATABASE_URL: url } })
  expect(again).toEqual({ status: 0, stderr: '', stdout: 'Records: 0 loaded, 0 replaced, 4 there already\n' })
})

test('sources.json of a folder tells what its reports do not, and is no report', async () => {
  place('told/a.txt', inventedReport(6))
  place('told/sources.json', {
    'a.txt': { title: '标题', publisher: '江苏日报', url: null, publishedOn: '2019-05-08' },
  })
  const { status, sources } = await ingest(['told'])
  expect(status).toBe(0)
  expect(await sources()).toMatchObject([{ title: '标题', publisher: '江苏日报', publishedOn: '2019-05-08' }])
})

test('corrections.json of a folder mends the Records of its reports', async () => {
  const patch = [
    { op: 'test', path: '/meetings/0/title', value: '苏青对口支援座谈会' },
    { op: 'replace', path: '/meetings/0/title', value: '苏青对口支援工作座谈会' },
  ]
  place('mended/one.json', inventedRecord(7))
  place('mended/corrections.json', [{ sha256: inventedRecord(7).source.sha256, reason: 'cut short', patch }])
  const { status, store } = await ingest(['mended'])
  expect(status).toBe(0)
  expect(await store().then(({ prisma }) => prisma.meeting.findMany())).toMatchObject([
    { title: '苏青对口支援工作座谈会' },
  ])
})

test('a correction that does not fit any more is told of, and the Record is loaded as it was read', async () => {
  const patch = [
    { op: 'test', path: '/meetings/0/title', value: 'another' },
    { op: 'remove', path: '/meetings/0' },
  ]
  place('unfit/one.json', inventedRecord(8))
  place('unfit/corrections.json', [{ sha256: inventedRecord(8).source.sha256, reason: 'told twice', patch }])
  const { status, stderr, store } = await ingest(['unfit'])
  expect(status).toBe(1)
  expect(lines(stderr)).toEqual([expect.stringMatching(/one\.json: .*“told twice” does not fit/)])
  expect(await store().then(({ prisma }) => prisma.meeting.count())).toBe(1)
})

test('what cannot be taken gets one line each, and the others are loaded', async () => {
  const lost: Record = {
    ...inventedRecord(10),
    agreements: inventedRecord(10).agreements.map((one) => ({ ...one, meeting: 5 })),
  }
  place('mixed/good.json', inventedRecord(9))
  place('mixed/lost.json', lost)
  place('mixed/broken.json', '{')
  place('mixed/empty.txt', '')
  const { status, stderr, stdout } = await ingest(['mixed', 'nowhere.txt'])
  expect(lines(stderr).sort()).toEqual([
    expect.stringMatching(/^huiwu: mixed\/broken\.json: no valid JSON/),
    expect.stringMatching(/^huiwu: mixed\/empty\.txt: .*empty/),
    expect.stringMatching(/^huiwu: mixed\/lost\.json: .*agreements\[0\]\.meeting/),
    expect.stringMatching(/^huiwu: nowhere\.txt: there is no such file/),
  ])
  expect(stdout).toBe('Records: 1 loaded, 0 replaced, 0 there already\n')
  expect(status).toBe(1)
})

test('many reports are read by several threads, with the same Records as one by one', async () => {
  const count = 90
  const names = Array.from({ length: count }, (_, number) => `many/${number}.txt`)
  for (const [number, name] of names.entries()) place(name, inventedReport(100 + number))
  place('many/broken.txt', Buffer.from([0xff, 0, 0xfe, 1, 2, 3, 0xff, 0xff]))
  const together = await huiwu(['extract', '--json', ...names, 'many/broken.txt'], { cwd: folder })
  const alone = await Promise.all(
    [0, 55, 89].map((at) => huiwu(['extract', '--json', names[at] ?? ''], { cwd: folder })),
  )
  expect([0, 55, 89].map((at) => `${lines(together.stdout)[at]}\n`)).toEqual(alone.map(({ stdout }) => stdout))
  expect(lines(together.stdout)).toHaveLength(count)

  const { status, stderr, sources } = await ingest(['many'])
  expect(lines(stderr)).toEqual([expect.stringMatching(/^huiwu: many\/broken\.txt: /)])
  expect(status).toBe(1)
  expect(await sources()).toHaveLength(count)
})

/** The Record of a report of an event that no other one tells. */
function onDaysOfItsOwn(number: number): string {
  const day = (more: number) => new Date(Date.UTC(2000, 0, 5 * number + more)).toISOString().slice(0, 10)
  return JSON.stringify(inventedRecord(number)).replaceAll('2019-05-06', day(0)).replaceAll('2019-05-07', day(1))
}

test.skipIf(process.platform === 'win32')(
  'an interrupt ends it between Records, and it goes on from there',
  async () => {
    const count = 1500
    const numbers = Array.from({ length: count }, (_, number) => 1000 + number)
    place('long.jsonl', numbers.map(onDaysOfItsOwn).join('\n'))
    const url = storeUrl()
    const child = spawn(process.execPath, [command, 'ingest', 'long.jsonl'], {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: url },
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    while (!existsSync(new URL(url))) await setTimeout(10)
    const { prisma } = await opened(url)
    while ((await prisma.source.count()) === 0) await setTimeout(10)
    child.kill('SIGINT')
    expect(await ended).toBe(130)

    const loaded = await prisma.source.count()
    expect(loaded).toBeGreaterThan(0)
    expect(loaded).toBeLessThan(count)
    expect(await prisma.meeting.count()).toBe(loaded)
    expect(await prisma.agreement.count()).toBe(loaded)

    const { stdout } = await huiwu(['ingest', 'long.jsonl'], { cwd: folder, env: { DATABASE_URL: url } })
    expect(stdout).toBe(`Records: ${count - loaded} loaded, 0 replaced, ${loaded} there already\n`)
  },
)

test('a store that cannot be opened is named in one line', async () => {
  place('no-store.db', 'this is no database, and it is long enough to be taken for one by nobody at all')
  const { status, stderr } = await huiwu(['ingest', 'all'], {
    cwd: folder,
    env: { DATABASE_URL: 'file:./no-store.db' },
  })
  expect(lines(stderr)).toEqual([
    expect.stringMatching(/^huiwu: the store file:\.\/no-store\.db cannot be opened.*DATABASE_URL/),
  ])
  expect(status).toBe(1)
})

function place(name: string, content: unknown): void {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
}

function storeUrl(): string {
  return pathToFileURL(join(folder, `${open.length}-${Math.random()}.db`)).href
}

async function opened(url: string): Promise<Store> {
  const store = await openStore(url)
  open.push(store)
  return store
}

/** Ingests into a store of its own. */
async function ingest(paths: readonly string[]) {
  const url = storeUrl()
  const ending = await huiwu(['ingest', ...paths], { cwd: folder, env: { DATABASE_URL: url } })
  const store = () => opened(url)
  return { ...ending, url, store, sources: () => store().then(({ prisma }) => prisma.source.findMany()) }
}
