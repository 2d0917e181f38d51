import type { PersonalData } from '../../../shared/domain/text-screening.ts'
import { describe, element, whenQuiet } from './element.ts'

type Hints = Record<PersonalData, string> & { readonly name?: string }

/**
 * Says as one types what must not be in a text, with the same rules by which it would be turned back. They are loaded when a field needs
 * them; a browser that cannot read them gets its answer from the server.
 */
export const hintAt = async (field: HTMLInputElement | HTMLTextAreaElement): Promise<void> => {
  const { mayNameSomebody, personalDataIn } = await import('../../../shared/domain/text-screening.ts')
  const hints: Hints = JSON.parse(field.dataset.check ?? '{}')
  const place = element('p', { className: 'caution', id: `${field.id}-caution` })
  place.setAttribute('role', 'status')
  const look = (): void => {
    const personal = personalDataIn(field.value)
    const words = personal ? hints[personal] : mayNameSomebody(field.value) ? hints.name : ''
    if (place.textContent !== words) place.textContent = words ?? ''
  }
  field.after(place)
  describe(field, place.id)
  field.addEventListener('input', whenQuiet(400, look))
  look()
}
