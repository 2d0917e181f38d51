import type { Offset } from '../../../shared/domain/calendar.ts'
import type { PublicStatus } from '../../../shared/domain/public-status.ts'
import { dateText, limitText, type View } from '../view.ts'

interface PromisedProps {
  readonly view: View
  readonly status: PublicStatus
  /** Within what an official is asked to confirm; where nobody is, nothing is said of it. */
  readonly within?: Offset | undefined
}

/** Whether an official has confirmed, and what is promised: only what a clock of the programme holds. */
export const Promised = ({ view, status, within }: PromisedProps) => {
  const words = view.words.form.receipt
  if (status.confirmedByAnOfficial === undefined)
    return status.promised ? <p>{words.considered(dateText(view, status.promised.by))}</p> : null
  if (status.confirmedByAnOfficial) return <p>{words.confirmed}</p>
  return (
    <p class="notice">
      {words.unconfirmed} {within && words.unconfirmedUntil(limitText(view, within))}
    </p>
  )
}
