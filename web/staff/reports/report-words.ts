import { staffReports as english } from '../../i18n/en/staff-reports.ts'
import { type StaffReports, staffReports as vietnamese } from '../../i18n/vi/staff-reports.ts'
import { useLanguage } from '../language/language.tsx'

/** The words of the reports' pages, which are loaded with them and not with the console. */
export const useReportWords = (): StaffReports => (useLanguage().language === 'en' ? english : vietnamese)

/** How a period is called: «6 tháng đầu năm 2017», «Năm 2017». */
export const usePeriodName = (): ((period: string) => string) => {
  const words = useReportWords()
  return (period) => {
    const [year = '', half] = period.split('-')
    return words.period(year, half)
  }
}
