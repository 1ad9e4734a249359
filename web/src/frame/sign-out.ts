import { api, done } from '../api/client.js';
import { forgetSession } from '../api/session.js';

/** Ends this session (or all sessions of the account) and shows the way in again. */
export async function signOut(from: 'here' | 'everywhere' = 'here'): Promise<void> {
  await done(api.POST(from === 'here' ? '/api/v1/sign-out' : '/api/v1/sign-out/everywhere', {}));
  forgetSession();
  // A page that begins anew holds nothing of who was there before.
  location.assign('/sign-in');
}
