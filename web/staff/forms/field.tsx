import type { ComponentChildren } from 'preact'
import { useWords } from '../language/language.tsx'

/** What every field has: what it is called, what helps, and whether it may stay empty. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: ComponentChildren
  readonly optional?: boolean
}

/** Stands before a field: what helps, and what is wrong. */
export const Beside = ({ id, hint, mistake }: { id: string; hint?: ComponentChildren; mistake?: string | undefined }) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {mistake && (
      <p class="mistake" id={`${id}-mistake`}>
        {mistake}
      </p>
    )}
  </>
)

interface LabelledProps extends Pick<FieldProps, 'label' | 'hint' | 'optional'> {
  readonly id: string
  readonly mistake: string | undefined
  readonly children: ComponentChildren
}

/** A field with its label. */
export const Labelled = ({ id, label, hint, optional, mistake, children }: LabelledProps) => {
  const { forms } = useWords()
  return (
    <div class={mistake ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {optional && <span class="soft">{forms.optional}</span>}
      </label>
      <Beside id={id} hint={hint} mistake={mistake} />
      {children}
    </div>
  )
}
