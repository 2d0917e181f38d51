import * as z from 'zod/mini'
import { contract } from './contract.ts'

export const showProgramme = contract({
  method: 'GET',
  path: '/api/programme',
  summary: 'What a form needs: categories, types of premises, areas, bodies, hotlines and support services in force today',
  access: 'public',
  query: z.strictObject({}),
})
