import type { Refusal } from '../api/refusal.ts'
import type { Words } from '../language/vietnamese.ts'

/** A refusal in the words of the page's language; the API's own are for programmers. */
export const problemText = ({ problems }: Words, { code }: Pick<Refusal, 'code'>): string =>
  Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : problems.other
