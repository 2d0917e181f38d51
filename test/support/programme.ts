import { join } from 'node:path'
import { readPack } from '../../programmes/read-pack.ts'
import type { Calendar } from '../../shared/domain/calendar.ts'
import type { Post } from '../../shared/domain/post.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { membersOf, roleOfPost } from '../../shared/domain/programme-lookup.ts'

/** The reference programme as its pack says it, read once for a whole test file. */
export const programme: Programme = readPack(join(import.meta.dirname, '../../programmes/tuyen-quang-2016-2020'))

/** Its calendar, zone included. */
export const calendar: Calendar = { ...programme.calendar, zone: programme.zone }

/** The reference programme with a category of premises whose tip-offs need no screening. */
export const withoutScreening: Programme = {
  ...programme,
  categories: [
    ...programme.categories,
    { id: 'no-screening', name: { vi: 'Không cần sàng lọc', en: 'No screening' }, route: 'ordinary', screening: 'none' },
  ],
}

/** The agencies that must never learn of a tip-off that means this body. */
export const hiddenFrom = (body: string): string[] =>
  programme.conflictBodies
    .filter(({ id }) => id === body)
    .flatMap(({ hides }) => hides.flatMap((ref) => membersOf(programme, ref)))

/** Whether the programme has this post. */
export const isPost = (post: Post): boolean => roleOfPost(programme, post) !== undefined
