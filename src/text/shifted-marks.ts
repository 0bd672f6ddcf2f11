import { replaceMatches, type TextRule } from './mapped-text.js'

/** The lead byte D1 for A3 of GB 2312 makes these of full-width marks; before them stands what was left of the byte. */
const marks: Readonly<Record<string, string>> = { 熏: '，', 穴: '（', 雪: '）', 押: '：', 鸦: '；' }
const shifted = /(?<=[\u3400-\u9fff])[?？]([熏穴雪押鸦])(?=[\u3400-\u9fff])/g

/** 达远?穴上海?雪公司, as pages set by old newspaper systems have it: 达远（上海）公司. */
export const shiftedMarks: TextRule = {
  sign: /[熏穴雪押鸦]/,
  repair: (value) => replaceMatches(value, shifted, ([, character]) => marks[character as string] as string),
}
