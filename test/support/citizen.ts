import type { Language } from '../../shared/contracts/pages.ts'
import { context } from './contexts.ts'
import { programme } from './programme.ts'

/** A request for a page as a function sees it, on Monday 29 May 2017 unless another day is named. */
export const aVisit = (language: Language, day = '2017-05-29') => ({
  language,
  page: '',
  fields: new URLSearchParams(),
  now: context({ now: `${day} 09:00` }).now,
  programme,
  assets: { css: '/assets/citizen.css', js: '/assets/citizen.js', icon: '/assets/icon.svg' },
})

/** What a reader sees of a page: its words, those of a language that is named as another one left out. */
export const wordsOf = (html: string, but = ''): string =>
  html
    .replace(/<head>.*?<title>(.*?)<\/title>.*?<\/head>/s, '$1 ')
    .replace(but === '' ? /$^/ : new RegExp(`<(\\w+)[^>]* lang="${but}"[^>]*>[^<]*</\\1>`, 'g'), ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
