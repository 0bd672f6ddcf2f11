/** Tells the driver where the contestant is asked; from then on how much memory it has, what it took of the processor and, where it counts them, how many statements it sent. */
export function announce(url: string, statements: () => number = () => 0) {
  process.on('message', () =>
    process.send?.({ statements: statements(), rss: process.memoryUsage().rss, cpu: process.cpuUsage() }),
  )
  process.on('disconnect', () => process.exit())
  process.send?.({ url })
}
