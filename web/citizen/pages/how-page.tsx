import { documentOf } from '../shell/document.tsx'
import { limitText, type View } from '../view.ts'

/** The limits that pages promise, in words, from the programme's own clocks. */
const limitsOf = (view: View) => {
  const { clocks, routes, retention } = view.programme
  return {
    screening: limitText(view, routes.ordinary.limit),
    decide: limitText(view, clocks.decide),
    forward: limitText(view, clocks.forward),
    inspect: limitText(view, clocks.inspect),
    urgent: limitText(view, routes.urgent.limit),
    child: limitText(view, clocks.childIntervention),
    text: limitText(view, { days: retention.textDays }),
    unfounded: limitText(view, { days: retention.unfoundedTextDays }),
    backup: limitText(view, { days: retention.backupDays }),
  }
}

/** What happens to a tip-off, step by step, with the promised times. */
export const howPage = (view: View): string => {
  const { words } = view
  const { how } = words.page
  const limits = limitsOf(view)
  return documentOf({
    view,
    title: words.pages.how,
    page: 'how',
    children: (
      <>
        <h1>{how.head}</h1>
        <p class="lead">{how.lead}</p>
        <ol class="way">
          {how.steps.map(({ head, text }) => (
            <li key={head}>
              <h2>{head}</h2>
              <p>{text(limits)}</p>
            </li>
          ))}
        </ol>
        <h2>{how.urgent}</h2>
        <p>{how.urgentText(limits)}</p>
        <h2>{how.conflict}</h2>
        <p>{how.conflictText}</p>
      </>
    ),
  })
}
