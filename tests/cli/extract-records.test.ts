import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordText } from '../../src/cli/record-text.js'
import { inventedRecord } from './invented-record.js'
import { command, huiwu, lines, temporaryFolder } from './run-huiwu.js'

const folder = temporaryFolder()
writeFileSync(join(folder, 'one.json'), recordText(inventedRecord(1)))
writeFileSync(
  join(folder, 'more.jsonl'),
  `${JSON.stringify(inventedRecord(2))}\n\n${JSON.stringify(inventedRecord(3))}\n`,
)

test('a Record is printed for people in aligned columns, with no colours where there is no terminal', async () => {
  const { stdout, stderr, status } = await huiwu(['extract', 'one.json'], { cwd: folder })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(stdout).toMatchInlineSnapshot(`
    "青海省党政代表团来苏考察（1）
    江苏日报 · 2019-05-08 · https://example.org/1
    one.json (simplified Chinese, utf-8)

    People
      江苏省
        林砚舟         江苏省委书记, 江苏省人大常委会主任
        艾山·买买提江
      青海省
        何汀           青海省省长

    Visits
      2019-05-06 to 2019-05-07  青海省 → 江苏省
        led by        何汀
        cities        南京市
        saw           云麓智能装备公司, 稻香实验室
        with          艾山·买买提江
        year from     published 2019-05-08

    Meetings
      2019-05-07  苏青对口支援座谈会 (symposium)
        in            南京市
        between       江苏省, 青海省
        chaired by    林砚舟
        spoke         林砚舟, 何汀
        attended      艾山·买买提江
        signed there  2 agreements, says the report
        year from     published 2019-05-08

    Agreements
      2019-05-07  《苏青产业协作框架协议》 signed
        between       江苏省, 青海省
        witnessed by  林砚舟, 何汀

    Not understood
      an organ that is not known 40–52
    "
  `)
})

test('with --json every Record is one line, in the order of the files, and nothing of it is lost', async () => {
  const { stdout, status } = await huiwu(['extract', '--json', 'more.jsonl', 'one.json'], { cwd: folder })
  expect(status).toBe(0)
  expect(lines(stdout).map((line) => JSON.parse(line))).toEqual([
    inventedRecord(2),
    inventedRecord(3),
    inventedRecord(1),
  ])
})

test('with --out each Record becomes a file whose name is printed', async () => {
  const { stdout, status } = await huiwu(['extract', '--out', 'a/b', 'one.json'], { cwd: folder })
  expect({ stdout, status }).toEqual({ stdout: `${join('a', 'b', 'one.json')}\n`, status: 0 })
  expect(readFileSync(join(folder, 'a/b/one.json'), 'utf8')).toBe(recordText(inventedRecord(1)))
})

test('two files of one name do not overwrite each other under --out', async () => {
  mkdirSync(join(folder, 'other'))
  writeFileSync(join(folder, 'other/one.json'), recordText(inventedRecord(9)))
  const { stderr, status } = await huiwu(['extract', '--out', 'c', 'one.json', 'other/one.json'], { cwd: folder })
  expect({ lines: lines(stderr).length, status }).toEqual({ lines: 1, status: 1 })
  expect(stderr).toContain('other/one.json')
  expect(readFileSync(join(folder, 'c/one.json'), 'utf8')).toBe(recordText(inventedRecord(1)))
})

test('a closed pipe ends the command without a word', async () => {
  writeFileSync(join(folder, 'many.jsonl'), `${JSON.stringify(inventedRecord(4))}\n`.repeat(2000))
  const { status, stderr } = await huiwuIntoHead(['extract', '--json', 'many.jsonl'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

async function huiwuIntoHead(args: readonly string[]) {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const status = await new Promise((resolve) => child.on('close', resolve))
  return { status, stderr }
}
