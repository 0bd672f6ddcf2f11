import iconv from 'iconv-lite'

/** Two-byte GBK (Windows code page 936), both ways; built when a damaged text is met. */
interface GbkTables {
  readonly codes: Uint16Array
  readonly units: Uint16Array
}

let tables: GbkTables | undefined

function gbkTables(): GbkTables {
  if (tables) return tables
  const codes = new Uint16Array(0x10000)
  const units = new Uint16Array(0x10000)
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const character = iconv.decode(Buffer.from([code >> 8, code & 0xff]), 'cp936')
    const unit = character.charCodeAt(0)
    if (character.length !== 1 || unit === 0xfffd) continue
    units[code] = unit
    codes[unit] = code
  }
  tables = { codes, units }
  return tables
}

/** The code of a UTF-16 unit, lead byte first; 0 where GBK has none. Half-width punctuation counts as full-width. */
export function gbkCode(unit: number): number {
  return gbkTables().codes[unit > 0x20 && unit < 0x40 ? unit + 0xfee0 : unit] ?? 0
}

/** The UTF-16 unit of two bytes; 0 where GBK has none. */
export function gbkUnit(lead: number, trail: number): number {
  return gbkTables().units[(lead << 8) | trail] ?? 0
}
