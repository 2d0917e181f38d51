import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Contract } from '../shared/contracts/contract.ts'

const folder = join(import.meta.dirname, '../shared/contracts')

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

const nameOf = ({ path, method }: Contract): string => `${path} ${method}`

/** Every route that the contracts declare, in the order of paths and methods. */
export const allContracts = async (): Promise<Contract[]> => {
  const modules = await Promise.all(
    globSync('*.ts', { cwd: folder })
      .sort()
      .map((file): Promise<Record<string, unknown>> => import(join(folder, file))),
  )
  return modules.flatMap((module) => Object.values(module).filter(isContract)).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}
