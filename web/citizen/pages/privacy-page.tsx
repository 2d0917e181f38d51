import { agencyById } from '../../../shared/domain/programme-lookup.ts'
import { documentOf } from '../shell/document.tsx'
import { limitText, say, type View } from '../view.ts'

/** What is taken, what is not, and what cannot be promised. */
export const privacyPage = (view: View): string => {
  const { words, programme } = view
  const { privacy } = words.page
  const operator = agencyById(programme, programme.lead)
  const { textDays, unfoundedTextDays, backupDays } = programme.retention
  const [long, unfounded, backup] = [textDays, unfoundedTextDays, backupDays].map((days) => limitText(view, { days }))
  const parts = [
    [privacy.collect, privacy.collectText],
    [privacy.not, privacy.notText],
    [privacy.cannot, privacy.cannotText],
    [privacy.purpose, privacy.purposeText],
    [privacy.who, privacy.whoText],
    [privacy.long, privacy.longText(long ?? '', unfounded ?? '', backup ?? '')],
    [privacy.rights, privacy.rightsText],
  ] as const
  return documentOf({
    view,
    title: words.pages.privacy,
    page: 'privacy',
    children: (
      <>
        <h1>{privacy.head}</h1>
        {operator && <p>{words.by(say(view, operator.name))}</p>}
        {parts.map(([head, text]) => (
          <section key={head}>
            <h2>{head}</h2>
            <p>{text}</p>
          </section>
        ))}
      </>
    ),
  })
}
