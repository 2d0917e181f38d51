import { describeMonths } from '../support/months-checks.ts'
import { aRuntime } from '../support/runtime.ts'

/** A month in every test run, two years with `npm run test:two-years`: the model plays as much, but not the bundles over a network. */
const until = process.env.KENG_PLAY_UNTIL ?? '2017-01-31'

describeMonths('through the bundles that are deployed', { from: '2017-01-01', until, tipOffs: 1 }, (options) =>
  aRuntime({ ...options, workers: { http: 1, events: 1 } }),
)
