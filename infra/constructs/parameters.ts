import { CfnParameter, type Stack } from 'aws-cdk-lib'

export type Parameters = ReturnType<typeof parameters>

/** What a province chooses when it deploys. None has a default: a stack that asks nobody's issuer or mails nobody must not come up. */
export function parameters(stack: Stack) {
  const ask = (name: string, description: string, allowedPattern: string) =>
    new CfnParameter(stack, name, { type: 'String', description, allowedPattern }).valueAsString
  const mailDomain = ask('MailDomain', 'The domain that mails come from, e.g. keng.example.vn', '^[a-z0-9-]+(\\.[a-z0-9-]+)+$')
  return {
    mailDomain,
    mailFrom: `keng@${mailDomain}`,
    oidcIssuer: ask('OidcIssuer', 'Issuer of the tokens of officials (OpenID Connect), reachable over HTTPS', '^https://.+$'),
    oidcAudience: ask('OidcAudience', 'The audience (client id) that a token must carry', '^.+$'),
    oidcClientId: ask('OidcClientId', 'What the console is called at the issuer: a public client with PKCE', '^[^ ]+$'),
    consoleUrl: ask(
      'ConsoleUrl',
      'Where officials work, e.g. https://keng.example.vn/staff; links in mails begin with it',
      '^https://[^ ]+[^/ ]$',
    ),
    operator: ask('AlarmAddress', 'Who is mailed when an alarm rings', '^[^@ ]+@[^@ ]+$'),
  }
}
