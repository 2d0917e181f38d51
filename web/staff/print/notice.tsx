import { documents } from '../../i18n/vi/staff-documents.ts'
import { DocumentFoot, DocumentHead, type DocumentProps } from './document-head.tsx'

const { notice } = documents

const complaintPath = '/vi/complaint'

/** What is handed over before an inspection begins: what the team must observe, which rights one has, and where and under which code to complain. */
export const Notice = ({ view, above, issuer, place }: DocumentProps) => {
  return (
    <article class="document" lang="vi">
      <DocumentHead above={above} issuer={issuer} kind={notice.kind} title={notice.title} subject={notice.subject} />
      <p class="indent">
        {notice.to} {place}
      </p>
      <p class="indent">{notice.basis}</p>
      <p class="indent">{notice.decided(issuer, view.code)}</p>
      <p class="indent">{notice.what}</p>
      <p class="indent">{notice.dutiesTitle}</p>
      <ul>
        {notice.duties.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="indent">{notice.rightsTitle}</p>
      <ul>
        {notice.rights.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="indent">
        {notice.complaint} <strong>{location.origin + complaintPath}</strong>. {notice.code}:{' '}
        <strong class="code">{view.code}</strong>
      </p>
      <DocumentFoot recipients={notice.delivered} signs={[documents.leader]} />
    </article>
  )
}
