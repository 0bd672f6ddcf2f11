import { expect, test } from 'vitest'
import { generate } from '../../bench/generated-store.js'
import { inventedWorld } from '../../bench/invented-world.js'
import { loadRecords } from '../../src/store/load-records.js'
import { contentsOf, newUrl, temporaryStore } from '../store/temporary-store.js'

test('a generated store is the one that the Records make when they are loaded', async () => {
  const world = inventedWorld(60)
  const records = Array.from({ length: world.meetings }, (_, number) => world.record(number))
  const loaded = await temporaryStore()
  const url = await newUrl()
  const outcomes = await loadRecords(
    loaded,
    records.map((record) => ({ record })),
  )
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['loaded']))
  await generate(url, records)
  expect(await contentsOf(await temporaryStore(url))).toEqual(await contentsOf(loaded))
})
