import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readText } from '../../src/text/read-text.js'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const documents = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
if (documents.length === 0) console.log('skipped: the documents of ../shared/seeds are not here')

const scripts = { '000': 'HANS', '001': 'HANT', '002': 'HANT_TW', '003': 'HANT', '004': 'HANS' }

test.skipIf(documents.length === 0)('the five documents are read with hardly a character lost', () => {
  for (const name of documents) {
    const { text, script, damaged, toOriginal, original } = readText(readFileSync(new URL(name, folder)))
    expect(script).toBe(scripts[name.slice(0, 3) as keyof typeof scripts])
    expect(text).not.toMatch(/[?€]|[(（][a-z]*[àáèéìíòóùúāēīōūǎěǐǒǔ]/)
    expect(damaged.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(3)
    const whole = toOriginal(0, text.length)
    expect(whole.end).toBeLessThanOrEqual(original.length)
  }
})
