import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first moment that a zip can hold; every part gives it as that of its last change. */
const noTime = new Date(1980, 0, 1)
const noDay = '2000-01-01T00:00:00Z'

const properties = 'docProps/core.xml'

/** The same office document without the moment of its writing, so that the same content has the same bytes. */
export const sameBytes = (file: Uint8Array): Uint8Array => {
  const parts = Object.entries(unzipSync(file)).map(([name, content]): [string, Uint8Array] =>
    name === properties
      ? [name, strToU8(strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${noDay}`))]
      : [name, content],
  )
  return zipSync(Object.fromEntries(parts), { mtime: noTime, level: 6 })
}
