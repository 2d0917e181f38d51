/** What the province chose: where officials sign in, and what the console is called there. */
export interface SignInSettings {
  readonly issuer: string
  readonly clientId: string
  readonly audience?: string
}

/** Asks the API for it; the console's files are the same everywhere. */
export const readSettings = async (): Promise<SignInSettings> => {
  const answer = await fetch('/api/sign-in')
  if (!answer.ok) throw new Error(`The sign-in settings were answered with ${answer.status}`)
  return (await answer.json()) as SignInSettings
}
