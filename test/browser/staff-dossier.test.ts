import { beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, workOf } from '../../local/story/cast.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { flawsOf } from './flaws.ts'
import { says, useVisits } from './staff-visit.ts'
import { violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

const leader = 'team178-province.leader'
const plan = `/staff/dossier/${encodeURIComponent('quarter-plan~team178-province~2017-Q3')}`

describe.skipIf(hasNoBrowser)('the page of a dossier', () => {
  let runtime: Runtime
  const agencies = ['ppc', 'dolisa', 'team178-province', 'team178-ham-yen', 'pc-ham-yen']
  const file = aCompiledProgramme(withOnly(agencies, ['v-closing-report', 'law-t178-report-6m'], ['quarter-plan', 'training']))
  const system = useWholeSystem({ at: '2017-05-28T17:00:00.000Z', environment: { KENG_PROGRAMME: file } })
  const at = useVisits(system)

  beforeAll(async () => {
    runtime = system.runtime
    // Over the night in which the plan of the third quarter is opened.
    await runtime.clock.advanceTo('2017-05-29T02:00:00.000Z')
  })

  it('takes the plan of a quarter from its draft by way of the other team to the approval of the chair', async () => {
    const drafting = await at(leader, '/staff/work')
    await drafting.getByRole('link', { name: /^HS-/ }).click()
    await says(drafting, 'Kế hoạch kiểm tra liên ngành quý')
    await says(drafting, 'Đội dự thảo')
    expect(await violationsOn(drafting)).toEqual([])
    await drafting.getByLabel('Xã, phường, thị trấn').selectOption({ label: 'Phường Phan Thiết' })
    await drafting.getByLabel('Loại cơ sở').selectOption({ index: 1 })
    await drafting.getByLabel('Ngày kiểm tra').fill('2017-06-30')
    await drafting.getByRole('button', { name: 'Gửi các Đội thống nhất' }).click()
    await says(drafting, 'Không trước ngày')
    await drafting.getByLabel('Ngày kiểm tra').fill('2017-07-04')
    await drafting.getByRole('button', { name: 'Gửi các Đội thống nhất' }).click()
    await says(drafting, 'Ý kiến các đơn vị: 0/1')
    await says(drafting, 'Thứ Ba')
    expect(await flawsOf(drafting)).toEqual([])

    const agreeing = await at('team178-ham-yen.leader', plan)
    await agreeing.getByRole('button', { name: 'Thống nhất' }).click()
    await says(agreeing, 'Chờ phê duyệt')

    const approving = await at('ppc.chair', plan)
    await approving.getByLabel('Số văn bản').fill('12/KH-UBND')
    await approving.getByRole('button', { name: 'Phê duyệt' }).click()
    await says(approving, 'Đang thực hiện')
    await says(approving, 'văn bản số 12/KH-UBND')
    expect(await violationsOn(approving)).toEqual([])

    await runtime.clock.advanceTo('2017-07-04T02:00:00.000Z')
    const [task] = await workOf(runtime, leader).then((work) => work.filter(({ kind }) => kind === 'inspection'))
    const visiting = await at(leader, `/staff/inspection/${encodeURIComponent(String(task?.id))}`)
    await says(visiting, 'kế hoạch quý đã được phê duyệt')
    expect(await violationsOn(visiting)).toEqual([])
  })

  it('is begun by a post that may, for an agency of its choice, and led to its end', async () => {
    const page = await at('pc-ham-yen.contact', '/staff/new-dossier')
    await page.getByLabel('Quy trình').selectOption({ index: 1 })
    await page.getByLabel('Cơ quan').fill('Hàm Yên')
    await page.getByRole('listbox').getByRole('option').first().click()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Mở hồ sơ' }).click()
    await says(page, 'Chuẩn bị lớp tập huấn')
    await page.getByLabel('Số văn bản').fill('7/KH-UBND')
    await page.getByRole('button', { name: 'Đã tổ chức' }).click()
    await page.getByLabel('Số lớp (lớp)').fill('1')
    await page.getByLabel('Số lượt cán bộ được tập huấn (cán bộ)').fill('24')
    await page.getByRole('button', { name: 'Tổng hợp', exact: true }).click()
    await says(page, 'Hồ sơ sẽ kết thúc')
    await page.getByRole('dialog').getByRole('button', { name: 'Tổng hợp' }).click()
    await says(page, 'Đã tổng hợp')
    expect(await flawsOf(page)).toEqual([])
    const [begun] = (await act(runtime, 'GET', '/api/work?kind=dossier', 'pc-ham-yen.contact').then(
      ({ items }) => items,
    )) as object[]
    expect(begun).toBeUndefined()
  })
})
