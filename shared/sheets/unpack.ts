import { crc32, inflateRawSync } from 'node:zlib'
import { sheetFault } from '../domain/sheet-refusals.ts'

/**
 * What a workbook may hold at most. A form of 200 fields has 12 parts and 200 KB; Excel packs about 10 to 1, a bomb 1,000 to 1. Small parts
 * may be packed as tightly as they like.
 */
const most = { parts: 200, bytes: 24 * 1024 * 1024, ratio: 200, freeBytes: 256 * 1024 }

const signatures = { end: 0x06054b50, entry: 0x02014b50, part: 0x04034b50, oldOffice: 0xe011cfd0 }
const sizes = { end: 22, entry: 46, part: 30, comment: 0xffff }

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const damaged = (cause?: unknown) => sheetFault('sheet-damaged', cause === undefined ? undefined : { cause })

const endOf = (file: Buffer): number => {
  const first = Math.max(0, file.length - sizes.end - sizes.comment)
  for (let at = file.length - sizes.end; at >= first; at -= 1) if (file.readUInt32LE(at) === signatures.end) return at
  throw sheetFault('sheet-no-workbook')
}

const entryAt = (file: Buffer, at: number): { entry: Entry; next: number } => {
  if (at + sizes.entry > file.length || file.readUInt32LE(at) !== signatures.entry) throw damaged()
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [number, number, number]
  if ((file.readUInt16LE(at + 8) & 1) === 1) throw sheetFault('sheet-locked')
  const entry = {
    name: file.toString('utf8', at + sizes.entry, at + sizes.entry + nameLength),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    at: file.readUInt32LE(at + 42),
  }
  return { entry, next: at + sizes.entry + nameLength + extra + comment }
}

const directoryOf = (file: Buffer): Entry[] => {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  if (count > most.parts) throw sheetFault('sheet-too-large')
  const entries: Entry[] = []
  for (let at = file.readUInt32LE(end + 16); entries.length < count; ) {
    const { entry, next } = entryAt(file, at)
    entries.push(entry)
    at = next
  }
  if (new Set(entries.map(({ name }) => name)).size < count) throw damaged()
  return entries
}

/** What the directory itself says is looked at before anything is unpacked. */
const refuseBombs = (entries: readonly Entry[]): void => {
  const isTooTight = ({ size, packed }: Entry): boolean => size > most.freeBytes && size > packed * most.ratio
  const bytes = entries.reduce((sum, { size }) => sum + size, 0)
  if (bytes > most.bytes || entries.some(isTooTight)) throw sheetFault('sheet-too-large')
}

const inflated = (packed: Buffer, { method, size }: Entry): Buffer => {
  if (method === 0) return packed
  if (method !== 8) throw damaged()
  try {
    // No entry may grow beyond what the directory promised of it.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw error instanceof RangeError ? sheetFault('sheet-too-large', { cause: error }) : damaged(error)
  }
}

const bytesOf = (file: Buffer, entry: Entry): Buffer => {
  const { at, packed, size, crc } = entry
  if (at + sizes.part > file.length || file.readUInt32LE(at) !== signatures.part) throw damaged()
  const from = at + sizes.part + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  if (from + packed > file.length) throw damaged()
  const bytes = inflated(file.subarray(from, from + packed), entry)
  if (bytes.length !== size || crc32(bytes) !== crc) throw damaged()
  return bytes
}

/**
 * The parts of a zip file by name. Their number, sizes and tightness are taken from its directory and refused before anything is unpacked;
 * unpacking stops where a part grows larger than was promised. Throws DomainError.
 */
export const unpack = (bytes: Uint8Array): ReadonlyMap<string, Buffer> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < sizes.end) throw sheetFault('sheet-no-workbook')
  if (file.readUInt32LE(0) === signatures.oldOffice) throw sheetFault('sheet-locked')
  if (file.readUInt32LE(0) !== signatures.part) throw sheetFault('sheet-no-workbook')
  const entries = directoryOf(file)
  refuseBombs(entries)
  return new Map(entries.map((entry) => [entry.name, bytesOf(file, entry)]))
}
