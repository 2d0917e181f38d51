import { documentOf } from '../shell/document.tsx'
import { Hotlines } from '../shell/hotlines.tsx'
import { type Visit, viewOf } from '../view.ts'

type Problem = 'not-found' | 'too-large' | 'failed'

const statusOf: Record<Problem, number> = { 'not-found': 404, 'too-large': 413, failed: 500 }

/** What a page says when it cannot say what was asked; the telephone numbers are there all the same. */
export const problemPage = (problem: Problem, visit: Visit): { html: string; status: number } => {
  const view = viewOf(visit)
  const { words, language } = view
  const { title, text } = words.problems[problem]
  const html = documentOf({
    view,
    title,
    page: '',
    children: (
      <>
        <Hotlines view={view} />
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href={`/${language}`}>{words.pages.home}</a>
        </p>
      </>
    ),
  })
  return { html, status: statusOf[problem] }
}
