export async function serveStore(_: { seeds: boolean }): Promise<void> {}
