import { areaById } from '../../../shared/domain/programme-lookup.ts'
import { mayNameSomebody } from '../../../shared/domain/text-screening.ts'
import { say, type View } from '../view.ts'
import { type Answers, noConflict, type Step } from './answers.ts'
import type { QuestionProps } from './question.ts'

interface Row {
  readonly step: Step
  readonly name: string
  readonly value: string
}

const rowsOf = (view: View, answers: Answers): Row[] => {
  const { words, programme } = view
  const { danger, matter, place, account, check } = words.form
  const nameIn = (list: readonly { id: string; name: { vi: string; en: string } }[], id: string): string => {
    const found = list.find((entry) => entry.id === id)
    return found ? say(view, found.name) : ''
  }
  const signs = programme.urgentSigns.filter(({ id }) => answers.sign.includes(id)).map(({ id }) => danger.sign[id])
  const area = areaById(programme, answers.area)
  const rows: Row[] = [
    { step: 'danger', name: check.signs, value: signs.join('; ') || check.noSigns },
    { step: 'matter', name: matter.category, value: nameIn(programme.categories, answers.category) },
    {
      step: 'matter',
      name: matter.conflictShort,
      value: answers.conflict === noConflict ? matter.none : nameIn(programme.conflictBodies, answers.conflict),
    },
    { step: 'place', name: place.type, value: nameIn(programme.premisesTypes, answers.type) },
    { step: 'place', name: place.name, value: answers.name },
    { step: 'place', name: place.address, value: answers.address },
    { step: 'place', name: place.area, value: area ? say(view, area.name) : '' },
    { step: 'account', name: account.account, value: answers.account },
  ]
  return rows.filter(({ value }) => value !== '')
}

/** Everything that will be sent, each with a way to change it. */
export const CheckAnswers = ({ view, answers }: QuestionProps) => {
  const { check } = view.words.form
  return (
    <>
      <dl class="answers">
        {rowsOf(view, answers).map(({ step, name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd class="change">
              <button type="submit" class="link" name="go" value={`change ${step}`}>
                {check.change} <span class="hidden">{name}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {mayNameSomebody(answers.account) && <p class="notice">{view.words.mayName}</p>}
      <p>{check.ready}</p>
    </>
  )
}
