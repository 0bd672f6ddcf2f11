/** Tells the driver where the contestant is asked, and from then on how much memory it has and how many statements it sent. */
export function announce(
  url: string,
  counts: () => { readonly statements: number | null } = () => ({ statements: null }),
) {
  process.on('message', () => process.send?.({ ...counts(), rss: process.memoryUsage().rss, cpu: process.cpuUsage() }))
  process.on('disconnect', () => process.exit())
  process.send?.({ url })
}
