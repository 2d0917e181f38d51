import type { NearMatch } from '../api/tip-off.ts'
import { useWords } from '../language/language.tsx'

/** Known premises that may be the same as those reported, the likest first; whether they are is for the desk to say. */
export const NearMatches = ({ matches }: { matches: readonly NearMatch[] }) => {
  const { tipOff } = useWords()
  if (matches.length === 0) return <p class="soft">{tipOff.noNear}</p>
  return (
    <>
      <h3>{tipOff.near}</h3>
      <ul>
        {matches.map(({ premises, place, likeness }) => (
          <li key={premises}>
            {[place.name, place.address].filter(Boolean).join(', ')}{' '}
            <span class="soft">({tipOff.likeness(Math.round(likeness * 100))})</span>
          </li>
        ))}
      </ul>
    </>
  )
}
