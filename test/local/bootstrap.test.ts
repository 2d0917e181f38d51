import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const lock = (version: string, optional = '1.0.0') => ({
  packages: { '': {}, 'node_modules/a': { version }, 'node_modules/other-platform': { version: optional, optional: true } },
})

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keng-bootstrap-'))
  mkdirSync(join(root, 'local'))
  mkdirSync(join(root, 'tools'))
  cpSync(join(import.meta.dirname, '../../local/bootstrap.mjs'), join(root, 'local/bootstrap.mjs'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock('1.0.0')))
  writeFileSync(join(root, 'hello.mjs'), 'console.log("hello", process.argv.slice(2).join(" "))')
  fakeNpm(
    'mkdir -p node_modules/.bin && ln -sf "$NODE" node_modules/.bin/node && cp package-lock.json node_modules/.package-lock.json',
  )
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const fakeNpm = (script: string): void => {
  writeFileSync(join(root, 'tools/npm'), `#!/bin/sh\necho "npm $*"\n${script}\n`)
  chmodSync(join(root, 'tools/npm'), 0o755)
}

const environment = () => ({ PATH: `${join(root, 'tools')}:/usr/bin:/bin`, NODE: process.execPath })
const bootstrap = (...parameters: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'local/bootstrap.mjs'), ...parameters], {
    env: environment(),
    encoding: 'utf8',
  })
  return { text: stdout + stderr, status }
}

const install = (version: string): void => {
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'))
  const { packages } = lock(version)
  const { 'node_modules/other-platform': _other, ...installed } = packages
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
}

describe('the bootstrap', () => {
  it('installs in a fresh clone and goes on with what it was asked to run', () => {
    const { text, status } = bootstrap('hello.mjs', '--port', '1')
    expect([text, status]).toEqual([expect.stringMatching(/npm ci[\s\S]*hello --port 1/), 0])
    expect(existsSync(join(root, 'node_modules/.package-lock.json'))).toBe(true)
  })

  it('does not install again, though packages of other machines are absent', () => {
    install('1.0.0')
    expect(bootstrap('hello.mjs', 'there')).toEqual({ text: 'hello there\n', status: 0 })
  })

  it('installs when the lock file has moved on', () => {
    install('0.9.0')
    expect(bootstrap('hello.mjs').text).toContain('npm ci')
  })

  it('stops with npm’s words when the installation fails', () => {
    fakeNpm('echo "registry unreachable" >&2; exit 1')
    const { text, status } = bootstrap('hello.mjs')
    expect([text, status]).toEqual([expect.stringMatching(/registry unreachable[\s\S]*npm ci failed/), 1])
    expect(text).not.toContain('hello')
  })

  it('runs a command with the installed programs in front, and ends as it ends', () => {
    install('1.0.0')
    expect(bootstrap('--', 'sh', '-c', 'command -v node; exit 3')).toEqual({
      text: `${join(root, 'node_modules/.bin/node')}\n`,
      status: 3,
    })
  })

  it('passes a signal on, and its own death too', async () => {
    install('1.0.0')
    const program =
      'process.on("SIGTERM", () => { console.log("told"); process.exit(0) }); setInterval(() => {}, 1000); console.log("up")'
    writeFileSync(join(root, 'wait.mjs'), program)
    const run = spawn(process.execPath, [join(root, 'local/bootstrap.mjs'), '--', 'node', join(root, 'wait.mjs')], {
      env: environment(),
    })
    const text = await new Promise<string>((resolve) => {
      let output = ''
      run.stdout.on('data', (chunk: Buffer) => {
        output += chunk
        if (output.trim() === 'up') run.kill('SIGTERM')
      })
      run.once('close', () => resolve(output))
    })
    expect(text).toBe('up\ntold\n')
  })
})
