import { describeLighthouse } from './describe-lighthouse.ts'

describeLighthouse('what is filled in', ['/vi/form', '/vi/follow-up', '/vi/complaint'])
