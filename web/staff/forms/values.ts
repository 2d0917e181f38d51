/** The trimmed text of a field. */
export const textIn = (values: FormData, name: string): string => String(values.get(name) ?? '').trim()

/** The text of a field as a property, left out when the field is empty. */
export const given = <Name extends string>(values: FormData, name: Name): { [Key in Name]?: string } => {
  const text = textIn(values, name)
  return text === '' ? {} : ({ [name]: text } as { [Key in Name]?: string })
}

/** The number in a field; an empty one counts as nothing found. */
export const numberIn = (values: FormData, name: string): number => Number(textIn(values, name) || 0)

/** All texts that were ticked under one name. */
export const allIn = (values: FormData, name: string): string[] => values.getAll(name).map(String)

/** Whether a box was ticked. */
export const isTicked = (values: FormData, name: string): boolean => values.has(name)
