// npm run bench -- WHAT [ARGUMENTS]
const benches = {
  extract: 'how many reports one core reads in a second, and how the time grows with a page',
  load: 'how many Records a second are loaded [RECORDS [MEETINGS]]',
  identity: 'Records loaded in any order make the same store [RUNS [SEED]]',
  store: 'makes an invented store in bench/data [MEETINGS, 100000 where none is given]',
}

const [what = ''] = process.argv.splice(2, 1)
if (what in benches) await import(`./${what}.ts`)
else {
  const width = Math.max(...Object.keys(benches).map((name) => name.length))
  for (const [name, says] of Object.entries(benches)) console.log(`npm run bench -- ${name.padEnd(width)}  ${says}`)
  process.exitCode = what === '' ? 0 : 1
}
