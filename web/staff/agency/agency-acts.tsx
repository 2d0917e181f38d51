import type { AgencyView } from '../api/agency.ts'
import type { Act } from '../items/act.ts'
import { useName, useWords } from '../language/language.tsx'
import { ChangeFields } from './change-fields.tsx'
import { changeIn, isOfSeals } from './change-in.ts'

const ConfirmFields = ({ view }: { view: AgencyView }) => {
  const { confirm } = useWords().agency.acts
  const nameIn = useName()
  const unreachable = view.posts.filter((post) => post.unreachable)
  if (unreachable.length === 0) return null
  return <p class="notice warn">{confirm.unreachable(unreachable.map(({ name }) => nameIn(name)).join(', '))}</p>
}

const approve: Act<AgencyView> = {
  id: 'approve',
  words: ({ agency }) => agency.acts.approve,
  body: () => ({ approve: true }),
  grave: (_values, { agency }) => ({ title: agency.acts.approve.title, text: agency.acts.approve.grave }),
}

const confirm: Act<AgencyView> = {
  id: 'confirm-contacts',
  words: ({ agency }) => agency.acts.confirm,
  Fields: ConfirmFields,
  body: () => ({ confirmContacts: true }),
}

const change: Act<AgencyView> = {
  id: 'change',
  words: ({ agency }) => agency.acts.change,
  Fields: ChangeFields,
  body: (values, view) => ({ roles: changeIn(values, view) }),
  grave: (values, { agency }, view) =>
    isOfSeals(values, view) ? { title: agency.acts.change.grave, text: agency.acts.change.seals } : undefined,
}

const drop: Act<AgencyView> = { id: 'drop', words: ({ agency }) => agency.acts.drop, body: () => ({ drop: true }) }

/** What can be done with an agency: first what waits, and of its contacts the question while it is open. */
export const agencyActs = (isAsked: boolean): readonly Act<AgencyView>[] =>
  isAsked ? [approve, confirm, change, drop] : [approve, change, confirm, drop]
