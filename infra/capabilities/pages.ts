import { Construct } from 'constructs'
import type { Right } from '../constructs/keng-function.ts'
import type { CapabilityProps } from './capability-props.ts'

/** The pages for citizens. What takes a text in can seal it and open nothing; what only shows reads no store, or one item of a receipt. */
export class Pages extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { keys, table } = platform
    const fn = (name: string, ...rights: Right[]) => platform.fn(this, `pages/${name}`, rights)

    const show = fn('show-page')
    api.everyone('GET /', show)
    api.everyone('GET /{language}', show)
    api.everyone('GET /{language}/{page}', show)

    api.everyone('POST /{language}/form', fn('take-form', table.decide, keys.stamp, keys.seal))
    api.everyone('POST /{language}/complaint', fn('take-complaint', table.decide, keys.stamp, keys.seal))
    api.everyone('POST /{language}/follow-up', fn('show-status', table.read, keys.stamp))
    api.everyone('POST /{language}/message', fn('add-message', table.decide, keys.stamp, keys.seal))
  }
}
