import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface RowsProps<R> {
  readonly legend: string
  readonly hint: ComponentChildren
  /** What the n-th row is called, from 1. */
  readonly titleOf: (n: number) => string
  readonly add: string
  readonly remove: (n: number) => string
  readonly rows: readonly R[]
  /** The fields of the n-th row, from 0; of one that was added nothing is known yet. */
  readonly children: (row: R | undefined, n: number) => ComponentChildren
}

/** Any number of like entries, which can be added and removed; the focus goes to what was added, or back to where one adds. */
export const Rows = <R,>({ legend, hint, titleOf, add, remove, rows, children }: RowsProps<R>) => {
  const [shown, show] = useState(() => rows.map((row, key) => ({ key, row: row as R | undefined })))
  const list = useRef<HTMLOListElement>(null)
  const adder = useRef<HTMLButtonElement>(null)
  const next = useRef(rows.length)
  const wasAdded = useRef(false)
  useEffect(() => {
    if (wasAdded.current) list.current?.lastElementChild?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
    wasAdded.current = false
  }, [shown])
  const addRow = (): void => {
    wasAdded.current = true
    const key = next.current
    next.current += 1
    show((before) => [...before, { key, row: undefined }])
  }
  const removeRow = (key: number): void => {
    show((before) => before.filter((entry) => entry.key !== key))
    adder.current?.focus()
  }
  return (
    <fieldset class="field rows">
      <legend>{legend}</legend>
      <p class="hint">{hint}</p>
      <ol ref={list}>
        {shown.map(({ key, row }, n) => (
          <li key={key}>
            <fieldset>
              <legend>{titleOf(n + 1)}</legend>
              <div class="row-fields">{children(row, n)}</div>
              <button type="button" onClick={() => removeRow(key)}>
                {remove(n + 1)}
              </button>
            </fieldset>
          </li>
        ))}
      </ol>
      <button type="button" ref={adder} onClick={addRow}>
        {add}
      </button>
    </fieldset>
  )
}
