/** Premises as somebody describes them. */
export interface Place {
  readonly type: string
  readonly name?: string | undefined
  readonly address: string
  readonly area: string
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What makes two descriptions the same place: type, area and address, whatever their case, spacing and punctuation. */
export const placeKey = ({ type, address, area }: Place): string => [type, area, plain(address)].join('|')

const words = (text: string): Set<string> => new Set(plain(text).split(' ').filter(Boolean))

/**
 * How alike two places of one area are, from 0 to 1 (shared words of address and name over all their words); the desk is shown those
 * from 0.5 on, because the same house is often written in two ways.
 */
export const likeness = (a: Place, b: Place): number => {
  if (a.area !== b.area) return 0
  const [ofA, ofB] = [words(`${a.address} ${a.name ?? ''}`), words(`${b.address} ${b.name ?? ''}`)]
  const shared = [...ofA].filter((word) => ofB.has(word)).length
  return shared / Math.max(new Set([...ofA, ...ofB]).size, 1)
}
