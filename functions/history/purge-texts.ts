import { premisesForgotten, tipOffTextPurged } from '../../events/index.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { deleteTexts } from '../../shared/store/texts.ts'

/** Deletes the texts of what has come to its day; to hear it twice does no harm. */
export const handler = onEvent([tipOffTextPurged, premisesForgotten], ({ kind, subject }) => deleteTexts(kind, subject))
