/** The value of an environment variable that the stack sets; missing ones fail by name instead of as an obscure undefined. */
export const requireEnv = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '')
    throw new Error(`The environment variable ${name} is not set; the stack gives it to this function`)
  return value
}
