import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Refusal } from '../api/refusal.ts'

/** Something that comes from the API: what came last stays while it is asked for again. */
export interface Loaded<T> {
  readonly value?: T
  readonly refusal?: Refusal
  readonly isLoading: boolean
  readonly reload: () => Promise<void>
}

/** What was thrown as a refusal; anything but one is a mistake of this program and is passed on. */
export const refusalIn = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  throw error
}

/** Loads now and whenever one of `keys` changes; an answer that comes too late, after another question, is dropped. */
export const useLoaded = <T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> => {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ isLoading: true })
  const latest = useRef(0)
  const reload = useCallback(async (): Promise<void> => {
    latest.current += 1
    const mine = latest.current
    setState(({ refusal: _over, ...before }) => ({ ...before, isLoading: true }))
    try {
      const value = await load()
      if (mine === latest.current) setState({ value, isLoading: false })
    } catch (error) {
      const refusal = refusalIn(error)
      if (mine === latest.current) setState((before) => ({ ...before, refusal, isLoading: false }))
    }
  }, keys)
  useEffect(() => void reload(), [reload])
  return { ...state, reload }
}
