import { contract } from './contract.ts'

export const goLive = contract({
  method: 'POST',
  path: '/api/programme/go-live',
  summary: 'End the rehearsal: from now on mail goes to the posts themselves',
  access: 'staff',
})
