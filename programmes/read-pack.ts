import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Programme, programmeSchema } from '../shared/domain/programme.ts'
import { checkProgramme } from '../shared/domain/programme-check.ts'
import type { Finding } from '../shared/domain/programme-finding.ts'
import { describeIssue } from './describe-issue.ts'
import { expandPack } from './expand-pack.ts'
import { packSourceSchema } from './pack-source.ts'

/** A pack that must not be used; `findings` are the sentences of the check, each with its file and entry. */
export class PackError extends Error {
  readonly findings: readonly string[]

  constructor(directory: string, findings: readonly string[]) {
    super(`The programme in ${directory} has ${findings.length} finding(s):\n${findings.map((line) => `  ${line}`).join('\n')}`)
    this.name = 'PackError'
    this.findings = findings
  }
}

interface Merged {
  readonly value: Record<string, unknown>
  readonly fileOf: Record<string, string>
  readonly findings: readonly string[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parseFile = (directory: string, file: string): Record<string, unknown> | string => {
  try {
    const value: unknown = JSON.parse(readFileSync(join(directory, file), 'utf8'))
    return isRecord(value) ? value : `${file}: is not one JSON object.`
  } catch (cause) {
    return `${file}: cannot be read as JSON (${cause instanceof Error ? cause.message : cause}).`
  }
}

const jsonFiles = (directory: string): string[] | string => {
  try {
    return readdirSync(directory)
      .filter((file) => file.endsWith('.json'))
      .sort()
  } catch {
    return `there is no folder ${directory}.`
  }
}

/** Lays the files of a pack together by their top-level keys, each of which may stand in one file only. */
const mergeFiles = (directory: string): Merged => {
  const files = jsonFiles(directory)
  if (typeof files === 'string') return { value: {}, fileOf: {}, findings: [files] }
  if (files.length === 0) return { value: {}, fileOf: {}, findings: [`there is no .json file in ${directory}.`] }
  const value: Record<string, unknown> = {}
  const fileOf: Record<string, string> = {}
  const findings: string[] = []
  for (const file of files) {
    const content = parseFile(directory, file)
    if (typeof content === 'string') findings.push(content)
    else
      for (const [key, part] of Object.entries(content)) {
        if (key in value) findings.push(`${file}: «${key}» stands in ${fileOf[key]} too; keep it in one file.`)
        value[key] = part
        fileOf[key] = file
      }
  }
  return { value, fileOf, findings }
}

const line = ({ part, entry, says }: Finding, fileOf: Record<string, string>): string =>
  `${fileOf[part] ?? part}, ${entry === undefined ? part : `${part} «${entry}»`}: ${says}`

/** Reads, expands and checks a programme pack; throws PackError with everything that is wrong, in plain words. */
export const readPack = (directory: string): Programme => {
  const { value, fileOf, findings } = mergeFiles(directory)
  const refuseIf = (lines: readonly string[]): void => {
    if (lines.length > 0) throw new PackError(directory, lines)
  }
  refuseIf(findings)
  const source = packSourceSchema.safeParse(value)
  if (!source.success) refuseIf(source.error.issues.map((issue) => line(describeIssue(issue, value, packSourceSchema), fileOf)))
  const expanded = expandPack(packSourceSchema.parse(value))
  const programme = programmeSchema.safeParse(expanded)
  if (!programme.success)
    refuseIf(programme.error.issues.map((issue) => line(describeIssue(issue, expanded, programmeSchema), fileOf)))
  const checked = programmeSchema.parse(expanded)
  refuseIf(checkProgramme(checked).map((finding) => line(finding, fileOf)))
  return checked
}
