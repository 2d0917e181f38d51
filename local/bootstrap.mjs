// Runs a TypeScript file, or a command, of this repository on a machine that may have nothing but an older Node and npm:
// installs what package-lock.json names if it is not there, then goes on with the Node that functions are deployed to.
//   node local/bootstrap.mjs local/start.ts [arguments]
//   node local/bootstrap.mjs -- npm run <script>
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'node_modules', '.bin')
const oldestNode = 20
const deployedNode = 24

const fail = (message) => {
  console.error(message)
  process.exit(1)
}

const packagesIn = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

// Optional packages are those of other machines, or of ours if they could be had.
const isInstalled = () => {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(join(root, record)) || !existsSync(join(bin, 'node'))) return false
  const installed = packagesIn(record)
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || installed[path]?.version === version,
  )
}

const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']

const install = () => {
  console.log('cài đặt các gói · installing packages (npm ci)')
  const [command, ...first] = npm
  const { status, error } = spawnSync(command, [...first, 'ci', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ''}; the lines above say why`)
  if (!existsSync(join(bin, 'node')))
    fail('npm ci did not install Node: allow the install script of the package "node" and try again')
}

// npm tells its shell to end, and the shell tells nobody: whoever has lost it ends by itself.
const endWithShell = (end) => {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && end(), 250).unref()
}

const run = (command, parameters) => {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  const child = spawn(command, parameters, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithShell(() => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`${command}: ${error.message}`))
  child.on('exit', (code) => process.exit(code ?? 1))
}

const major = Number(process.versions.node.split('.')[0])
if (major < oldestNode) fail(`Kẻng needs Node ${oldestNode} or newer to start; this is ${process.version}`)
if (!isInstalled()) install()

const [first, ...rest] = process.argv.slice(2)
if (first === undefined) fail('Name what to run: a file of this repository, or -- and a command')
if (first === '--') run(rest[0], rest.slice(1))
else if (major >= deployedNode) {
  process.argv.splice(1, 2, join(root, first))
  endWithShell(() => process.kill(process.pid, 'SIGTERM'))
  await import(pathToFileURL(join(root, first)).href)
} else run(join(bin, 'node'), [join(root, first), ...rest])
