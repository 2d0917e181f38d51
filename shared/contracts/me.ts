import { contract } from './contract.ts'

export const showMe = contract({
  method: 'GET',
  path: '/api/me',
  summary: 'The posts that whoever is signed in holds today or stands in for, and the lists that the forms offer',
  access: 'signed-in',
})

export const showOverview = contract({
  method: 'GET',
  path: '/api/overview',
  summary: 'What the acting post has been told and asked; for those who keep the overview also what is open, and the holes',
  access: 'staff',
})
