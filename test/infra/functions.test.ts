import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { routes } from '../../events/routes.ts'
import { functionPaths } from '../../infra/bundle.ts'
import { root } from '../../infra/settings.ts'
import { resources, target, theFunction } from './the-stack.ts'

const functions = resources('AWS::Lambda::Function')
const deployed = functions.map(({ properties }) => properties.Description).sort()

describe('the functions of the stack', () => {
  it('are the files under functions/, each once and no other', () => {
    expect(deployed).toEqual(functionPaths(`${root}/functions`))
  })

  it('belong each to a capability with a file of its own', () => {
    const capabilities = globSync('*.ts', { cwd: `${root}/infra/capabilities` }).map((file) => file.replace('.ts', ''))
    for (const path of deployed) expect(capabilities).toContain(path.split('/')[0])
  })

  it.each(functions)(
    '$properties.Description runs on Node 24 and arm64, is traced, logs JSON and keeps it for 90 days',
    ({ properties }) => {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      })
      const logs = resources('AWS::Logs::LogGroup').find(({ id }) => id === target(properties.LoggingConfig.LogGroup))
      expect(logs?.properties.RetentionInDays).toBe(90)
    },
  )

  it('share one log in each capability', () => {
    const logs = functions.map(({ properties }) => [
      properties.Description.split('/')[0],
      target(properties.LoggingConfig.LogGroup),
    ])
    const capabilities = new Set(logs.map(([capability]) => capability))
    expect(new Set(logs.map(String)).size).toBe(capabilities.size)
  })

  it.each(functions)('$properties.Description knows its programme and never logs whole events', ({ properties }) => {
    const { Variables } = properties.Environment
    expect(Variables).toMatchObject({
      KENG_PROGRAMME: './programme.json',
      POWERTOOLS_SERVICE_NAME: 'keng',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    })
    expect(Variables).not.toHaveProperty('POWERTOOLS_LOGGER_LOG_EVENT')
  })

  it('have a role each', () => {
    const roles = functions.map(({ properties }) => target(properties.Role))
    expect(new Set(roles).size).toBe(functions.length)
  })

  it('answer over HTTP within the 30 seconds that API Gateway waits', () => {
    const behindRoutes = resources('AWS::ApiGatewayV2::Integration').map(({ properties }) => target(properties.IntegrationUri))
    for (const { id, properties } of functions) if (behindRoutes.includes(id)) expect(properties.Timeout).toBeLessThan(30)
  })
})

describe('what a function is told', () => {
  const variables = (path: string) => theFunction(path).properties.Environment.Variables

  it('is the queue of wakes for the ring', () => {
    expect(target(variables('clock/ring').WAKES_QUEUE_URL)).toMatch(/^ClockWakesQueue/)
  })

  it('is each reaction’s queue, by name, for the relay', () => {
    const text = JSON.stringify(variables('history/relay-events').QUEUE_URLS)
    const reactions = [...text.matchAll(/\\"([a-z-]+)\\":\\"/g)].map(([, name]) => name).sort()
    expect(reactions).toEqual([...new Set(Object.values(routes).flat())].sort())
  })

  it('is sender, configuration set and console for the mails, and the keys for those who stamp and seal', () => {
    expect(variables('mail/send-mail')).toMatchObject({
      MAIL_FROM: { 'Fn::Join': ['', ['keng@', { Ref: 'MailDomain' }]] },
      MAIL_CONFIGURATION_SET: expect.anything(),
      CONSOLE_URL: { Ref: 'ConsoleUrl' },
    })
    expect(variables('tip-offs/log-tip-off')).toMatchObject({
      RECEIPT_KEY_ID: expect.anything(),
      SEALING_KEY_ID: expect.anything(),
    })
  })
})
