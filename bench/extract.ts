// How many invented reports one core reads in a second, and how the time grows with a page: npm run bench -- extract.
// What was found with it: READING.md
import * as OpenCC from 'opencc-js/t2cn'
import { bundled } from './bundled.js'
import { inventedReport } from './invented-report.js'
import { longPages } from './long-pages.js'

const { extract }: typeof import('../src/extract/extract.js') = await import(await bundled('src/extract/extract.ts'))

const count = 1000
const rounds = 5
const reports = Array.from({ length: count }, (_, number) => Buffer.from(inventedReport(number)))
const characters = reports.reduce((sum, report) => sum + report.toString().length, 0) / count
const read = () => reports.reduce((people, report) => people + extract(report).people.length, 0)

const people = read()
/** Milliseconds on the clock, and of this process on any core: on a busy machine the second tells more. */
function timed(work: () => unknown): { clock: number; cpu: number } {
  const [began, used] = [performance.now(), process.cpuUsage()]
  work()
  return { clock: performance.now() - began, cpu: process.cpuUsage(used).user / 1000 }
}
const times = Array.from({ length: rounds }, () => timed(read))
const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
const perSecond = (milliseconds: number): number => Math.round((count * 1000) / milliseconds)
const byClock = times.map(({ clock }) => perSecond(clock))

console.log(`${count} reports of ${Math.round(characters)} characters, ${(people / count).toFixed(1)} people each`)
console.log(
  `${middle(byClock)} reports a second on one core (median of ${rounds}; ${byClock[0]} to ${byClock.at(-1)}); ${middle(times.map(({ cpu }) => perSecond(cpu)))} by processor time`,
)

// A peer for other machines to compare by: what opencc-js takes to write the same reports in simplified characters.
const convert = OpenCC.Converter({ from: 't', to: 'cn' })
const convertAll = () => reports.reduce((length, report) => length + convert(report.toString()).length, 0)
convertAll()
const conversion = middle(Array.from({ length: rounds }, () => timed(convertAll).cpu))
console.log(
  `${perSecond(conversion)} a second are converted by opencc-js alone; reading takes ${(middle(times.map(({ cpu }) => cpu)) / conversion).toFixed(1)} times as long`,
)

const lengths = [12_500, 25_000, 50_000, 100_000, 200_000]
console.log(`\nmilliseconds of processor time for a page of ${lengths.join(', ')} characters`)
for (const [name, page] of Object.entries(longPages)) {
  const row = lengths.map((length) => {
    const bytes = Buffer.from(page(length))
    return timed(() => extract(bytes)).cpu
  })
  console.log(`${row.map((time) => time.toFixed(0).padStart(7)).join('')}  ${name}`)
}
