import type { Kind } from '../../events/kind.ts'
import { getText, type Text } from './texts.ts'

/** The texts of an item by their ids, those that are still there. */
export const textsOf = async (kind: Kind, id: string, textIds: readonly string[]): Promise<Record<string, Text>> => {
  const unique = [...new Set(textIds)]
  const texts = await Promise.all(unique.map(async (textId) => [textId, await getText(kind, id, textId)] as const))
  return Object.fromEntries(texts.flatMap(([textId, text]) => (text ? [[textId, text]] : [])))
}
