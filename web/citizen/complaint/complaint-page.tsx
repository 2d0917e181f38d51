import { lengths } from '../../../shared/contracts/pages.ts'
import { documentOf } from '../shell/document.tsx'
import { type Errors, LongText, TextField } from '../shell/fields.tsx'
import { Hotlines } from '../shell/hotlines.tsx'
import { sendField } from '../shell/not-sent.ts'
import { WorkedForm } from '../shell/worked-form.tsx'
import type { View } from '../view.ts'
import type { Complaint } from './complaint.ts'

interface ComplaintProps {
  readonly view: View
  readonly complaint: Complaint
  readonly errors?: Errors
  readonly posted?: boolean
}

/** The way for premises that were inspected and for those who work there, past the team to the inspectorate. */
export const complaintPage = ({ view, complaint, errors = [], posted = false }: ComplaintProps): string => {
  const { words } = view
  const text = words.page.complaint
  return documentOf({
    view,
    title: words.pages.complaint,
    page: 'complaint',
    posted,
    wrong: errors.length > 0,
    children: (
      <WorkedForm
        view={view}
        page="complaint"
        nonce={complaint.nonce}
        errors={errors}
        hidden={
          <>
            <input type="hidden" name="nonce" value={complaint.nonce} />
            {complaint.work !== '' && <input type="hidden" name="work" value={complaint.work} />}
          </>
        }
      >
        {errors.some(({ field }) => field === sendField) && <Hotlines view={view} />}
        <h1>{text.head}</h1>
        <p class="lead">{text.lead}</p>
        <p>{text.notLegal}</p>
        <TextField id="code" label={text.code} hint={text.codeHint} value={complaint.code} errors={errors} short />
        <LongText
          view={view}
          id="text"
          label={text.text}
          hint={text.textHint}
          value={complaint.text}
          limit={lengths.account.max}
          errors={errors}
        />
        <div class="buttons">
          <button type="submit" class="main" name="go" value="next" id={sendField}>
            {text.send}
          </button>
        </div>
      </WorkedForm>
    ),
  })
}
