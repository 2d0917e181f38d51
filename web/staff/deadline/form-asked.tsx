import type { DeadlineView } from '../api/deadline.ts'
import { useName, useWords } from '../language/language.tsx'

const isOwed = ({ status }: DeadlineView): boolean => status === 'open' || status === 'returned'

/** What the form asks, to read: for who follows a report that is still owed and does not hand it in himself. */
export const FormAsked = ({ view }: { view: DeadlineView }) => {
  const { deadline } = useWords()
  const nameIn = useName()
  const { form = [] } = view
  if (form.length === 0 || !isOwed(view) || view.mayDo.includes('submit')) return null
  return (
    <details>
      <summary>{deadline.asked}</summary>
      {form.map(({ duty, title, section, fields }) => (
        <section key={duty ?? ''}>
          {title && (
            <h3>
              {nameIn(title)} <span class="soft">{section && `${deadline.section} ${section}`}</span>
            </h3>
          )}
          <ul>
            {fields.map((field) => (
              <li key={field.id}>
                {nameIn(field.label)} {'unit' in field && <span class="soft">({nameIn(field.unit)})</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
