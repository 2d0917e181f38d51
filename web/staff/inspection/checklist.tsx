import { useWords } from '../language/language.tsx'

/** What the law and the protection of everybody in the premises require of each visit; always in sight before it. */
export const Checklist = () => {
  const { inspection } = useWords()
  return (
    <section class="checklist" aria-labelledby="checklist">
      <h2 id="checklist">{inspection.checklist}</h2>
      <ul>
        {Object.entries(inspection.checks).map(([id, text]) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
