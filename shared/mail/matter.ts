import { stateIn, workflowById } from '../domain/dossier-course.ts'
import type { Bi } from '../domain/programme.ts'
import { dutyById } from '../domain/programme-lookup.ts'
import type { Telling } from './words.ts'
import { agencyName, bi, inSentence, periodName, textOf } from './words.ts'

const adHoc: Bi = { vi: 'Nhiệm vụ theo yêu cầu', en: 'A task that was asked for' }

/** What has to be done, by the kind of item and the step it stands at; one that is not listed is called a task. */
const steps: Readonly<Record<string, Bi>> = {
  'tip-off/logged': { vi: 'Xem xét tin báo', en: 'Screening of a tip-off' },
  'tip-off/notified': { vi: 'Xác nhận tiếp nhận tin báo', en: 'Acknowledgement of a tip-off' },
  'tip-off/acknowledged': { vi: 'Xử lý tin báo đã tiếp nhận', en: 'Handling of an acknowledged tip-off' },
  'tip-off/unfounded-proposed': { vi: 'Cho ý kiến về tin báo chưa có cơ sở', en: 'Second opinion on an unfounded tip-off' },
  'inspection/open': { vi: 'Quyết định việc kiểm tra', en: 'Decision whether to inspect' },
  'inspection/acknowledged': { vi: 'Quyết định việc kiểm tra', en: 'Decision whether to inspect' },
  'inspection/decided': { vi: 'Tiến hành kiểm tra', en: 'Carrying out the inspection' },
  'inspection/recorded': { vi: 'Xử lý vi phạm sau kiểm tra', en: 'Settling what the inspection found' },
  'inspection/recommendation': { vi: 'Trả lời kiến nghị', en: 'Answer to a recommendation' },
  'agency/contacts': { vi: 'Xác nhận đầu mối liên lạc hằng quý', en: 'Quarterly confirmation of contacts' },
}

const kinds: Readonly<Record<string, Bi>> = {
  'tip-off': { vi: 'Tin báo', en: 'Tip-off' },
  inspection: { vi: 'Nhiệm vụ kiểm tra', en: 'Inspection task' },
  agency: { vi: 'Đầu mối liên lạc', en: 'Contacts' },
}

const dutyTitle = ({ entry, context }: Telling): Bi => {
  const title = dutyById(context.programme, textOf(entry, 'duty') ?? '')?.title ?? adHoc
  // What is about one item bears its code; the period it is listed in says nothing then.
  const of = textOf(entry, 'of')
  if (of !== undefined) return bi((language) => `${title[language]} (${of})`)
  const period = periodName(textOf(entry, 'period') ?? '')
  return period ? bi((language) => `${title[language]} (${period[language]})`) : title
}

const dutyStep = (title: Bi, step: string | undefined): Bi => {
  if (step === 'submitted')
    return { vi: `Tiếp nhận hoặc trả lại: ${inSentence(title.vi)}`, en: `Acceptance or return: ${title.en}` }
  if (step === 'accepted') return { vi: `Gửi văn bản: ${inSentence(title.vi)}`, en: `Dispatch: ${title.en}` }
  return title
}

const dossierStep = ({ entry, context }: Telling): Bi => {
  const workflow = workflowById(context.programme, textOf(entry, 'workflow') ?? '')
  const name = workflow?.name ?? { vi: 'Hồ sơ', en: 'Dossier' }
  const step = stateIn(workflow, textOf(entry, 'step') ?? '')?.name
  const period = periodName(textOf(entry, 'period') ?? '')
  return bi(
    (language) => `${name[language]}${step ? `: ${inSentence(step[language])}` : ''}${period ? ` (${period[language]})` : ''}`,
  )
}

/** What a notice is about, without a word of its content: a duty and its period, or a step of a task. */
export const matterOf = (telling: Telling): Bi => {
  const { kind } = telling.entry.subject
  const step = textOf(telling.entry, 'step')
  if (kind === 'deadline') return dutyStep(dutyTitle(telling), step)
  if (kind === 'dossier') return dossierStep(telling)
  const named = steps[`${kind}/${step}`] ?? kinds[kind] ?? { vi: 'Công việc', en: 'A task' }
  const owner = kind === 'agency' ? textOf(telling.entry, 'owner') : undefined
  return owner ? bi((language) => `${named[language]}: ${agencyName(owner, telling.context)[language]}`) : named
}
