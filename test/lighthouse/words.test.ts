import { describeLighthouse } from './describe-lighthouse.ts'

describeLighthouse('what is read', ['/', '/vi/help', '/vi/privacy', '/en/how'])
