import type { View } from '../view.ts'

/** A page that anybody may have open: the weather. The page of before is not told, and with the script the address is replaced. */
const elsewhere = 'https://www.google.com/search?q=th%E1%BB%9Di+ti%E1%BA%BFt'

/** Leaves at once; a plain link where there is no script. */
export const ExitLink = ({ view: { words } }: { view: View }) => (
  <a class="exit" href={elsewhere} rel="noreferrer nofollow" data-exit={words.exitKeys}>
    {words.exit}
  </a>
)
