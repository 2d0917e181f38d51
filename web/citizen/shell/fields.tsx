import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'

/** Something to mend, with the field that it is about. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

export type Errors = readonly FieldError[]

interface Described {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly errors: Errors
}

const errorOf = (errors: Errors, id: string): string | undefined => errors.find(({ field }) => field === id)?.message

const describedBy = ({ id, hint, errors }: Described): string | undefined =>
  [hint && `${id}-hint`, errorOf(errors, id) && `${id}-error`].filter(Boolean).join(' ') || undefined

const Hints = ({ id, hint, errors }: Described) => {
  const error = errorOf(errors, id)
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

const invalid = ({ id, errors }: Described) => (errorOf(errors, id) ? { 'aria-invalid': true as const } : {})

/** A label with its control, its hint and what is wrong with it. */
export const Field = (
  props: Described & { optional?: string; control: (shared: Record<string, unknown>) => ComponentChildren },
) => (
  <div class={errorOf(props.errors, props.id) ? 'field wrong' : 'field'}>
    <label for={props.id}>
      {props.label} {props.optional && <span class="optional">{props.optional}</span>}
    </label>
    <Hints {...props} />
    {props.control({ id: props.id, name: props.id, 'aria-describedby': describedBy(props), ...invalid(props) })}
  </div>
)

export const TextField = (props: Described & { value: string; optional?: string; short?: boolean; hints?: string }) => (
  <Field
    {...props}
    control={(shared) => (
      <input
        {...shared}
        type="text"
        value={props.value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        class={props.short ? 'short' : undefined}
        data-check={props.hints}
      />
    )}
  />
)

/** What the script says as one types: what must not be in a text, in the words with which it would be turned back. */
export const typingHints = ({ words }: View, more: { name?: string } = {}): string =>
  JSON.stringify({ ...words.personal, ...more })

/** A long text; with the script, `limit` is counted down and what identifies a person is pointed out as one types. */
export const LongText = (props: Described & { view: View; value: string; limit: number; rows?: number }) => (
  <Field
    {...props}
    control={(shared) => (
      <textarea
        {...shared}
        rows={props.rows ?? 8}
        autocomplete="off"
        spellcheck={false}
        data-check={typingHints(props.view, { name: props.view.words.mayName })}
        data-limit={props.limit}
        data-left={props.view.words.left('#')}
        data-over={props.view.words.over('#')}
      >
        {props.value}
      </textarea>
    )}
  />
)

export interface Choice {
  readonly value: string
  readonly label: string
}

/** A group of radio buttons or tick boxes under one question. */
export const Choices = (
  props: Described & { type: 'radio' | 'checkbox'; choices: readonly Choice[]; chosen: readonly string[] },
) => {
  const { id, label, type, choices, chosen, errors } = props
  return (
    <div class={errorOf(errors, id) ? 'field wrong' : 'field'}>
      <fieldset aria-describedby={describedBy(props)}>
        <legend>{label}</legend>
        <Hints {...props} />
        {choices.map(({ value, label: text }, n) => (
          <label class="choice" key={value} for={n === 0 ? id : `${id}-${value}`}>
            <input
              type={type}
              id={n === 0 ? id : `${id}-${value}`}
              name={id}
              value={value}
              checked={chosen.includes(value)}
              autocomplete="off"
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}

/** What has to be mended, each a link to its field; the script moves the focus here. */
export const ErrorSummary = ({ head, errors }: { head: string; errors: Errors }) =>
  errors.length === 0 ? null : (
    <div class="summary" role="alert" tabIndex={-1} aria-labelledby="summary-head" data-summary>
      <h2 id="summary-head">{head}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
