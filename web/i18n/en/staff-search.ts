import type { StaffSearch } from '../vi/staff-search.ts'

export const staffSearch: StaffSearch = {
  title: 'Find by code',
  code: 'Code of an item',
  hint: 'For example KT-7F3K2M, in capitals or small letters.',
  submit: 'Find',
  neither: 'This is no code of an item. A code is like KT-7F3K2M: two letters and six characters.',
  receipt:
    'This looks like the receipt of a reporter, so it was not sent and was cleared from the field. Receipts belong on the follow-up page alone.',
  followUp: 'The follow-up page',
  none: (code) => `There is no item called ${code} that your posts may see.`,
  several: (code) => `More than one item is called ${code}.`,
}
