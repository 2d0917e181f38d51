import { showSignIn } from '../../shared/contracts/sign-in.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { signInSettings } from '../../shared/lambda/sign-in-settings.ts'

/** Tells the console whom to ask who somebody is, so that its files are the same for every province. */
export const handler = onRequest(showSignIn, async () => signInSettings())
