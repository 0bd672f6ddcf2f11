import type { Dirent } from 'node:fs'
import { opendir } from 'node:fs/promises'
import { basename, dirname, sep } from 'node:path'
import iconv from 'iconv-lite'

/** A path as the file system has it: bytes, since a name need not be UTF-8. */
export type PathBytes = Buffer

/** A path in readable form. A name that is not UTF-8 is taken for GB18030, of which GBK is a part. */
export function readableName(path: Uint8Array): string {
  const bytes = Buffer.from(path)
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') ? iconv.decode(bytes, 'gb18030') : text
}

/**
 * The bytes of a path given on the command line. Node reads arguments as UTF-8 and so loses the bytes of a GBK name;
 * what stands in the folder tells them.
 */
export async function pathOfArgument(argument: string): Promise<PathBytes> {
  if (!argument.includes('\uFFFD')) return Buffer.from(argument)
  const folder = await pathOfArgument(dirname(argument))
  const wanted = basename(argument)
  try {
    for await (const { name } of await openFolder(folder)) {
      if (name.toString('utf8') === wanted) return argument === wanted ? name : joinPath(folder, name)
    }
  } catch {
    // A folder that cannot be opened holds no such file; whoever reads the path says so.
  }
  return Buffer.from(argument)
}

export function joinPath(folder: PathBytes, name: Uint8Array): PathBytes {
  return Buffer.concat([folder, Buffer.from(sep), name])
}

/** The last part of a path, as bytes. */
export function lastPart(path: PathBytes): Buffer {
  return path.subarray(path.lastIndexOf(sep) + 1)
}

/** What stands in a folder, in no order, without holding all of it; Node's types do not know that names can come as bytes. */
export async function openFolder(folder: PathBytes): Promise<AsyncIterable<Dirent<Buffer>>> {
  const open = opendir as unknown as (
    path: PathBytes,
    options: { encoding: 'buffer' },
  ) => Promise<AsyncIterable<Dirent<Buffer>>>
  return open(folder, { encoding: 'buffer' })
}
