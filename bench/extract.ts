// How many invented reports one core reads in a second: npm run bench -- extract
import { extract } from '../src/extract/extract.js'
import { inventedReport } from './invented-report.js'

const count = 1000
const rounds = 5
const reports = Array.from({ length: count }, (_, number) => Buffer.from(inventedReport(number)))
const characters = reports.reduce((sum, report) => sum + report.toString().length, 0) / count
const read = () => reports.reduce((people, report) => people + extract(report).people.length, 0)

const people = read()
const speeds = Array.from({ length: rounds }, () => {
  const began = performance.now()
  read()
  return (count * 1000) / (performance.now() - began)
}).sort((a, b) => a - b)

console.log(`${count} reports of ${Math.round(characters)} characters, ${(people / count).toFixed(1)} people each`)
console.log(
  `${Math.round(speeds[rounds >> 1] ?? 0)} reports a second on one core (median of ${rounds}; ${Math.round(speeds[0] ?? 0)} to ${Math.round(speeds.at(-1) ?? 0)})`,
)
