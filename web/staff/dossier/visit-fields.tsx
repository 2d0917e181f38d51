import { Rows } from '../agency/rows.tsx'
import type { DossierView } from '../api/dossier.ts'
import { SelectInput } from '../forms/choices.tsx'
import { DayInput } from '../forms/inputs.tsx'
import { textIn } from '../forms/values.ts'
import { useName, useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useOptions } from '../shell/names.ts'

const nameOf = (n: number, part: string): string => `visits.${n}.${part}`

/** The visits of a plan: in which commune, to what kind of premises, on which day; no premises is named before the visit. */
export const VisitFields = ({ view }: { view: DossierView }) => {
  const { dossier } = useWords()
  const { me } = useActing()
  const nameIn = useName()
  const types = useOptions('premisesTypes')
  const areas = me.lists.areas.filter(({ level }) => level === 'commune').map(({ id, name }) => ({ id, name: nameIn(name) }))
  const from = view.days && view.days.from > me.today ? view.days.from : me.today
  const rows = view.visits.length > 0 ? view.visits : [undefined]
  return (
    <Rows
      legend={dossier.visits}
      hint={dossier.visitsHint}
      titleOf={dossier.visit}
      add={dossier.addVisit}
      remove={dossier.removeVisit}
      rows={rows}
    >
      {(row, n) => (
        <>
          <SelectInput name={nameOf(n, 'area')} label={dossier.area} options={areas} value={row?.area ?? ''} />
          <SelectInput
            name={nameOf(n, 'premisesType')}
            label={dossier.premisesType}
            options={types}
            value={row?.premisesType ?? ''}
          />
          <DayInput
            name={nameOf(n, 'on')}
            label={dossier.visitOn}
            from={from}
            {...(view.days ? { until: view.days.until } : {})}
            value={row?.on}
          />
        </>
      )}
    </Rows>
  )
}

/** The visits that were filled in, in the order of the form. */
export const visitsIn = (values: FormData): object[] => {
  const count = [...values.keys()].filter((name) => /^visits\.\d+\.on$/.test(name)).length
  return Array.from({ length: count }, (_, n) => ({
    area: textIn(values, nameOf(n, 'area')),
    premisesType: textIn(values, nameOf(n, 'premisesType')),
    on: textIn(values, nameOf(n, 'on')),
  }))
}
