import { useState } from 'preact/hooks'
import type { DeadlineView, FormField } from '../api/deadline.ts'
import { NumberInput, TextArea } from '../forms/inputs.tsx'
import { useName, useWords } from '../language/language.tsx'
import { answersToBeginWith, figurePrefix, textPrefix } from './answers.ts'

const largest = 1e12

type Figures = Readonly<Record<string, number>>

const percent = (part: number | undefined, whole: number | undefined): string =>
  part === undefined || whole === undefined || whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`

const Ratio = ({ field, figures }: { field: Extract<FormField, { kind: 'ratio' }>; figures: Figures }) => {
  const nameIn = useName()
  return (
    <p class="field ratio">
      {nameIn(field.label)}: <output>{percent(figures[field.numerator], figures[field.denominator])}</output>
    </p>
  )
}

interface OneProps {
  readonly field: FormField
  readonly figures: Figures
  readonly text: string | undefined
}

const One = ({ field, figures, text }: OneProps) => {
  const { forms } = useWords()
  const nameIn = useName()
  const label = nameIn(field.label)
  switch (field.kind) {
    case 'ratio':
      return <Ratio field={field} figures={figures} />
    case 'text':
      return (
        <TextArea
          name={textPrefix + field.id}
          label={label}
          max={1000}
          hint={forms.noPersons}
          value={text ?? ''}
          optional={!field.required}
        />
      )
    default:
      return (
        <NumberInput
          name={figurePrefix + field.id}
          label={`${label} (${nameIn(field.unit)})`}
          max={field.kind === 'count' ? (field.most ?? largest) : largest}
          step={field.kind === 'count' ? 1 : 0.01}
          value={figures[field.id]}
          optional={!field.required}
        />
      )
  }
}

/** The form that a duty asks for, in the order of the plan; ratios follow as one types. */
export const FormFields = ({ view }: { view: DeadlineView }) => {
  const nameIn = useName()
  const { deadline } = useWords()
  const [begun] = useState(() => answersToBeginWith(view))
  const [figures, setFigures] = useState<Figures>(begun.figures)
  const noteFigure = (event: Event): void => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || !target.name.startsWith(figurePrefix)) return
    const { [target.name.slice(figurePrefix.length)]: _before, ...rest } = figures
    setFigures(target.value === '' ? rest : { ...rest, [target.name.slice(figurePrefix.length)]: target.valueAsNumber })
  }
  return (
    <div onInput={noteFigure}>
      {(view.form ?? []).map(({ duty, title, section, fields }) => (
        <fieldset key={duty ?? ''} class="form-section">
          {title && (
            <legend>
              {nameIn(title)} <span class="soft">{section && `${deadline.section} ${section}`}</span>
            </legend>
          )}
          {fields.map((field) => (
            <One
              key={field.id}
              field={field}
              figures={field.kind === 'ratio' ? figures : begun.figures}
              text={begun.texts[field.id]}
            />
          ))}
        </fieldset>
      ))}
    </div>
  )
}
