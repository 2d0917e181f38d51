import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../language/language.tsx'

/** An address that is shown this once, with a way to copy it also where the browser keeps the clipboard to itself. */
export const NewAddress = ({ address }: { address: string }) => {
  const { feed } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const [said, say] = useState('')
  useEffect(() => field.current?.focus(), [address])
  const copy = async (): Promise<void> => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      say(feed.copied)
    } catch {
      say(feed.selected)
    }
  }
  return (
    <div class="notice good">
      <label for="feed-address">
        <strong>{feed.address}</strong>
      </label>
      <p id="feed-once">{feed.once}</p>
      <p>
        <input id="feed-address" ref={field} class="address" type="text" readOnly value={address} aria-describedby="feed-once" />
      </p>
      <p class="buttons">
        <button type="button" onClick={copy}>
          {feed.copy}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  )
}
