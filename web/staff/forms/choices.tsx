import type { ComponentChildren } from 'preact'
import { useWords } from '../language/language.tsx'
import { Beside, type FieldProps, Labelled } from './field.tsx'
import { useField } from './form-context.ts'

export interface Option {
  readonly id: string
  readonly name: string
  readonly hint?: string
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  readonly onChoose?: (id: string) => void
}

/** One of many, from a list that opens. */
export const SelectInput = ({ options, value = '', onChoose, ...field }: ChoiceProps) => {
  const { forms } = useWords()
  const { id, mistake, attributes } = useField(field.name, field.hint)
  return (
    <Labelled {...field} id={id} mistake={mistake}>
      <select {...attributes} required={!field.optional} onChange={(event) => onChoose?.(event.currentTarget.value)}>
        <option value="" selected={value === ''}>
          {forms.choosePlaceholder}
        </option>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value}>
            {option.name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

const Several = ({ label, name, hint, children }: FieldProps & { children: ComponentChildren }) => {
  const { id, mistake } = useField(name, hint)
  return (
    <fieldset class={mistake ? 'field wrong' : 'field'} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      <Beside id={id} hint={hint} mistake={mistake} />
      {children}
    </fieldset>
  )
}

/** One of a few, all of them in sight. */
export const RadioInput = ({ options, value, onChoose, ...field }: ChoiceProps) => (
  <Several {...field}>
    {options.map((option) => (
      <label key={option.id} class="choice">
        <input
          type="radio"
          name={field.name}
          value={option.id}
          required={!field.optional}
          defaultChecked={option.id === value}
          onChange={() => onChoose?.(option.id)}
        />
        <span>
          {option.name} {option.hint && <span class="soft">{option.hint}</span>}
        </span>
      </label>
    ))}
  </Several>
)

/** Any number of a few. */
export const CheckInputs = ({ options, ...field }: Omit<ChoiceProps, 'value' | 'onChoose'>) => (
  <Several {...field}>
    {options.map((option) => (
      <label key={option.id} class="choice">
        <input type="checkbox" name={field.name} value={option.id} />
        <span>
          {option.name} {option.hint && <span class="soft">{option.hint}</span>}
        </span>
      </label>
    ))}
  </Several>
)

/** Something that must be confirmed before the form can be sent, or may be. */
export const TickInput = ({ name, label, optional, checked = false }: FieldProps & { checked?: boolean }) => {
  const { id, mistake, attributes } = useField(name, undefined)
  return (
    <div class={mistake ? 'field wrong' : 'field'}>
      <Beside id={id} mistake={mistake} />
      <label class="choice" for={id}>
        <input {...attributes} type="checkbox" value="yes" defaultChecked={checked} required={!optional} />
        <span>{label}</span>
      </label>
    </div>
  )
}
