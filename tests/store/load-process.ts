/** Loads so many Records one by one and prints a line after each: `load-process.ts URL NAME:COUNT`. */
import { loadRecord } from '../../src/store/load-records.js'
import { openStore } from '../../src/store/open-store.js'
import { meeting, participant, person, recordOf } from './invented-records.js'

const [url = '', task = ''] = process.argv.slice(2)
const [name, count] = task.split(':')
const store = await openStore(url)
for (let index = 0; index < Number(count); index++) {
  const people = [person('林砚舟', '江苏省', '江苏省委书记'), person('何汀', '青海省', '青海省省长')]
  const participants = people.map(({ name, side, offices }) => participant(name, side, offices))
  const held = meeting(`第${index}次会议`, '2019-05-07', {
    city: '南京市',
    parties: ['江苏省', '青海省'],
    participants,
  })
  await loadRecord(store, recordOf(`${name}${index}`, { people, meetings: [held] }))
  console.log(index)
}
await store.close()
