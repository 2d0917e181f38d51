import { describe, expect, it } from 'vitest'
import { drawNotice } from '../../web/posters/draw.ts'
import { noticesOf } from '../../web/posters/make.ts'
import { programme } from '../support/programme.ts'

const url = 'https://keng.example.vn/'

describe('the notices for the walls of communes', () => {
  it('are one for each commune of the day: 141 until 2019, 138 after', () => {
    expect(noticesOf(programme, url, '2017-05-29')).toHaveLength(141)
    expect(noticesOf(programme, url, '2020-01-01')).toHaveLength(138)
  })

  it('print the numbers that are in force on the day, and the police’s for danger', () => {
    expect(noticesOf(programme, url, '2017-12-05')[0]).toMatchObject({ danger: '113', child: '18001567' })
    expect(noticesOf(programme, url, '2017-12-06')[0]).toMatchObject({ danger: '113', child: '111' })
  })

  it('are not made for a programme that names no number for a child', () => {
    const silent = { ...programme, hotlines: programme.hotlines.filter((hotline) => !hotline.for.includes('child')) }
    expect(() => noticesOf(silent, url, '2017-05-29')).toThrow('«child»')
  })

  it('are one A4 page each, and the same again', async () => {
    for (const notice of noticesOf(programme, url, '2017-05-29').filter((_, n) => n % 20 === 0)) {
      const page = await drawNotice(notice)
      expect(page.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
      expect(page.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]')
      expect((await drawNotice(notice)).equals(page)).toBe(true)
    }
  })

  it('are refused when their words do not fit, rather than printed over each other', async () => {
    const [notice] = noticesOf(programme, `https://${'rat-dai-'.repeat(120)}example.vn/`, '2017-05-29')
    if (!notice) throw new Error('there is no notice')
    await expect(drawNotice(notice)).rejects.toThrow('does not fit')
  })
})
