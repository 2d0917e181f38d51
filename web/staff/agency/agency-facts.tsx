import type { AgencyView } from '../api/agency.ts'
import { Facts } from '../items/facts.tsx'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

/** When its contacts were last confirmed, and until when they are to be. */
export const AgencyFacts = ({ view: { contactsConfirmedAt, confirmContactsBy } }: { view: AgencyView }) => {
  const { agency } = useWords()
  const dates = useDates()
  return (
    <Facts
      facts={[
        { name: agency.confirmedAt, value: contactsConfirmedAt ? dates.moment(contactsConfirmedAt) : agency.neverConfirmed },
        { name: agency.confirmBy, value: confirmContactsBy && dates.moment(confirmContactsBy) },
      ]}
    />
  )
}
