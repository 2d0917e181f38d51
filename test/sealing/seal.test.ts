import { constants, generateKeyPairSync, type KeyObject, privateDecrypt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Sealed, seal, sealed, unseal } from '../../shared/sealing/seal.ts'
import { runs } from '../properties.ts'

const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), privateKey }
}
const { publicKey, privateKey } = pair()
const account = 'Nhà nghỉ ở tổ 6 đón khách từ 20h đến 2h sáng.'

const unwrap = (blob: Sealed, key: KeyObject = privateKey): Buffer =>
  privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, Buffer.from(blob.wrapped, 'base64'))

const open = (blob: Sealed, id = 'tip-off-1'): string => unseal(blob, id, unwrap(blob))
const changed = (text: string): string => {
  const bytes = Buffer.from(text, 'base64')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes.toString('base64')
}

describe('a seal', () => {
  it('opens with the right key for the item it was made for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), fc.string(), (text, id) => {
        const whole = text.toWellFormed()
        expect(open(seal(whole, id, publicKey, 'key-1'), id)).toBe(whole)
      }),
      { numRuns: runs(25) },
    )
  })

  it('does not open for another item', () => {
    expect(() => open(seal(account, 'tip-off-1', publicKey, 'key-1'), 'tip-off-2')).toThrow()
  })

  it('does not open with another key', () => {
    const blob = seal(account, 'tip-off-1', publicKey, 'key-1')
    expect(() => unwrap(blob, pair().privateKey)).toThrow()
    expect(() => unseal(blob, 'tip-off-1', Buffer.alloc(32))).toThrow()
  })

  it.each(['data', 'iv', 'tag', 'wrapped'] as const)('does not open when its %s was changed', (part) => {
    const blob = seal(account, 'tip-off-1', publicKey, 'key-1')
    expect(() => open({ ...blob, [part]: changed(blob[part]) })).toThrow()
  })

  it('does not open with a shortened tag', () => {
    const blob = seal(account, 'tip-off-1', publicKey, 'key-1')
    expect(() => open({ ...blob, tag: Buffer.from(blob.tag, 'base64').subarray(0, 4).toString('base64') })).toThrow()
  })

  it('names the key that it needs, so that a rotation keeps the old ones of use', () => {
    expect(seal(account, 'tip-off-1', publicKey, 'key-2')).toMatchObject({ version: 1, key: 'key-2' })
  })

  it('looks different each time and holds no word of the text', () => {
    const [a, b] = [seal(account, 'tip-off-1', publicKey, 'key-1'), seal(account, 'tip-off-1', publicKey, 'key-1')]
    for (const part of ['data', 'iv', 'tag', 'wrapped'] as const) expect(a[part]).not.toBe(b[part])
    expect(JSON.stringify(a)).not.toContain('Nhà')
    expect(Buffer.from(a.data, 'base64').toString('utf8')).not.toContain('tổ 6')
  })

  it('is read back from its stored form and refuses whatever is beside it', () => {
    const blob = seal(account, 'tip-off-1', publicKey, 'key-1')
    expect(z.parse(sealed, JSON.parse(JSON.stringify(blob)))).toEqual(blob)
    expect(() => z.parse(sealed, { ...blob, text: account })).toThrow()
  })
})
