// Makes the Records of seeds/ again: npm run seeds -- DIR, where DIR holds the documents that seeds/sources.json names.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, parse, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseBibliography } from '../src/cli/bibliography-file.js'
import { recordText } from '../src/cli/record-text.js'
import { extract } from '../src/extract/extract.js'

const seeds = fileURLToPath(new URL('../seeds/', import.meta.url))
const [documents] = process.argv.slice(2)
if (documents === undefined) {
  console.error('usage: npm run seeds -- DIR, a folder that holds the documents named in seeds/sources.json')
  process.exit(2)
}

for (const [name, bibliography] of parseBibliography(JSON.parse(readFileSync(join(seeds, 'sources.json'), 'utf8')))) {
  const target = join(seeds, `${parse(name).name}.json`)
  writeFileSync(target, recordText(extract(readFileSync(join(documents, name)), bibliography)))
  console.log(relative('.', target))
}
