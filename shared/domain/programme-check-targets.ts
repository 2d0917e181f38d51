import type { FormField, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'
import { dutyById } from './programme-lookup.ts'

type Form = Programme['forms'][number]

const feedOf = (field: FormField): string | undefined => ('feeds' in field ? field.feeds : undefined)

const isSensitive = (programme: Programme, field: FormField): boolean =>
  'unit' in field && programme.formUnits.some(({ id, sensitive }) => id === field.unit && sensitive)

const fieldFindings = (programme: Programme, form: Form, field: FormField): string[] => {
  const target = feedOf(field)
  if (target === undefined) return []
  if (!programme.targets.some(({ id }) => id === target)) return [`«${field.id}» feeds «${target}», which is no target.`]
  const strangers = form.for.filter((id) => !dutyById(programme, id)?.feeds?.includes(target))
  return [
    ...(strangers.length > 0
      ? [`«${field.id}» feeds «${target}», but the duty «${strangers.join('», «')}» does not say that it does.`]
      : []),
    ...(isSensitive(programme, field)
      ? [`«${field.id}» would make a number of people or findings a target; only the share that was dealt with may be one.`]
      : []),
  ]
}

const fed = (programme: Programme, duty: string): (string | undefined)[] =>
  programme.forms.filter((form) => form.for.includes(duty)).flatMap((form) => form.fields.map(feedOf))

const emptyPromises = (programme: Programme): Finding[] =>
  [...programme.duties, ...programme.legalDuties]
    .filter(({ track }) => track !== 'workflow' && track !== 'excluded')
    .flatMap(({ id, feeds = [], ...duty }) =>
      feeds
        .filter((target) => !fed(programme, id).includes(target))
        .map((target) => ({
          part: 'ref' in duty ? 'duties' : 'legalDuties',
          entry: id,
          says: `says that it feeds «${target}», but no field of its form does.`,
        })),
    )

const unfed = (programme: Programme): Finding[] => {
  const byWork = programme.duties.filter(({ track }) => track === 'workflow').flatMap(({ feeds = [] }) => feeds)
  const byForms = programme.forms.flatMap((form) => form.fields.map(feedOf))
  return programme.targets
    .filter(({ id }) => !byWork.includes(id) && !byForms.includes(id))
    .map(({ id }) => ({ part: 'targets', entry: id, says: 'nothing feeds it: no field of a form and no workflow.' }))
}

/** Finds targets that nothing feeds, and figures that feed what they must not or what their duty does not know of. */
export const checkTargets = (programme: Programme): Finding[] => [
  ...programme.forms.flatMap((form) =>
    form.fields.flatMap((field) =>
      fieldFindings(programme, form, field).map((says) => ({ part: 'forms', entry: form.for[0] ?? '', says })),
    ),
  ),
  ...emptyPromises(programme),
  ...unfed(programme),
]
