import { DomainError } from './domain-error.ts'

/** Why a file is not looked into, each with what to do. */
const hints = {
  'sheet-no-workbook': 'This file is no Excel workbook. Download the form anew, fill it in and save it as .xlsx.',
  'sheet-damaged': 'This workbook is damaged. Open it, save it as .xlsx once more and upload that.',
  'sheet-locked': 'This file opens with a password only or is of the old kind .xls. Save it as .xlsx without a password.',
  'sheet-macro':
    'This workbook holds macros or controls. Save it as «Excel Workbook (.xlsx)», or fill in a form downloaded anew.',
  'sheet-links': 'This workbook refers to other files or addresses. Remove the links, or fill in a form downloaded anew.',
  'sheet-too-large': 'What is packed into this file is larger than any form can be. Fill in a form downloaded anew.',
  'sheet-too-long': 'This sheet has far more rows than any form. Fill in a form downloaded anew.',
  'sheet-not-ours':
    'This workbook is not the form that was downloaded, or sheets of it are gone. Download the form anew and fill it in.',
  'sheet-other-deadline': 'This is the form of another report. Open the report that it is for, or download the form of this one.',
  'sheet-old-form': 'The form has changed since this sheet was downloaded. Download it anew and copy the values over.',
} as const

/** What can be wrong with an uploaded file as a whole. */
export type SheetFault = keyof typeof hints

/** The refusal of a file as a whole. */
export const sheetFault = (fault: SheetFault, options?: ErrorOptions): DomainError =>
  new DomainError('invalid', fault, hints[fault], options)
