import type { PublicStatus } from '../../../shared/domain/public-status.ts'
import { dateText, say, type View } from '../view.ts'

/** Questions of the desk and the days on which the reporter wrote; a question waits until something was written after it. */
export const Messages = ({ view, messages }: { view: View; messages: PublicStatus['messages'] }) => {
  const words = view.words.status
  if (messages.length === 0) return <p>{words.noMessages}</p>
  const lastAnswer = messages.map(({ from }) => from).lastIndexOf('reporter')
  return (
    <ol class="messages">
      {messages.map(({ from, on, question }, n) => (
        <li key={`${n} ${on}`} class={from}>
          {from === 'desk' ? (
            <>
              <p class="hint">
                {words.asked(dateText(view, on))}
                {n > lastAnswer && <strong> – {words.waiting}</strong>}
              </p>
              <p>{question && say(view, question)}</p>
            </>
          ) : (
            <p>{words.youWrote(dateText(view, on))}</p>
          )}
        </li>
      ))}
    </ol>
  )
}
