/** Turns `log-tip-off` into `LogTipOff`, so that a resource in the console can be traced back to its file. */
export function constructName(kebab: string): string {
  return kebab.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase())
}
