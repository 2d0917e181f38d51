import { type Duration, Stack, TimeZone } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import { KengFunction, type Right } from './keng-function.ts'
import { KengKeys } from './keng-keys.ts'
import { KengTable } from './keng-table.ts'
import { type Parameters, parameters } from './parameters.ts'
import { Timetable } from './timetable.ts'

export interface PlatformProps {
  /** The programme's time zone, e.g. Asia/Ho_Chi_Minh. */
  readonly zone: string
  /** The bundle of a function, by its path `<capability>/<verb-noun>`. */
  readonly code: (path: string) => Code
}

/** What every capability stands on. */
export class Platform extends Construct {
  readonly parameters: Parameters
  readonly alarms: Alarms
  readonly table: KengTable
  readonly keys: KengKeys
  readonly timetable: Timetable
  private readonly code: PlatformProps['code']

  constructor(scope: Construct, id: string, { zone, code }: PlatformProps) {
    super(scope, id)
    this.code = code
    this.parameters = parameters(Stack.of(this))
    this.alarms = new Alarms(this, 'Alarms', { operator: this.parameters.operator })
    this.table = new KengTable(this, 'Store')
    this.keys = new KengKeys(this, 'Keys')
    this.timetable = new Timetable(this, 'Timetable', { zone: TimeZone.of(zone), alarms: this.alarms })
  }

  /** Adds the function of one file under functions/ to a capability, with the rights it needs and no other. */
  fn(capability: Construct, path: string, rights: readonly Right[], timeout?: Duration): KengFunction {
    return new KengFunction(capability, { path, code: this.code(path), rights, ...(timeout && { timeout }) })
  }
}
