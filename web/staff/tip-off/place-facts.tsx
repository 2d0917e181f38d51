import type { Names } from '../api/names.ts'
import type { Place } from '../api/tip-off.ts'
import { Facts } from '../items/facts.tsx'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

/** Where and what the premises are. */
export const PlaceFacts = ({ place, names }: { place: Place; names: Names }) => {
  const { tipOff } = useWords()
  const name = useNames(names)
  return (
    <Facts
      facts={[
        { name: tipOff.premisesType, value: name(place.type) },
        { name: tipOff.placeName, value: place.name },
        { name: tipOff.address, value: place.address },
        { name: tipOff.area, value: name(place.area) },
      ]}
    />
  )
}
