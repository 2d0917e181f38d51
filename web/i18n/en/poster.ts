import type { PosterWords } from '../vi/poster.ts'

export const poster: PosterWords = {
  title: 'Report a place of business',
  lead: 'You need not say who you are.',
  danger: 'Is somebody in danger?',
  child: 'Is a child concerned?',
  call: 'Call now',
  steps: [
    'Scan this code with a phone, or type the address below.',
    'Describe only the place and what happens there. Please write no name, number or looks of anybody.',
    'Write down the receipt code and keep it to yourself. With it you can see what has become of your report.',
  ],
  offline: 'No phone or network? Tell the officer on duty at the people’s committee. Your name is neither asked nor noted.',
  notFor:
    'This page does not replace the emergency numbers and is no denunciation under the Law on Denunciations. No list of people is kept.',
  printed: 'Numbers in force on',
}
