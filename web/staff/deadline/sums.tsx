import type { FormField } from '../api/deadline.ts'
import type { Parts } from '../api/parts.ts'
import { useDates } from '../language/dates.ts'
import { useName, useWords } from '../language/language.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { useNames } from '../shell/names.ts'
import { figurePrefix } from './answers.ts'

type Sum = Parts['sums'][number]

const inputOf = (field: string): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(`input[name="${figurePrefix}${CSS.escape(field)}"]`)

/** Puts a sum where nothing is written yet, unless the form would not take it; tells whether it did. */
const putIn = ({ field, sum }: Sum): boolean => {
  const input = inputOf(field)
  if (input?.value !== '' || sum > Number(input.max)) return false
  input.value = String(sum)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

/** Who gave a figure, each a link to the report. */
const Givers = ({ field, read }: { field: string; read: Parts }) => {
  const { parts } = useWords()
  const { number } = useDates()
  const name = useNames(read.names)
  const givers = read.parts.filter(({ figures }) => figures?.[field] !== undefined)
  if (givers.length === 0) return null
  return (
    <details>
      <summary>{parts.from}</summary>
      <ul>
        {givers.map(({ id, owner, period, figures }) => (
          <li key={id}>
            <a href={`/staff/deadline/${encodeURIComponent(id)}`}>{name(owner)}</a>, {period}: {number(figures?.[field] ?? 0)}
          </li>
        ))}
      </ul>
    </details>
  )
}

const Row = ({ field, read }: { field: Exclude<FormField, { kind: 'text' }>; read: Parts }) => {
  const { number } = useDates()
  const nameIn = useName()
  const sumOf = (id: string): Sum | undefined => read.sums.find((sum) => sum.field === id)
  const own = sumOf(field.kind === 'ratio' ? field.numerator : field.id)
  const whole = field.kind === 'ratio' ? sumOf(field.denominator)?.sum : undefined
  const share = own && whole ? `${number(Math.round((own.sum / whole) * 1000) / 10)} %` : '–'
  return (
    <tr>
      <th scope="row">
        {nameIn(field.label)}
        {'unit' in field && <span class="soft"> ({nameIn(field.unit)})</span>}
        {field.kind !== 'ratio' && <Givers field={field.id} read={read} />}
      </th>
      <td class="number">{field.kind === 'ratio' ? share : own ? number(own.sum) : '–'}</td>
      <td class="number">{own?.of ?? 0}</td>
    </tr>
  )
}

/** Each figure of the reports together, how many reports gave it, and which. */
export const Sums = ({ read, mayFill }: { read: Parts; mayFill: boolean }) => {
  const { parts } = useWords()
  const announce = useAnnounce()
  const fields = read.fields.filter((field) => field.kind !== 'text')
  if (read.sums.length === 0) return null
  return (
    <>
      <h3 id="sums">{parts.sums}</h3>
      <table aria-labelledby="sums">
        <thead>
          <tr>
            <th scope="col">{parts.figure}</th>
            <th scope="col" class="number">
              {parts.sum}
            </th>
            <th scope="col" class="number">
              {parts.of}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Row key={field.id} field={field} read={read} />
          ))}
        </tbody>
      </table>
      {mayFill && (
        <p>
          <button type="button" onClick={() => announce(parts.filled(read.sums.filter(putIn).length))}>
            {parts.fill}
          </button>
        </p>
      )}
    </>
  )
}
