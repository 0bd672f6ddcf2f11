import { ZodError } from 'zod'

/** A file that cannot be used; the message is the reason and what to do, one line, without the file's name. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
}

const systemReasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file: check the path',
  ENOTDIR: 'there is no such file: check the path',
  EACCES: 'the file may not be read: check its permissions',
  EPERM: 'the file may not be read: check its permissions',
  EISDIR: 'a folder, not a file: name its files, or take it into the store with huiwu ingest',
  ELOOP: 'a symbolic link that leads back to itself: name the file itself',
  ENAMETOOLONG: 'the name is too long for the file system: check the path',
  EIO: 'the disk cannot read it: check the disk',
}

/** One line that says why a file cannot be used. An error that nobody foresaw is called a fault of huiwu's own. */
export function reasonOf(error: unknown): string {
  if (error instanceof ZodError) return describeIssues(error)
  if (!(error instanceof Error)) return oneLine(String(error))
  const code = (error as NodeJS.ErrnoException).code
  if (code !== undefined && systemReasons[code]) return systemReasons[code]
  if (expected.has(error.name)) return oneLine(error.message)
  return oneLine(`a fault in huiwu, please report it with the file: ${error.name}: ${error.message}`)
}

const expected = new Set(['FileProblem', 'UnreadableFileError'])

/** Where the value differs from what it should be: `meetings.0.kind: Invalid option…`. */
function describeIssues(error: ZodError): string {
  const [first, ...more] = error.issues
  const at = first?.path.join('.') || 'the whole'
  return oneLine(`${at}: ${first?.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
