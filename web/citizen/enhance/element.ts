/** Makes an element with its properties and what is in it. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...inside)
  return made
}

/** Calls once it has been quiet for a while, in milliseconds. */
export const whenQuiet = (after: number, call: () => void): (() => void) => {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = window.setTimeout(call, after)
  }
}

/** Adds an id to those that describe a field. */
export const describe = (field: Element, id: string): void =>
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${id}`.trim())
