import { Command } from 'commander'

const about = `
Lists what cannot be, or was not understood, each with the passages that say it:
  two-holders           two people in an office that one at a time holds, on the same days: each holder beside the one
                        of those before him who is seen longest
  end-before-start      an event that ends before it begins; a former holder who is seen in the office later
  two-sides             someone who is there for one province and for another
  office-without-organ  an office of which no organ could be read
Ends with status 1 where there is anything. What is wrong in a Record is mended by corrections.json; who is taken for
whom by decisions.json beside the Records (huiwu ingest --help).
`

export const checkCommand = new Command('check')
  .description('look through the store for what cannot be')
  .addHelpText('after', about)
  .action(async () => {
    const { check } = await import('./check.js')
    await check()
  })
