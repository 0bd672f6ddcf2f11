import { fc, test as property } from '@fast-check/vitest'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readText } from '../../src/text/read-text.js'
import { UnreadableFileError } from '../../src/text/unreadable-file-error.js'
import { hongKongReport, reports, toTaiwanese } from './reports.js'

const report = fc.constantFrom(...reports)

property.prop([report, fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be'), fc.boolean()])(
  'a simplified report is decoded from every encoding that prints it, byte order mark or not',
  (text, encoding, addBOM) => {
    const read = readText(iconv.encode(text, encoding, { addBOM: addBOM && encoding !== 'gb18030' }))
    expect(read.original).toBe(text)
    expect(read.encoding).toBe(encoding)
  },
)

property.prop([report.map(toTaiwanese), fc.constantFrom('utf-8', 'big5', 'gb18030', 'utf-16le')])(
  'a traditional report is decoded from every encoding that prints it',
  (text, encoding) => {
    const read = readText(iconv.encode(text, encoding))
    expect(read.original).toBe(iconv.decode(iconv.encode(text, encoding), encoding))
    expect(read.encoding).toBe(encoding)
  },
)

test('the characters of Hong Kong are decoded from Big5', () => {
  const text = hongKongReport.replace('跨境', '深圳河跨境')
  expect(readText(iconv.encode(text, 'big5')).original).toContain('衞生防疫')
})

test('a headline of a few characters is enough to tell the encoding', () => {
  expect(readText(iconv.encode('省长石映岚会见客人', 'gb18030')).encoding).toBe('gb18030')
  expect(readText(iconv.encode('省長石映嵐會見客人', 'big5')).encoding).toBe('big5')
})

test('a file cut off in the middle of a character is read up to there', () => {
  const bytes = Buffer.from(reports[0] ?? '')
  expect(readText(bytes.subarray(0, 301)).encoding).toBe('utf-8')
  expect(readText(bytes.subarray(0, 301)).text.slice(0, 60)).toBe((reports[0] ?? '').slice(0, 60))
})

test.each([
  ['an empty file', Buffer.alloc(0), /empty/],
  ['white space', Buffer.from(' \n\u3000\r\n'), /nothing but white space/],
  ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3'), /PDF.*pdftotext/],
  ['a word processor document', Buffer.from('PK\u0003\u0004\u0014\u0000'), /docx.*plain text/],
  ['zeros', Buffer.alloc(4096), /binary.*save it as UTF-8/],
  ['a program', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at * 31) & 0xff)), /binary/],
])('%s is refused with what it is and what to do', (_, bytes, message) => {
  expect(() => readText(bytes)).toThrow(UnreadableFileError)
  expect(() => readText(bytes)).toThrow(message)
})
