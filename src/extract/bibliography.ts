/** What the reader is told about a file beside its bytes. */
export interface Bibliography {
  readonly title?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly url?: string | null | undefined
  /** Day of publication, EDTF. */
  readonly publishedOn?: string | null | undefined
}
