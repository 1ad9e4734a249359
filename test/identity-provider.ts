// An identity provider on loopback (OpenID Connect) at which one person is always signed in.
import type { Server } from 'node:http';

import Provider, { type AccountClaims } from 'oidc-provider';

import { freePort } from './free-port.ts';

const clientId = 'karibu';
const clientSecret = 'a-client-secret-of-the-tests';
const scope = 'openid email profile';

/** Runs `oidc-provider` with its own pages replaced: whoever comes is `person`, and agrees. */
export class StartedProvider {
  person: AccountClaims = { sub: 'nobody' };

  private constructor(
    private readonly issuer: string,
    private readonly returnUrl: string,
  ) {}

  private server: Server | undefined;

  static async open(returnUrl: string): Promise<StartedProvider> {
    const port = await freePort();
    const started = new StartedProvider(`http://127.0.0.1:${port}`, returnUrl);
    await started.listen(port);
    return started;
  }

  get settings(): { issuer: string; clientId: string; clientSecret: string } {
    return { issuer: this.issuer, clientId, clientSecret };
  }

  /** Follows a browser through the provider until it is sent back, and gives the address that it is sent to. */
  async follow(from: URL): Promise<URL> {
    const jar = new Map<string, string>();
    for (let at = from, steps = 0; steps < 10; steps++) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const one of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
        jar.set(name, value);
      }
      const next = answer.headers.get('location');
      if (next === null)
        throw new Error(`the identity provider answered ${answer.status}: ${await answer.text()}`);
      at = new URL(next, at);
      if (at.href.startsWith(this.returnUrl)) return at;
    }
    throw new Error('the identity provider sends in circles');
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async listen(port: number): Promise<void> {
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [this.returnUrl],
          grant_types: ['authorization_code'],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/login/${uid}` },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...this.person, sub: id }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' });
        grant.addOIDCScope(scope);
        await grant.save();
        return grant;
      },
    });
    provider.use(async (context, next) => {
      if (!context.path.startsWith('/login/')) {
        await next();
        return;
      }
      await provider.interactionFinished(context.req, context.res, { login: { accountId: this.person.sub } });
      context.respond = false;
    });
    this.server = provider.listen(port, '127.0.0.1');
    await new Promise((resolve) => this.server?.once('listening', resolve));
  }
}
