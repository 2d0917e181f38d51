import { useLocation } from 'preact-iso'
import type { AgencyView, PostEntry } from '../api/agency.ts'
import { AddressInput } from '../forms/inputs.tsx'
import { useName, useWords } from '../language/language.tsx'
import { AbsenceRows } from './absence-rows.tsx'
import { fieldOf, rowsOf } from './change-in.ts'
import { HolderRows } from './holder-rows.tsx'

/** The post that the address names, or else one that needs mending, or the first. */
const chosenOf = ({ posts }: AgencyView, asked: string | undefined): PostEntry | undefined =>
  posts.find(({ role }) => role === asked) ?? posts.find(({ unreachable }) => unreachable) ?? posts[0]

const PostChoice = ({ view, chosen }: { view: AgencyView; chosen: PostEntry }) => {
  const { change } = useWords().agency.acts
  const nameIn = useName()
  const { path } = useLocation()
  return (
    <nav aria-label={change.post}>
      <ul class="choices">
        {view.posts.map(({ role, name }) => (
          <li key={role}>
            <a href={`${path}?act=change&of=${role}`} {...(role === chosen.role ? { 'aria-current': 'true' as const } : {})}>
              {nameIn(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const SealWarning = ({ isReplaced }: { isReplaced: boolean }) => {
  const { change } = useWords().agency.acts
  return (
    <p class="notice warn">
      {change.seals} {isReplaced && change.replaces}
    </p>
  )
}

/** All that is entered about one post. A list that somebody else changed meanwhile begins anew from what he entered, so that nothing of it is undone unseen. */
export const ChangeFields = ({ view }: { view: AgencyView }) => {
  const { agency } = useWords()
  const { change } = agency.acts
  const nameIn = useName()
  const { query } = useLocation()
  const entry = chosenOf(view, query.of)
  if (!entry) return null
  const holders = rowsOf(entry, 'holders', view.now)
  const absences = rowsOf(entry, 'absences', view.now)
  return (
    <>
      <PostChoice view={view} chosen={entry} />
      <input type="hidden" name="role" value={entry.role} />
      <h3>{nameIn(entry.name)}</h3>
      {entry.mayOpenSeals && <SealWarning isReplaced={view.sealChange !== undefined} />}
      <AddressInput
        key={entry.address}
        name={fieldOf(entry.role, 'address')}
        label={agency.address}
        hint={change.addressHint}
        value={entry.address}
      />
      <HolderRows key={`holders ${JSON.stringify(holders)}`} role={entry.role} rows={holders} />
      <AbsenceRows key={`absences ${JSON.stringify(absences)}`} view={view} entry={entry} rows={absences} />
    </>
  )
}
