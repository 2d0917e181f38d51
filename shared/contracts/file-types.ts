/** The media type of each kind of file that goes in or out as it is. */
export const fileTypes = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  calendar: 'text/calendar; charset=utf-8',
} as const

/** A kind of file. */
export type FileKind = keyof typeof fileTypes
