import { isInForce } from '../../../shared/domain/programme-lookup.ts'
import { documentOf } from '../shell/document.tsx'
import { Hotlines } from '../shell/hotlines.tsx'
import { say, type View } from '../view.ts'

const kinds = ['clinic', 'legal-aid', 'shelter', 'support', 'hotline'] as const

/** Where anybody finds help today without reporting anything. */
export const helpPage = (view: View): string => {
  const { words, programme, today } = view
  const { help } = words.page
  const services = programme.services.filter((service) => isInForce(service, today))
  return documentOf({
    view,
    title: words.pages.help,
    page: 'help',
    children: (
      <>
        <h1>{help.head}</h1>
        <p class="lead">{help.lead}</p>
        <Hotlines view={view} />
        {kinds.map((kind) => {
          const ofKind = services.filter((service) => service.kind === kind)
          return (
            ofKind.length > 0 && (
              <section key={kind}>
                <h2>{help.kinds[kind]}</h2>
                <ul>
                  {ofKind.map(({ id, name, number }) => (
                    <li key={id}>
                      {say(view, name)}
                      {number && (
                        <>
                          {': '}
                          <a href={`tel:${number}`}>{number}</a>
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </>
    ),
  })
}
