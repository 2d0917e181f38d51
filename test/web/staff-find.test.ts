import { describe, expect, it } from 'vitest'
import { typedAs } from '../../web/staff/find/typed.ts'

describe('what somebody types who looks for an item', () => {
  it.each(['KT-7F3K2M', 'kt 7f3k2m', ' kt7f3k2m '])('is a code: «%s»', (text) => {
    expect(typedAs(text)).toEqual({ as: 'code', code: 'KT-7F3K2M' })
  })

  it.each(['7F3K-2M9P-4QRS-8TVW-C', '7f3k2m9p4qrs8tvwc', '7F3K 2M9P 4QRS 8TVW', '7F3K-2M9P-4QRS-8TVW-C9'])(
    'may be a receipt, however it is written and with a slip in it: «%s»',
    (text) => {
      expect(typedAs(text)).toEqual({ as: 'receipt' })
    },
  )

  it.each(['', 'KT-7F3K2', 'Hàm Yên', '7F3K-2M9P'])('is neither: «%s»', (text) => {
    expect(typedAs(text)).toEqual({ as: 'neither' })
  })
})
