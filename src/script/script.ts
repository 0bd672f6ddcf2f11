import type { ReportScript } from '../record.js'

/** The writings in which a name can be wanted: those of reports, and Hanyu Pinyin. */
export const scripts = ['HANS', 'HANT', 'HANT_TW', 'HANT_HK', 'LATN'] as const satisfies readonly (
  | ReportScript
  | 'LATN'
)[]
export type Script = (typeof scripts)[number]
