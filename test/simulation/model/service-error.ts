/** What a service answers that it does not do, in the form that the SDK gives it: told apart by `name`, `client` where the caller is at fault. */
export class ServiceError extends Error {
  readonly $fault = 'client'
  readonly $metadata = {}
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** Stops a run that asks a model for something that it does not play, instead of playing it wrongly. */
export const notPlayed = (what: string): Error => new Error(`The model does not play ${what}`)

/** Refuses parameters that a model would silently leave out. */
export const refuseUnknown = (operation: string, input: object, known: ReadonlySet<string>): void => {
  for (const [name, value] of Object.entries(input))
    if (value !== undefined && !known.has(name)) throw notPlayed(`${name} of ${operation}`)
}
