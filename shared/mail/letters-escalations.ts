import { postName } from '../domain/programme-lookup.ts'
import type { Letter } from './letter.ts'
import { matterOf } from './matter.ts'
import type { Telling } from './words.ts'
import { agencyName, countOf, listOf, momentOf, postNames, same, standingOf, textOf } from './words.ts'

const ownerOf = ({ entry, context }: Telling) => {
  const owner = textOf(entry, 'owner')
  return owner === undefined ? undefined : agencyName(owner, context)
}

/** The notice to a supervisor that something is late: the matter, whose it is and how long, and not a word of its content. */
export const escalation = (telling: Telling): Letter => {
  const { entry, context } = telling
  const { code } = entry.subject
  const matter = matterOf(telling)
  const owner = ownerOf(telling)
  const due = textOf(entry, 'due') ?? entry.at
  const [by, standing, now] = [momentOf(due, context), standingOf(due, context), momentOf(context.now, context)]
  const lead = agencyName(context.programme.lead, context)
  const told = countOf(entry, 'told')
  return {
    subject: `[Thông báo cấp trên] Nhiệm vụ quá hạn: ${code}`,
    headline: { vi: 'Thông báo cấp trên', en: 'Notice to a supervisor' },
    paragraphs: [
      {
        vi: `${lead.vi} kính báo cáo: việc «${matter.vi}» (mã ${code})${owner ? `, giao ${owner.vi}` : ''}, hạn ${by.vi}, đến ${now.vi} chưa hoàn thành, ${standing.vi}; hệ thống đã nhắc ${told} lần. Lý do đơn vị nêu (nếu có) được ghi tại liên kết.`,
        en: `${lead.en} reports: «${matter.en}» (code ${code})${owner ? `, assigned to ${owner.en}` : ''}, due ${by.en}, is not done at ${now.en}: ${standing.en}. The system has reminded ${told} times. The reason given, if any, stands at the link.`,
      },
      {
        vi: 'Kính đề nghị xem xét, chỉ đạo. Chi tiết tại liên kết dưới đây (yêu cầu đăng nhập).',
        en: 'Please consider it and give direction. Details are at the link, after signing in.',
      },
      {
        vi: 'Thông báo này được lập tự động theo quy trình đã phê duyệt, không phải là kết luận về trách nhiệm của tổ chức, cá nhân.',
        en: 'This notice is made automatically by the approved procedure; it is no finding about the responsibility of any body or person.',
      },
    ],
  }
}

/** A post is asked whether an escalation between peers shall go out. */
export const escalationAsked = (telling: Telling): Letter => {
  const { entry, context } = telling
  const { code } = entry.subject
  const matter = matterOf(telling)
  const owner = ownerOf(telling)
  const standing = standingOf(textOf(entry, 'due') ?? entry.at, context)
  const to = postNames(listOf(entry, 'to'), context)
  return {
    subject: `[Cần xác nhận] Thông báo cấp trên: ${code}`,
    headline: { vi: 'Cần xác nhận trước khi thông báo cấp trên', en: 'Shall a supervisor be told?' },
    paragraphs: [
      {
        vi: `Việc «${matter.vi}» (mã ${code})${owner ? `, giao ${owner.vi}` : ''}, ${standing.vi}. Theo quy trình, bước tiếp theo là thông báo đến: ${to.vi}. Vì đây là cơ quan ngang cấp, thông báo chỉ được gửi khi có xác nhận.`,
        en: `«${matter.en}» (code ${code})${owner ? `, assigned to ${owner.en}` : ''} is ${standing.en}. By the procedure the next step is to tell: ${to.en}. As the body is a peer, the notice goes out only when you confirm it.`,
      },
      {
        vi: 'Đề nghị xác nhận hoặc từ chối tại liên kết dưới đây. Cho đến khi có ý kiến, thông báo chưa được gửi.',
        en: 'Please confirm or decline at the link. Until then nothing is sent.',
      },
    ],
  }
}

/** A post's mail comes back, and the address has to be mended. */
export const postUnreachable = ({ entry, context }: Telling): Letter => {
  const post = `${entry.subject.id}.${textOf(entry, 'role') ?? 'contact'}`
  const name = postName(context.programme, post)
  return {
    subject: `[Không gửi được thư] ${post}`,
    headline: { vi: 'Địa chỉ thư không nhận được', en: 'An address does not take mail' },
    paragraphs: [
      {
        vi: `Thư gửi ${name.vi} bị trả lại. Cho đến khi địa chỉ được sửa và xác nhận, các thông báo được chuyển đến cấp trên kế tiếp. Đề nghị cập nhật địa chỉ tại liên kết dưới đây.`,
        en: `Mail to the post ${name.en} came back. Until the address is mended, its notices go to the next post up. Please enter the right one at the link.`,
      },
    ],
  }
}

const sealRoles = ({ entry, context }: Telling) => {
  const posts = listOf(entry, 'roles').map((role) => `${entry.subject.id}.${role}`)
  return posts.length === 0 ? same(entry.subject.id) : postNames(posts, context)
}

/** A change of who may open seals waits for a second person; who may open them today reads this too. */
export const sealChangeProposed = (telling: Telling): Letter => {
  const posts = sealRoles(telling)
  return {
    subject: `[Cần xác nhận] Thay đổi người được mở niêm phong: ${telling.entry.subject.code}`,
    headline: { vi: 'Đề nghị thay đổi người được mở niêm phong', en: 'A change of who may open seals' },
    paragraphs: [
      {
        vi: `Có đề nghị thay đổi người giữ hoặc người thay thế của chức danh: ${posts.vi}. Chức danh này được mở nội dung tin báo đã niêm phong, vì vậy thay đổi chỉ có hiệu lực khi người thứ hai chấp thuận tại liên kết dưới đây.`,
        en: `Somebody proposed to change who holds, or stands in for: ${posts.en}. The post may open sealed accounts, so the change holds only once a second person has approved it at the link.`,
      },
      {
        vi: 'Nếu Quý vị đang giữ chức danh này và không biết về đề nghị, xin báo ngay cho đơn vị chủ trì.',
        en: 'If you hold the post and know nothing of this, tell the lead agency at once.',
      },
    ],
  }
}

/** The change is in force; those concerned are told. */
export const sealChangeApproved = (telling: Telling): Letter => {
  const posts = sealRoles(telling)
  return {
    subject: `[Thông báo] Đã thay đổi người được mở niêm phong: ${telling.entry.subject.code}`,
    headline: { vi: 'Đã thay đổi người được mở niêm phong', en: 'Who may open seals has changed' },
    paragraphs: [
      {
        vi: `Người thứ hai đã chấp thuận thay đổi đối với chức danh: ${posts.vi}. Thay đổi có hiệu lực từ thời điểm này.`,
        en: `A second person approved the change for: ${posts.en}. It is in force from now on.`,
      },
    ],
  }
}

/** The change did not come about; those who heard of it are told. */
export const sealChangeDropped = (telling: Telling): Letter => {
  const posts = sealRoles(telling)
  return {
    subject: `[Thông báo] Không thay đổi người được mở niêm phong: ${telling.entry.subject.code}`,
    headline: { vi: 'Không thay đổi người được mở niêm phong', en: 'Who may open seals stays as it is' },
    paragraphs: [
      {
        vi: `Đề nghị thay đổi đối với chức danh: ${posts.vi} đã bị từ chối hoặc được rút lại. Mọi việc giữ nguyên như trước.`,
        en: `The change proposed for: ${posts.en} was turned down or taken back. Everything stays as it was.`,
      },
    ],
  }
}
