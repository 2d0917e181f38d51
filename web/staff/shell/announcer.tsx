import { type ComponentChildren, createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'

const Announce = createContext<(text: string) => void>(() => {})

/** One live region for the whole console, so that what happens without a new page is heard as well as seen. */
export const AnnouncerProvider = ({ children }: { children: ComponentChildren }) => {
  const [text, setText] = useState('')
  return (
    <Announce.Provider value={setText}>
      {children}
      <p class="unseen" role="status">
        {text}
      </p>
    </Announce.Provider>
  )
}

/** Says something to those who cannot see that it changed. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce)
