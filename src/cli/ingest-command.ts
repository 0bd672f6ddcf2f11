import { Command } from 'commander'

const examples = `
Of a folder, and of the folders in it, are taken the reports (.txt .text .md .markdown .html .htm .xhtml) and the
Record files (.json: one, .jsonl .ndjson: one a line). Three files of a folder are about the others and are not taken:
  sources.json      what the reports do not say about themselves, by file name:
                    {"a.txt": {"title": "…", "publisher": "…", "url": "…", "publishedOn": "2025-02-17"}}
  corrections.json  what the reader gets wrong, as JSON Patch on the Record of a report:
                    [{"sha256": "…", "reason": "…", "patch": [{"op": "replace", "path": "/meetings/0/city", "value": "…"}]}]
  decisions.json    who and what is the same, or is not, with ids as the API gives them; a line that is taken out is
                    taken back by the next ingest (so give all folders that have one together), and of a split person come the sources that mean another one:
                    [{"kind": "merge", "subjects": ["person id", "person id"], "reason": "…"},
                     {"kind": "split", "subjects": ["person id", "source id"], "reason": "…"}]

A report that is in the store is loaded again only when its facts have changed. Ctrl-C stops after the Records at hand;
what is in then is whole, and the same command goes on from there.

Examples:
  huiwu ingest reports/
  huiwu ingest records.jsonl more/*.html
  DATABASE_URL=file:/srv/huiwu/store.db huiwu ingest reports/
`

export const ingestCommand = new Command('ingest')
  .description('take reports and Records into the store')
  .argument('<path...>', 'files and folders')
  .addHelpText('after', examples)
  .action(async (paths: string[]) => {
    const { ingest } = await import('./ingest.js')
    await ingest(paths)
  })
