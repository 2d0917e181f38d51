import { useContext, useEffect, useRef } from 'preact/hooks'
import type { FieldProblem, Refusal } from '../api/refusal.ts'
import { goTo, withLabel } from '../forms/error-summary.tsx'
import { FormContext } from '../forms/form-context.ts'
import { useWords } from '../language/language.tsx'
import { problemText } from '../shell/problem-text.ts'

/** Why a file was not taken: each cell with what is wrong, a link to the field where it has one; takes the focus when it appears. */
export const SheetErrors = ({ refusal }: { refusal: Refusal }) => {
  const words = useWords()
  const { prefix } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refusal])
  const { sheet } = words.deadline.acts.submit
  const textOf = ({ cell, code = '' }: FieldProblem): string =>
    [cell && sheet.cell(cell), problemText(words, { code })].filter(Boolean).join(' – ')
  const idOf = ({ pointer }: FieldProblem): string => `${prefix}-${pointer.slice(1).replaceAll('/', '.')}`
  const isAsked = (problem: FieldProblem): boolean => document.getElementById(idOf(problem)) !== null
  return (
    <div class="notice bad" role="alert" tabIndex={-1} ref={box}>
      <p>{problemText(words, refusal)}</p>
      {refusal.fields.length > 0 && (
        <ul>
          {refusal.fields.map((problem) => (
            <li key={`${problem.cell} ${problem.pointer}`}>
              {isAsked(problem) ? (
                <a href={`#${idOf(problem)}`} onClick={goTo(idOf(problem))}>
                  {withLabel(idOf(problem), textOf(problem))}
                </a>
              ) : (
                textOf(problem)
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
