import { describe, expect, it } from 'vitest'
import { mayNameSomebody, refusePersonalData } from '../../shared/domain/text-screening.ts'

const screened = (text: string) => () => refusePersonalData(text, 'account')

/** The same text as different keyboards and programs write it. */
const encodings = (text: string): string[] => [text, text.normalize('NFD'), text.normalize('NFC')]

const refuses = (what: string, texts: readonly string[]) =>
  describe(what, () => {
    it.each(texts)('is refused: %s', (text) => {
      for (const encoded of encodings(text))
        expect(screened(encoded)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'personal-data' }))
    })
  })

const passes = (what: string, texts: readonly string[]) =>
  describe(what, () => {
    it.each(texts)('passes: %s', (text) => {
      for (const encoded of encodings(text)) expect(screened(encoded)).not.toThrow()
    })
  })

refuses('a phone number', [
  '0912345678',
  'gọi 0912345678 để hẹn',
  'SĐT:0912345678.',
  '0912 345 678',
  '0912.345.678',
  '0912-345-678',
  '0912–345–678',
  '0912 345678',
  '09 12 34 56 78',
  '0 9 1 2 3 4 5 6 7 8',
  '(0912) 345 678',
  '01234567890',
  '0168 234 5678',
  '+84912345678',
  '+84 912 345 678',
  '+84 (0) 912 345 678',
  '(+84) 912.345.678',
  '84912345678',
  '0084 912 345 678',
  '0207 3822 123',
  '(0207) 3.822.123',
  'tổ 6, đt 0912345678, gần chợ',
  'ĐT.0912345678',
  '０９１２３４５６７８',
  '091\u200b234\u200b5678',
  '0912345678 đồng',
  '0912.345.678đ',
  '09.12.2012.345',
  '09.12.2012345',
])

refuses('an identity number', [
  '070123456',
  'CMND 070123456 cấp tại Tuyên Quang',
  '070 123 456',
  '070.123.456',
  '070-123-456',
  '008189001234',
  'CCCD 008189001234',
  '008 189 001 234',
  '008.189.001.234',
  '0081 8900 1234',
  'hộ chiếu số 123456789',
  'tài khoản 8100205123456',
])

refuses('a number plate', [
  '22A-123.45',
  '22A 123.45',
  '22A12345',
  '22A-12345',
  '22A-1234',
  '29-H1 123.45',
  '29H1-123.45',
  '29-H1 12345',
  '22B1-123.45',
  '22-B1 1234',
  'xe 22a-123.45 đậu trước cửa',
  'xe biển 22LD-123.45',
  '22MĐ1-123.45',
])

refuses('an account or an address', [
  'zalo: lanphuong',
  'Zalo 0912345678',
  'zalo/lanphuong88',
  'https://zalo.me/0912345678',
  'facebook.com/lan.phuong',
  'https://www.facebook.com/profile.php?id=1000123',
  'fb.com/lanphuong',
  'fb: Lan Phuong',
  'FB/lanphuong',
  'm.me/lanphuong',
  't.me/lanphuong',
  'tiktok @lanphuong',
  'nhắn @lanphuong_88',
  'instagram:lanphuong',
  'viber: lanphuong',
  'lan.phuong@example.org',
  'LAN@EXAMPLE.ORG',
  'lan.phuong @ example.org',
])

passes('what describes premises', [
  'Nhà nghỉ Hoàng Anh, đường Nguyễn Văn Cừ, số 123/45 tổ 6',
  'Số 12A ngõ 34/5 đường Tân Trào, tổ 12, phường Phan Thiết',
  'Karaoke 99, Km 12 quốc lộ 2C, xóm 5, xã Thái Bình',
  'QL37, thôn 12, cách UBND xã 500 m',
  'Khách sạn 3 sao, 45 phòng, tầng 2 3 4',
  'phòng 101, 102, 103, 201',
  'nhà 22B, đối diện bưu điện',
  'số 029, tổ 08',
  'lô 22A đường 17/8',
])

passes('days and times', [
  'ngày 29/5/2017 lúc 20h30',
  'từ 02/09/2017 đến 05/09/2017',
  'ngày 02.09.2017 20h30',
  'ngày 02.09.2017 lúc 20:30',
  'ngày 02-09-2017 22:30',
  'ngày 2017-05-29 08:00',
  'từ 08:00 đến 22:30 hằng ngày',
  '08:00-22:30',
  'từ 20h đến 2h sáng, thứ 6 và thứ 7',
  'lúc 22h30 500 nghìn một lượt',
  'tháng 05/2017, 06/2017 và 07/2017',
  'năm 2016 2017',
])

passes('prices and counts', [
  '1.500.000đ',
  '1.500.000 đồng một lượt',
  '500 nghìn',
  '500.000đ/giờ',
  '300k đến 500k',
  'từ 200.000 - 500.000 đồng',
  '150.000.000 đồng',
  '150.000.000đ',
  '150000000 đồng',
  '2.000.000.000đ',
  'khoảng 10-15 người, 20 xe máy',
])

passes('the hotlines and the law', [
  'đã gọi 113 và 111',
  'tổng đài 18001567',
  'Pháp lệnh 10/2003/PL-UBTVQH11, Nghị định 178/2004/NĐ-CP',
])

passes('a word about the way of contact without an account', [
  'khách liên hệ qua zalo, facebook rồi đến',
  'quảng cáo trên facebook và tiktok',
  'biển quảng cáo ghi @ 24/24',
])

describe('a refusal', () => {
  it('says in which field and what was seen, and repeats not a word', () => {
    const refusal = expect.objectContaining({
      message: expect.stringMatching(/«premises\.address».*số điện thoại/),
    })
    expect(() => refusePersonalData('gọi 0912345678', 'premises.address')).toThrow(refusal)
    expect(() => refusePersonalData('gọi 0912345678', 'premises.address')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('0912') }),
    )
  })
})

describe('the name of somebody', () => {
  it.each([
    'chị Lan làm ở đó',
    'có anh Tuấn quản lý',
    'Chị Hương hay đứng trước cửa',
    'bà Nguyễn Thị Hoa cho thuê',
    'Quán mở muộn. Ông Bình đứng ra nhận tiền',
    'chủ tên là Đức',
  ])('is warned of: %s', (text) => {
    for (const encoded of encodings(text)) expect(mayNameSomebody(encoded)).toBe(true)
  })

  it.each([
    'Nhà nghỉ Hoàng Anh, đường Nguyễn Văn Cừ',
    'Khách sạn Chị Em ở phố Hai Bà Trưng',
    'quán Cô Ba, phường Minh Xuân',
    'các anh chị phục vụ đứng trước cửa',
    'Karaoke Ánh Dương, tổ 3',
  ])('is not seen in that of a house or a street: %s', (text) => {
    for (const encoded of encodings(text)) expect(mayNameSomebody(encoded)).toBe(false)
  })

  it('only warns: it refuses nothing', () => {
    expect(screened('chị Lan làm ở đó')).not.toThrow()
  })
})
