import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../language/language.tsx'
import type { Mistakes } from './mistakes.ts'

interface SummaryProps {
  readonly prefix: string
  readonly mistakes: Mistakes
  /** What is wrong with the whole and with no field of its own. */
  readonly general?: string | undefined
  /** Rises with each attempt, so that the same mistakes are read out again. */
  readonly attempt: number
}

/** Leads to a field when its link is followed. */
export const goTo = (id: string) => (event: Event) => {
  event.preventDefault()
  const target = document.getElementById(id)
  const control = target instanceof HTMLFieldSetElement ? target.querySelector('input') : target
  control?.focus()
  target?.scrollIntoView({ block: 'center' })
}

/** What a field is called on the page. */
const labelOf = (id: string): string => {
  const element = document.querySelector(`label[for="${CSS.escape(id)}"]:not(.choice), fieldset#${CSS.escape(id)} > legend`)
  return element?.firstChild?.textContent?.trim() ?? ''
}

/** What is wrong, after what the field is called. */
export const withLabel = (id: string, mistake: string): string => [labelOf(id), mistake].filter(Boolean).join(': ')

/** Everything that must be mended, each a link to its field; takes the focus when it appears. */
export const ErrorSummary = ({ prefix, mistakes, general, attempt }: SummaryProps) => {
  const { forms } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [attempt])
  return (
    <div class="notice bad" role="alert" tabIndex={-1} ref={box}>
      {general ? <p>{general}</p> : <h2>{forms.summary}</h2>}
      {mistakes.size > 0 && (
        <ul>
          {[...mistakes].map(([name, mistake]) => (
            <li key={name}>
              <a href={`#${prefix}-${name}`} onClick={goTo(`${prefix}-${name}`)}>
                {withLabel(`${prefix}-${name}`, mistake)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
