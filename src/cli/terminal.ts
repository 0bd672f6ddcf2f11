import { once } from 'node:events'
import pc from 'picocolors'
import type { Terminal } from './record-for-people.js'

/** Standard output as it is now: colours only on a terminal, and there not against NO_COLOR. */
export function terminal(): Terminal {
  const { isTTY, columns } = process.stdout
  return { colors: pc.createColors(isTTY === true && pc.isColorSupported), columns: isTTY ? columns : 120 }
}

/** Writes to standard output, no faster than it is read. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** One line on standard error about a file that gives nothing; the command ends with status 1 then. */
export function complain(name: string, reason: string): void {
  process.stderr.write(`huiwu: ${name}: ${reason}\n`)
  process.exitCode = 1
}

/** A reader that has seen enough (`| head`) closes the pipe; what is left is for nobody, and no fault. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
}
