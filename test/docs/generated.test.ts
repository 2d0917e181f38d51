import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allContracts } from '../../docs/all-contracts.ts'
import { generated } from '../../docs/generate.ts'

const root = join(import.meta.dirname, '../..')

describe('the documents', () => {
  it('say what the code says (npm run docs writes them anew)', async () => {
    for (const [file, text] of Object.entries(await generated())) expect(readFileSync(join(root, file), 'utf8'), file).toBe(text)
  })

  it('describe every contract once', async () => {
    const routes = (await allContracts()).map(({ method, path }) => `${method} ${path}`)
    expect(routes.length).toBeGreaterThan(30)
    expect(new Set(routes).size).toBe(routes.length)
  })

  it('link to files that are there', () => {
    for (const page of ['README.md', 'docs/architecture.md', 'docs/privacy.md']) {
      const folder = join(root, page, '..')
      const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
        ([, target]) => target ?? '',
      )
      for (const link of links) expect(() => readFileSync(join(folder, link)), `${page} → ${link}`).not.toThrow(/ENOENT/)
    }
  })
})
