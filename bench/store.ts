// Makes an invented store in bench/data, unless it is there: npm run bench -- store [MEETINGS]
import { inventedStore } from './invented-store.js'

const [meetings = '100000'] = process.argv.slice(2)
console.log(await inventedStore(Number(meetings), (done) => console.log(`${done} meetings`)))
