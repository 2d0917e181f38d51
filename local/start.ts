import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { takeDataDirectory } from './data-directory.ts'
import { freshenAssembly } from './fresh-assembly.ts'
import { defaultStart } from './options.ts'
import { type Runtime, startRuntime } from './runtime.ts'

const root = join(import.meta.dirname, '..')
const defaultProgramme = 'programmes/tuyen-quang-2016-2020'
const defaultPort = 8787

const usage = `npm start -- [--port <n>] [--at <instant>] [--fresh] [--programme <dir>] [--data <dir>]
  --port       port of the HTTP API (${defaultPort}; if it is busy, another one)
  --at         where the clock starts or goes to, e.g. ${defaultStart}
  --fresh      deletes what earlier runs have kept
  --programme  the programme pack (${defaultProgramme})
  --data       where data are kept (.keng); a run of its own beside another one needs its own`

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      at: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      programme: { type: 'string', default: defaultProgramme },
      data: { type: 'string', default: '.keng' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.at !== undefined && Number.isNaN(Date.parse(values.at)))
    throw new Error(`--at ${values.at} is no instant. Example: ${defaultStart}`)
  if (!/^\d{1,5}$/.test(values.port)) throw new Error(`--port ${values.port} is no port`)
  return values
}

type Options = ReturnType<typeof readOptions>

// The reference programme's assembly lies where `npm run synth` puts it; another one's beside the data of its run.
const placeOf = ({ programme, data }: Options) => {
  const isDefault = resolve(root, programme) === join(root, defaultProgramme)
  const base = isDefault ? root : resolve(root, data)
  return { programme: resolve(root, programme), output: join(base, 'cdk.out'), dist: join(base, 'dist') }
}

const goTo = async (runtime: Runtime, at: string | undefined): Promise<void> => {
  if (at === undefined || Date.parse(at) <= Date.parse(runtime.clock.now())) return
  console.log(`đồng hồ đi tới ${at} · the clock goes to ${at}`)
  await runtime.clock.advanceTo(at)
}

const announce = (runtime: Runtime, { port, at }: Options): void => {
  const now = runtime.clock.now()
  const shown = new Intl.DateTimeFormat('vi', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    Date.parse(now),
  )
  if (port !== '0' && !runtime.url.endsWith(`:${port}`))
    console.log(`cổng ${port} đang bận, dùng cổng khác · port ${port} is busy, using another`)
  if (at !== undefined && Date.parse(at) < Date.parse(now) - 60_000)
    console.log(`the clock has passed ${at} in an earlier run and never goes back; --fresh starts over`)
  if (runtime.unknown.length > 0) console.log(`không chạy ở đây · not run here: ${runtime.unknown.join(', ')}`)
  console.log(`Kẻng — ${shown} (${now})`)
  console.log(`  người dân · public ${runtime.url}`)
  console.log(`  cán bộ · staff     ${runtime.url}/staff/work`)
  console.log(`  máy này · local    ${runtime.url}/local`)
  console.log(`  hộp thư · inbox    ${runtime.inbox}`)
  console.log(`  đồng hồ · clock    ${runtime.url}/local/clock`)
}

// One Ctrl-C reaches this process more than once: from the terminal, from npm and from the bootstrap.
const sameSignalMs = 1000

const stopOn = (stop: () => Promise<void>): void => {
  let since: number | undefined
  const end = async (): Promise<void> => {
    // A second one means it; the emulators' processes end with this one in any case.
    if (since !== undefined) return performance.now() - since > sameSignalMs ? process.exit(1) : undefined
    since = performance.now()
    await stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // Started by the bootstrap under an older Node: its death is ours.
  process.on('disconnect', end)
}

/** Makes the assembly, runs it, says where, and goes on until it is told to stop. */
export const main = async (): Promise<void> => {
  const options = readOptions()
  if (options.help) return console.log(usage)
  const data = resolve(root, options.data)
  const place = placeOf(options)
  const release = takeDataDirectory(data, place.programme, options.fresh)
  let runtime: Runtime | undefined
  stopOn(async () => {
    await runtime?.stop()
    release()
  })
  try {
    if (await freshenAssembly(place)) console.log('đã dựng lại hệ thống từ mã nguồn · built from the sources')
    const start = options.at === undefined ? {} : { at: options.at }
    runtime = await startRuntime({ assembly: place.output, data, port: Number(options.port), live: true, ...start })
    await goTo(runtime, options.at)
    announce(runtime, options)
    console.log('ready')
  } catch (error) {
    await runtime?.stop()
    release()
    throw error
  }
}

try {
  // On Lambda the zone is UTC whatever the machine's is; worker threads share this setting.
  process.env.TZ = 'UTC'
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
