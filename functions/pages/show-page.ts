import { newNonce } from '../../shared/intake/nonce.ts'
import { onPage } from '../../shared/lambda/on-page.ts'
import { complaintCategory } from '../../web/citizen/complaint/complaint.ts'
import { complaintPage } from '../../web/citizen/complaint/complaint-page.tsx'
import { noAnswers } from '../../web/citizen/form/answers.ts'
import { questionPage } from '../../web/citizen/form/question-page.tsx'
import { helpPage } from '../../web/citizen/pages/help-page.tsx'
import { homePage } from '../../web/citizen/pages/home-page.tsx'
import { howPage } from '../../web/citizen/pages/how-page.tsx'
import { privacyPage } from '../../web/citizen/pages/privacy-page.tsx'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import { askPage } from '../../web/citizen/status/ask-page.tsx'
import { type View, viewOf } from '../../web/citizen/view.ts'

const plain: Readonly<Record<string, (view: View) => string>> = {
  '': homePage,
  'follow-up': (view) => askPage({ view }),
  help: helpPage,
  how: howPage,
  privacy: privacyPage,
}

/** Forms begin with a nonce of their own, so that what is sent twice is one. */
const forms: Readonly<Record<string, (view: View) => string | undefined>> = {
  form: (view) => questionPage('danger', { view, answers: noAnswers(newNonce()), errors: [] }, false),
  complaint: (view) =>
    complaintCategory(view) && complaintPage({ view, complaint: { nonce: newNonce(), work: '', code: '', text: '' } }),
}

const own = <T>(pages: Readonly<Record<string, T>>, page: string): T | undefined =>
  Object.hasOwn(pages, page) ? pages[page] : undefined

/** Shows the pages for citizens that anybody may open; it reads no store. */
export const handler = onPage(problemPage, async (request) => {
  const view = viewOf(request)
  const html = own(plain, request.page)?.(view)
  if (html !== undefined) return { html }
  const form = own(forms, request.page)?.(view)
  return form === undefined ? problemPage('not-found', request) : { html: form, secret: true }
})
