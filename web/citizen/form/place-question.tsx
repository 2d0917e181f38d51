import { areasAt } from '../../../shared/domain/programme-lookup.ts'
import { Field, TextField, typingHints } from '../shell/fields.tsx'
import { say } from '../view.ts'
import type { QuestionProps } from './question.ts'

const TypeField = ({ view, answers, errors }: QuestionProps) => {
  const { words, programme } = view
  const types = [...programme.premisesTypes, ...programme.refusedPremisesTypes]
  return (
    <Field
      id="type"
      label={words.form.place.type}
      errors={errors}
      control={(shared) => (
        <select {...shared} autocomplete="off">
          <option value="">{words.choose}</option>
          {types.map(({ id, name }) => (
            <option value={id} key={id} selected={id === answers.type}>
              {say(view, name)}
            </option>
          ))}
        </select>
      )}
    />
  )
}

const AreaField = ({ view, answers, errors }: QuestionProps) => {
  const { words, programme, today } = view
  const districts = areasAt(programme, today, 'district')
  const communes = areasAt(programme, today, 'commune')
  const option = (id: string, label: string) => (
    <option value={id} key={id} selected={id === answers.area}>
      {label}
    </option>
  )
  return (
    <Field
      id="area"
      label={words.form.place.area}
      errors={errors}
      control={(shared) => (
        <select {...shared} autocomplete="off" data-filter={words.form.place.filter} data-found={words.form.place.found('#')}>
          <option value="">{words.choose}</option>
          {districts.map((district) => (
            <optgroup label={say(view, district.name)} key={district.id}>
              {communes.filter(({ parent }) => parent === district.id).map(({ id, name }) => option(id, say(view, name)))}
              {option(district.id, `${say(view, district.name)}: ${words.form.place.wholeDistrict}`)}
            </optgroup>
          ))}
        </select>
      )}
    />
  )
}

/** Which premises: a business always, and a private home never. */
export const PlaceQuestion = (props: QuestionProps) => {
  const { view, answers, errors } = props
  const words = view.words.form.place
  const hints = typingHints(view)
  return (
    <>
      <TypeField {...props} />
      <TextField id="name" label={words.name} optional={view.words.optional} value={answers.name} errors={errors} hints={hints} />
      <TextField
        id="address"
        label={words.address}
        hint={words.addressHint}
        value={answers.address}
        errors={errors}
        hints={hints}
      />
      <AreaField {...props} />
    </>
  )
}
