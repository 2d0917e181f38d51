/** The word for a value that the API names; one that has no word yet is shown as it is. */
export const ownWord = <T extends object>(words: T, value: string): string =>
  Object.hasOwn(words, value) ? String(words[value as keyof T]) : value
