import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { firstDifference, linesOf, saidOf } from './report-lines.ts'

/** What came out of the comparison of a file with the store. */
export interface Verdict {
  readonly isSame: boolean
  readonly says: string
}

type Ask = (path: string) => Promise<{ status: number; bytes: Uint8Array }>

/** Has a system build the version of a file again out of its histories, and compares the two; names the first place where they differ. */
export const verifyReport = async (name: string, bytes: Uint8Array, ask: Ask): Promise<Verdict> => {
  const file = await linesOf(name, bytes)
  const said = saidOf(file)
  if (!said) return { isSame: false, says: `${name} does not say of which period and version it is: it is no file of a report.` }
  const { period, version } = said
  const answer = await ask(`/api/reports/${period}/${extname(name).slice(1)}?version=${version}`)
  if (answer.status !== 200) {
    return {
      isSame: false,
      says: `The system does not give version ${version} of ${period}: ${answer.status} ${new TextDecoder().decode(answer.bytes)}`,
    }
  }
  const store = answer.bytes
  if (Buffer.compare(bytes, store) === 0)
    return { isSame: true, says: `${name} is version ${version} of ${period}, byte for byte as the store gives it.` }
  const difference = firstDifference(file, await linesOf(name, store))
  if (!difference)
    return { isSame: false, says: `${name} says the same as version ${version} of ${period}, but its bytes are others.` }
  const { place, file: ours = 'nothing', store: theirs = 'nothing' } = difference
  return {
    isSame: false,
    says: `${name} differs from version ${version} of ${period} at ${place}: it says «${ours}», the store «${theirs}».`,
  }
}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://localhost:8787' },
      post: { type: 'string', default: 'dolisa.contact' },
      token: { type: 'string' },
    },
  })
  const [path] = positionals
  if (path === undefined)
    throw new Error('Name a file: npm run verify-report -- 2017-H1-v1.docx [--url …] [--post …] [--token …]')
  const { url, post } = values
  const token = values.token ?? (await (await fetch(`${url}/local/token?post=${post}`)).json()).access_token
  const ask: Ask = async (route) => {
    const response = await fetch(`${url}${route}`, { headers: { 'keng-post': post, authorization: `Bearer ${token}` } })
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  const { isSame, says } = await verifyReport(basename(path), readFileSync(path), ask)
  console.log(says)
  process.exitCode = isSame ? 0 : 1
}

if (import.meta.main) await main()
