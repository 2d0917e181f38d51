import type { AgencyView, RoleEntries } from '../api/agency.ts'
import { Facts } from '../items/facts.tsx'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useNames } from '../shell/names.ts'
import { ActLink } from './act-link.tsx'
import { AbsenceList, HolderList } from './entry-lists.tsx'

const Proposed = ({ entries, view }: { entries: RoleEntries; view: AgencyView }) => {
  const { agency } = useWords()
  const { address, holders, absences } = entries
  return (
    <Facts
      facts={[
        { name: agency.address, value: address },
        { name: agency.holders, value: holders && <HolderList holders={holders} none={agency.proposal.nobody} /> },
        {
          name: agency.absences,
          value: absences && <AbsenceList absences={absences} names={view.names} none={agency.proposal.never} />,
        },
      ]}
    />
  )
}

/** A change of who may open seals that waits for a second person: what it says, who proposed it and who decides. */
export const SealChangeBox = ({ view }: { view: AgencyView }) => {
  const { proposal, acts } = useWords().agency
  const { own } = useActing()
  const name = useNames(view.names)
  const dates = useDates()
  if (!view.sealChange) return null
  const { by, at, approver, roles } = view.sealChange
  const isHidden = Array.isArray(roles)
  return (
    <section class="seal" aria-labelledby="proposal">
      <h2 id="proposal">{proposal.title}</h2>
      <p>
        {proposal.by(name(by), dates.moment(at))} {proposal.approver(name(approver))}
      </p>
      {by === own.post && <p>{proposal.own}</p>}
      {isHidden && <p class="soft">{proposal.hidden}</p>}
      {Object.entries(isHidden ? {} : roles).map(([role, entries]) => (
        <div key={role}>
          <h3>{name(role)}</h3>
          <Proposed entries={entries} view={view} />
        </div>
      ))}
      {isHidden && <p>{roles.map(name).join(', ')}</p>}
      <ActLink view={view} id="approve" name={acts.approve.title} />
    </section>
  )
}
