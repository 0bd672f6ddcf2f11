/** Whether the characters of `short` stand in `long` in their order: 合作协议 in 战略合作框架协议. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}
