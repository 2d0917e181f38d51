import { documents } from '../../i18n/vi/staff-documents.ts'
import { useActing } from '../shell/acting.tsx'
import { DocumentFoot, DocumentHead, type DocumentProps, Lines } from './document-head.tsx'

const { minutes } = documents

/** The form of the minutes, to be filled in by hand on the spot: the result in counts, and nobody's name but the team's and the owner's. */
export const Minutes = ({ view, above, issuer, place }: DocumentProps) => {
  const { me } = useActing()
  return (
    <article class="document" lang="vi">
      <DocumentHead above={above} issuer={issuer} kind={minutes.kind} title={minutes.title} subject={minutes.subject} />
      <p class="indent">
        {minutes.code}: <strong class="code">{view.code}</strong>
      </p>
      <p class="indent">{minutes.time}</p>
      <p class="indent">
        {minutes.place}: {place}
      </p>
      <h2>{minutes.teamTitle}</h2>
      {minutes.team.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Lines count={5} />
      <h2>{minutes.ownerTitle}</h2>
      <p>{minutes.ownerText}</p>
      <Lines count={1} />
      <h2>{minutes.contentTitle}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{minutes.group}</th>
            <th scope="col">{minutes.count}</th>
          </tr>
        </thead>
        <tbody>
          {me.lists.violationGroups.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name.vi}</th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{minutes.referred}</p>
      <p>
        <em>{minutes.privacy}</em>
      </p>
      <h2>{minutes.opinionTitle}</h2>
      <Lines count={4} />
      <p class="indent">{minutes.end}</p>
      <DocumentFoot recipients={documents.notice.delivered} signs={[documents.owner, documents.secretary, documents.leader]} />
    </article>
  )
}
