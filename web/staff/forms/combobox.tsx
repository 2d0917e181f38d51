import { collection, connect, machine } from '@zag-js/combobox'
import { normalizeProps, useMachine } from '@zag-js/preact'
import { useId, useMemo, useState } from 'preact/hooks'
import { useWords } from '../language/language.tsx'
import type { Option } from './choices.tsx'
import { type FieldProps, Labelled } from './field.tsx'
import { useField } from './form-context.ts'

/** Letters without their marks, so that one may type «ham yen» and find Hàm Yên. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()

const fitting = (options: readonly Option[], typed: string): Option[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return options.filter(({ name }) => words.every((word) => plain(name).includes(word)))
}

/** More than fits on a screen helps nobody; typing narrows it. */
const most = 50

/** One of very many, found by typing. */
export const Combobox = ({ options, ...field }: FieldProps & { options: readonly Option[] }) => {
  const { forms } = useWords()
  const { id, mistake, attributes } = useField(field.name, field.hint)
  const [typed, type] = useState('')
  const [value, choose] = useState<string[]>([])
  const chosen = options.find((option) => option.id === value[0])
  const shown = useMemo(() => fitting(options, typed === chosen?.name ? '' : typed).slice(0, most), [options, typed, chosen])
  const service = useMachine(machine, {
    id: useId(),
    ids: { input: id },
    collection: collection({ items: shown, itemToValue: (option) => option.id, itemToString: (option) => option.name }),
    value,
    onValueChange: (details) => choose(details.value),
    onInputValueChange: (details) => type(details.inputValue),
    onOpenChange: (details) => {
      // Opened by hand it shows everything; opened by a first letter it shows what fits that.
      if (details.open && details.reason !== 'input-change') type('')
    },
    openOnClick: true,
    translations: { triggerLabel: forms.open, clearTriggerLabel: forms.clear },
  })
  const api = connect(service, normalizeProps)
  return (
    <Labelled {...field} id={id} mistake={mistake}>
      <div {...api.getRootProps()} class="combobox">
        <div {...api.getControlProps()}>
          <input {...(api.getInputProps() as object)} {...attributes} type="text" name="" placeholder={forms.search} />
          <input type="hidden" name={field.name} value={value[0] ?? ''} required={!field.optional} />
        </div>
        <div {...api.getPositionerProps()}>
          {api.open && (
            <ul {...api.getContentProps()}>
              {shown.map((option) => (
                <li key={option.id} {...api.getItemProps({ item: option })}>
                  {option.name}
                </li>
              ))}
              {shown.length === 0 && <li class="soft">{forms.nothingFound}</li>}
            </ul>
          )}
        </div>
      </div>
    </Labelled>
  )
}
