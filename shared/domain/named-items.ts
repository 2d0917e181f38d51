import type { Kind } from '../../events/kind.ts'
import type { Programme } from './programme.ts'
import { agencyById } from './programme-lookup.ts'

/** Whether an item is there by the programme alone, even before anything has happened to it: its agencies, its calendar, and itself. */
export const isNamed = (kind: Kind, id: string, programme: Programme): boolean => {
  if (kind === 'agency') {
    const agency = agencyById(programme, id)
    return agency !== undefined && !agency.external
  }
  return (kind === 'calendar' || kind === 'programme') && id === programme.id
}
