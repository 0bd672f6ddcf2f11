/** The bytes of a file are no text that could be read. The message says what they are and what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}
