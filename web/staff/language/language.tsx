import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { words as vietnamese, type Words } from './vietnamese.ts'

export type Language = 'vi' | 'en'

/** A name in both languages, as the programme has them. */
export interface Bi {
  readonly vi: string
  readonly en: string
}

interface Spoken {
  readonly language: Language
  readonly words: Words
  readonly speak: (language: Language) => void
}

const Spoken = createContext<Spoken>({ language: 'vi', words: vietnamese, speak: () => {} })

const key = 'keng-language'

/** What this browser was set to; nothing else of the console is kept in it. */
const remembered = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'vi')

const load = async (language: Language): Promise<Words> => (language === 'en' ? (await import('./english.ts')).words : vietnamese)

/** Speaks Vietnamese until somebody asks for English, and then in this browser English. */
export const LanguageProvider = ({ children }: { children: ComponentChildren }) => {
  const [spoken, setSpoken] = useState<{ language: Language; words: Words }>()
  const speak = async (language: Language): Promise<void> => {
    localStorage.setItem(key, language)
    document.documentElement.lang = language
    setSpoken({ language, words: await load(language) })
  }
  useEffect(() => void speak(remembered()), [])
  if (!spoken) return null
  return <Spoken.Provider value={{ ...spoken, speak }}>{children}</Spoken.Provider>
}

export const useLanguage = (): Spoken => useContext(Spoken)

export const useWords = (): Words => useContext(Spoken).words

/** The name to show, in the language of the page. */
export const useName = (): ((name: Bi) => string) => {
  const { language } = useContext(Spoken)
  return (name) => name[language]
}
