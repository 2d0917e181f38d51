import type { ItemView } from '../api/item.ts'

/** What somebody wrote under this id, the part of that name; a text whose time is over is gone. */
export const textOf = ({ texts }: Pick<ItemView, 'texts'>, id: string | undefined, part: string): string | undefined => {
  const text = id === undefined ? undefined : texts?.[id]
  if (typeof text !== 'object' || text === null || !Object.hasOwn(text, part)) return undefined
  return String(text[part as keyof typeof text])
}
