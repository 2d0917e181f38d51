import { useState } from 'preact/hooks'
import { useWords } from '../language/language.tsx'
import { type FieldProps, Labelled } from './field.tsx'
import { useField } from './form-context.ts'

interface TextProps extends FieldProps {
  readonly max: number
  readonly min?: number
  readonly value?: string | undefined
  readonly pattern?: string
}

/** One line of text. */
export const TextInput = ({ max, min, value, pattern, ...field }: TextProps) => {
  const { id, mistake, attributes } = useField(field.name, field.hint)
  return (
    <Labelled {...field} id={id} mistake={mistake}>
      <input
        {...attributes}
        type="text"
        autocomplete="off"
        data-most={max}
        defaultValue={value}
        required={!field.optional}
        {...(min === undefined ? {} : { minLength: min })}
        {...(pattern === undefined ? {} : { pattern })}
      />
    </Labelled>
  )
}

/** An address that mail goes to. */
export const AddressInput = ({ value, ...field }: FieldProps & { value?: string }) => {
  const { id, mistake, attributes } = useField(field.name, field.hint)
  return (
    <Labelled {...field} id={id} mistake={mistake}>
      <input {...attributes} type="email" autocomplete="off" data-most={254} defaultValue={value} required={!field.optional} />
    </Labelled>
  )
}

/** Text of several lines. It may be written too long and then cut by its writer; nothing is cut off behind his back. */
export const TextArea = ({ max, min, value = '', ...field }: TextProps) => {
  const { forms } = useWords()
  const { id, mistake, attributes } = useField(field.name, field.hint)
  const [length, setLength] = useState(value.trim().length)
  const left = max - length
  return (
    <Labelled {...field} id={id} mistake={mistake}>
      <textarea
        {...attributes}
        data-most={max}
        defaultValue={value}
        required={!field.optional}
        rows={4}
        {...(min === undefined ? {} : { minLength: min })}
        onInput={(event) => setLength(event.currentTarget.value.trim().length)}
      />
      {left < 100 && <p class={left < 0 ? 'mistake' : 'hint'}>{left < 0 ? forms.over(-left) : forms.left(left)}</p>}
    </Labelled>
  )
}

interface DayProps extends FieldProps {
  readonly from?: string
  readonly until?: string
  readonly value?: string | undefined
}

/** A day, in whatever way this browser asks for one. */
export const DayInput = ({ from, until, value, ...field }: DayProps) => {
  const { id, mistake, attributes } = useField(field.name, field.hint)
  return (
    <Labelled {...field} id={id} mistake={mistake}>
      <input {...attributes} type="date" min={from} max={until} defaultValue={value} required={!field.optional} />
    </Labelled>
  )
}

interface NumberProps extends FieldProps {
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly value?: number | undefined
}

/** A number; whole unless a step says otherwise. */
export const NumberInput = ({ min = 0, max = 10_000, step = 1, value, ...field }: NumberProps) => {
  const { id, mistake, attributes } = useField(field.name, field.hint)
  return (
    <Labelled {...field} id={id} mistake={mistake}>
      <input
        {...attributes}
        type="number"
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        min={min}
        max={max}
        step={step}
        defaultValue={value}
        required={!field.optional}
      />
    </Labelled>
  )
}
