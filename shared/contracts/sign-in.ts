import { contract } from './contract.ts'

export const showSignIn = contract({
  method: 'GET',
  path: '/api/sign-in',
  summary: 'Where officials sign in: the issuer, and what the console is called there',
  access: 'public',
})
