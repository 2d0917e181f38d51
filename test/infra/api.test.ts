import { describe, expect, it } from 'vitest'
import { grantsOf, resources, target } from './the-stack.ts'

const routes = resources('AWS::ApiGatewayV2::Route')
const keysOf = (type: string) =>
  routes.filter(({ properties }) => properties.AuthorizationType === type).map(({ properties }) => properties.RouteKey)
const [stage] = resources('AWS::ApiGatewayV2::Stage')

const functionBehind = (routeKey: string) => {
  const route = routes.find(({ properties }) => properties.RouteKey === routeKey)
  const integration = resources('AWS::ApiGatewayV2::Integration').find(({ id }) => id === target(route?.properties.Target))
  const behind = target(integration?.properties.IntegrationUri)
  return resources('AWS::Lambda::Function').find(({ id }) => id === behind)?.properties.Description
}

describe('the routes', () => {
  it('of everyone are few, and named here', () => {
    expect(keysOf('NONE').sort()).toEqual([
      'GET /',
      'GET /api/programme',
      'GET /api/sign-in',
      'GET /calendar/{feed}',
      'GET /{language}',
      'GET /{language}/{page}',
      'POST /api/tip-offs',
      'POST /api/tip-offs/lookup',
      'POST /api/tip-offs/messages',
      'POST /{language}/complaint',
      'POST /{language}/follow-up',
      'POST /{language}/form',
      'POST /{language}/message',
    ])
  })

  it('of officials are all others, and ask for a token of the issuer that the province chose', () => {
    const [authoriser] = resources('AWS::ApiGatewayV2::Authorizer')
    expect(keysOf('JWT')).toHaveLength(routes.length - keysOf('NONE').length)
    for (const { properties } of routes.filter((it) => it.properties.AuthorizationType === 'JWT')) {
      expect(properties.AuthorizerId).toEqual({ Ref: authoriser?.id })
    }
    expect(authoriser?.properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: { Ref: 'OidcIssuer' }, Audience: [{ Ref: 'OidcAudience' }] },
    })
  })

  it.each([
    ['GET /', 'pages/show-page'],
    ['GET /{language}', 'pages/show-page'],
    ['GET /{language}/{page}', 'pages/show-page'],
    ['POST /{language}/form', 'pages/take-form'],
    ['POST /{language}/complaint', 'pages/take-complaint'],
    ['POST /{language}/follow-up', 'pages/show-status'],
    ['POST /{language}/message', 'pages/add-message'],
    ['POST /api/tip-offs', 'tip-offs/log-tip-off'],
    ['POST /api/tip-offs/lookup', 'tip-offs/look-up-tip-off'],
    ['POST /api/tip-offs/messages', 'tip-offs/leave-message'],
    ['POST /api/tip-offs/by-staff', 'tip-offs/log-by-staff'],
    ['POST /api/mails/{id}/close', 'mail/close-mail'],
    ['POST /api/calendar-feeds', 'agencies/make-feed'],
    ['POST /api/calendar-feeds/revoke', 'agencies/revoke-feed'],
    ['GET /calendar/{feed}', 'calendar/show-feed'],
    ['POST /api/local-reports', 'tip-offs/log-local-report'],
    ['GET /api/tip-offs/{id}', 'tip-offs/show-tip-off'],
    ['POST /api/tip-offs/{id}/open', 'tip-offs/open-text'],
    ['POST /api/tip-offs/{id}/screen', 'tip-offs/screen-tip-off'],
    ['POST /api/tip-offs/{id}/confirm', 'tip-offs/confirm-screening'],
    ['POST /api/tip-offs/{id}/acknowledge', 'tip-offs/acknowledge-tip-off'],
    ['POST /api/tip-offs/{id}/hand-over', 'tip-offs/hand-over-tip-off'],
    ['POST /api/tip-offs/{id}/ask', 'tip-offs/ask-question'],
    ['GET /api/inspections/{id}', 'inspections/show-inspection'],
    ['POST /api/inspections/{id}/acknowledge', 'inspections/acknowledge-inspection'],
    ['POST /api/inspections/{id}/decide', 'inspections/decide-inspection'],
    ['POST /api/inspections/{id}/record', 'inspections/record-inspection'],
    ['POST /api/inspections/{id}/settle', 'inspections/settle-violation'],
    ['POST /api/inspections/{id}/recommend', 'inspections/recommend-measure'],
    ['POST /api/inspections/{id}/answer-recommendation', 'inspections/answer-recommendation'],
    ['POST /api/inspections/{id}/extend', 'inspections/extend-inspection'],
    ['POST /api/inspections/{id}/reassign', 'inspections/reassign-inspection'],
    ['POST /api/inspections/{id}/cancel', 'inspections/cancel-inspection'],
    ['GET /api/deadlines', 'deadlines/list-deadlines'],
    ['POST /api/deadlines', 'deadlines/open-deadline'],
    ['GET /api/deadlines/{id}', 'deadlines/show-deadline'],
    ['POST /api/deadlines/{id}/submit', 'deadlines/submit-deadline'],
    ['POST /api/deadlines/{id}/accept', 'deadlines/accept-deadline'],
    ['POST /api/deadlines/{id}/return', 'deadlines/return-deadline'],
    ['POST /api/deadlines/{id}/explain', 'deadlines/explain-deadline'],
    ['POST /api/deadlines/{id}/extend', 'deadlines/extend-deadline'],
    ['POST /api/deadlines/{id}/waive', 'deadlines/waive-deadline'],
    ['POST /api/deadlines/{id}/dispatch', 'deadlines/dispatch-deadline'],
    ['POST /api/escalations/{kind}/{id}/{rung}/confirm', 'escalations/confirm-escalation'],
    ['POST /api/escalations/{kind}/{id}/{rung}/decline', 'escalations/decline-escalation'],
    ['GET /api/agencies/{id}', 'agencies/show-agency'],
    ['PUT /api/agencies/{id}', 'agencies/change-agency'],
    ['GET /api/work', 'work/list-work'],
    ['GET /api/items/{code}', 'work/find-items'],
    ['GET /api/overview', 'work/show-overview'],
    ['GET /api/me', 'agencies/show-me'],
    ['GET /api/history/{kind}/{id}', 'history/show-history'],
    ['GET /api/programme', 'programme/show-programme'],
    ['POST /api/programme/go-live', 'programme/record-go-live'],
  ])('%s is answered by %s', (key, path) => {
    expect(functionBehind(key)).toBe(path)
  })
})

describe('API Gateway', () => {
  it('may call the functions behind its routes, each by name, and no other', () => {
    const behindRoutes = resources('AWS::ApiGatewayV2::Integration').map(({ properties }) => properties)
    const [role] = resources('AWS::IAM::Role').filter(({ id }) => behindRoutes.every((it) => target(it.CredentialsArn) === id))
    const may = role ? grantsOf(role) : []
    expect(new Set(may.map(({ action }) => action))).toEqual(new Set(['lambda:InvokeFunction']))
    expect(may.map(({ resource }) => target(resource)).sort()).toEqual(behindRoutes.map((it) => target(it.IntegrationUri)).sort())
    expect(resources('AWS::Lambda::Permission')).toEqual([])
  })
})

describe('the stage', () => {
  it('throttles every route, and those of citizens more', () => {
    expect(stage?.properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 200 })
    expect(Object.keys(stage?.properties.RouteSettings).sort()).toEqual(keysOf('NONE').sort())
    for (const limit of Object.values(stage?.properties.RouteSettings)) expect(limit).toMatchObject({ ThrottlingRateLimit: 20 })
  })

  it('logs neither address, agent, referrer, path nor query of a request', () => {
    const format: string = stage?.properties.AccessLogSettings.Format
    expect(Object.values(JSON.parse(format)).sort()).toEqual([
      '$context.authorizer.error',
      '$context.integrationErrorMessage',
      '$context.requestId',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ])
    expect(format).not.toMatch(/identity|sourceIp|userAgent|referer|path|query/i)
  })

  it('keeps its log for 90 days', () => {
    const [log] = resources('AWS::Logs::LogGroup').filter(({ id }) => /AccessLogs/.test(id))
    expect(log?.properties.RetentionInDays).toBe(90)
  })
})
