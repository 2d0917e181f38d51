/** A piece of HTML that has been escaped already. */
export interface Html {
  readonly html: string
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

type Content = string | number | Html | readonly Html[]

const written = (content: Content): string => {
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content))
  return 'html' in content ? content.html : content.map(({ html: piece }) => piece).join('\n')
}

/** Writes HTML; whatever is filled in is escaped unless it is HTML itself. */
export const html = (pieces: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  html: pieces.reduce((text, piece, n) => text + written(contents[n - 1] ?? '') + piece),
})

/** Nothing. */
export const none: Html = { html: '' }
