import { documents } from '../../i18n/vi/staff-documents.ts'
import type { InspectionView } from '../api/inspection.ts'

/** What a document about an inspection is made of; names in Vietnamese, since the document is. */
export interface DocumentProps {
  readonly view: InspectionView
  readonly above: string
  readonly issuer: string
  readonly place: string
}

interface HeadProps {
  readonly above: string
  readonly issuer: string
  readonly kind: string
  readonly title: string
  readonly subject: string
}

/** The head of an official document: who issues it, under whom, nation and motto, number, place and day, kind and subject. */
export const DocumentHead = ({ above, issuer, kind, title, subject }: HeadProps) => (
  <>
    <div class="document-head">
      <p>
        {above.toLocaleUpperCase('vi')}
        <br />
        <strong class="ruled">{issuer.toLocaleUpperCase('vi')}</strong>
      </p>
      <p>
        <strong>{documents.nation}</strong>
        <br />
        <strong class="ruled">{documents.motto}</strong>
      </p>
      <p>{documents.number(kind)}</p>
      <p>
        <em>{documents.dateLine}</em>
      </p>
    </div>
    <p class="document-title">
      <strong>{title}</strong>
      <br />
      <strong class="ruled">{subject}</strong>
    </p>
  </>
)

/** Empty lines to write on. */
export const Lines = ({ count }: { count: number }) => (
  <div class="writing" aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <span key={String(index)} />
    ))}
  </div>
)

/** Who gets a copy, and who signs. */
export const DocumentFoot = ({ recipients, signs }: { recipients: readonly string[]; signs: readonly string[] }) => (
  <div class="document-foot">
    <p>
      <strong>
        <em>{documents.recipients}</em>
      </strong>
      {[...recipients, documents.archive].map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
    </p>
    {signs.map((sign) => (
      <p key={sign} class="sign">
        <strong>{sign}</strong>
        <br />
        <em>{documents.sign}</em>
      </p>
    ))}
  </div>
)
