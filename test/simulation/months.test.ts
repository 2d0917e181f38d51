import { describeMonths } from '../support/months-checks.ts'
import { aRuntime } from '../support/runtime.ts'

const { KENG_PLAY_UNTIL: until } = process.env

/** Two weeks around Tết in every test run, two years with `npm run test:two-years`: the model plays as much, but not the bundles over a network. */
const span = until === undefined ? { from: '2017-01-20', until: '2017-02-03' } : { from: '2017-01-01', until }

describeMonths('through the bundles that are deployed', { ...span, tipOffs: 1 }, (options) =>
  aRuntime({ ...options, workers: { http: 1, events: 1 } }),
)
