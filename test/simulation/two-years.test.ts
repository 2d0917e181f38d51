import { describeMonths } from '../support/months-checks.ts'
import { aModel } from './model/a-model.ts'

describeMonths(
  'through the functions over a model of the services',
  { from: '2017-01-01', until: '2018-12-31', tipOffs: 3 },
  aModel,
)
