import { expect, test } from 'vitest'
import { daysOf, isInCalendar } from '../../src/store/days.js'

test.each([
  ['a day', '2024-02-29', '2024-02-29', ['2024-02-29', '2024-02-29', '2024-02-29', '2024-02-29', '2024-02-29']],
  [
    'two days',
    '2024-02-25',
    '2024-02-27',
    ['2024-02-25/2024-02-27', '2024-02-25', '2024-02-27', '2024-02-25', '2024-02-27'],
  ],
  ['a month', '2024-06', '2024-06', ['2024-06', null, null, '2024-06-01', '2024-06-30']],
  ['a month with 31 days', '2023-12', '2023-12', ['2023-12', null, null, '2023-12-01', '2023-12-31']],
  ['a year', '2024', '2024', ['2024', null, null, '2024-01-01', '2024-12-31']],
  ['a day of no year', 'XXXX-10-16', 'XXXX-10-16', ['XXXX-10-16', null, null, null, null]],
  [
    'a day and a month',
    '2023-12-14',
    '2024-02',
    ['2023-12-14/2024-02', '2023-12-14', null, '2023-12-14', '2024-02-29'],
  ],
  ['a start alone', '2024-02-25', null, ['2024-02-25', '2024-02-25', '2024-02-25', '2024-02-25', '2024-02-25']],
  ['nothing', null, null, [null, null, null, null, null]],
])('%s is kept as it is exact', (_, start, end, expected) => {
  const { date, startsOn, endsOn, earliest, latest } = daysOf(start, end)
  expect([date, startsOn, endsOn, earliest, latest]).toEqual(expected)
})

test('an undated event sorts after every dated one, upwards and downwards', () => {
  const [dated, undated] = [daysOf('9999-12-31', null), daysOf('XXXX-10-16', null)]
  expect(undated.dayAsc > dated.dayAsc).toBe(true)
  expect(undated.dayDesc < daysOf('0001-01-01', null).dayDesc).toBe(true)
})

test('the calendar has leap days where they are, and no thirteenth month', () => {
  expect(['2024-02-29', '2024-02', '2024', 'XXXX-02-29'].every(isInCalendar)).toBe(true)
  expect(['2023-02-29', '2024-13', '2024-00-01', 'XXXX-02-30', '2024-04-31'].some(isInCalendar)).toBe(false)
})
