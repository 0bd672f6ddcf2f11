import { clearLine, cursorTo } from 'node:readline'
import { SingleBar } from 'cli-progress'

/** How far long work is: rate and time left, on standard error, where that is a terminal; otherwise nothing. */
export interface Progress {
  advance(by?: number): void
  /** Makes room for a line of text above. */
  stepAside(): void
  stop(): void
}

/** Of so many files, or what else is counted. */
export function startProgress(total: number, what = 'files'): Progress {
  const began = performance.now()
  const bar = new SingleBar({
    stream: process.stderr,
    format: `{bar} {percentage}%  {value} of {total} ${what}  {rate} a second  {eta_formatted} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  })
  let done = 0
  bar.start(total, 0, { rate: 0 })
  return {
    advance(by = 1) {
      done += by
      bar.update(done, { rate: Math.round((done * 1000) / (performance.now() - began)) })
    },
    stepAside() {
      cursorTo(process.stderr, 0)
      clearLine(process.stderr, 1)
    },
    stop: () => bar.stop(),
  }
}
