import type { AgencyState } from './agency-state.ts'
import type { OpenDeadlineState } from './deadline-state.ts'
import { isUnsettled, type RunningInspection } from './inspection-state.ts'
import type { TipOffState } from './tip-off-state.ts'

/*
 * What the owner of a piece of work is to do next, by the name that the act has in the API. It stands in the index, so that a list can say
 * it without reading what it lists.
 */

/** What a tip-off waits for on a desk; undefined once it is on none. */
export const nextActOfTipOff = ({ status }: TipOffState): string | undefined => {
  switch (status) {
    case 'logged':
      return 'screen'
    case 'notified':
      return 'acknowledge'
    case 'acknowledged':
      return 'hand-over'
    case 'unfounded-proposed':
      return 'confirm'
    default:
      return undefined
  }
}

/** What an inspection waits for from its team: of one that is recorded and settled, the answers to what it recommended. */
export const nextActOfInspection = (state: RunningInspection): string => {
  switch (state.status) {
    case 'open':
      return 'acknowledge'
    case 'acknowledged':
      return 'decide'
    case 'decided':
      return 'record'
    case 'recorded':
      return isUnsettled(state) ? 'settle' : 'answer-recommendation'
    default:
      return state.status satisfies never
  }
}

/** What a deadline waits for: the agency that owes, the recipient, or the way out to a recipient outside the system. */
export const nextActOfDeadline = ({ status }: OpenDeadlineState): string => {
  switch (status) {
    case 'open':
    case 'returned':
      return 'submit'
    case 'submitted':
      return 'accept'
    case 'to-dispatch':
      return 'dispatch'
    default:
      return status satisfies never
  }
}

/** What an agency is asked: a second person for a change of who may open seals, before its own contacts. */
export const nextActOfAgency = ({ sealChange, contacts }: AgencyState): string | undefined =>
  sealChange ? 'approve' : contacts && 'confirm-contacts'
