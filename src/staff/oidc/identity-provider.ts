import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { z } from 'zod';

import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { emailKey } from '../users/user.js';
import { sentence } from '../../platform/sentence.js';

const scope = 'openid email profile';
/** An identity provider that takes longer is treated as away. */
const patienceSeconds = 8;

/** What a sign-in that was begun has to be compared with when its answer comes. */
export const Begun = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});
export type Begun = z.output<typeof Begun>;

/** Somebody as the identity provider knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the identity provider has made sure that it is theirs. */
  readonly verifiedEmail: string | null;
  readonly name: string | undefined;
}

/** The identity provider of the organisation: OpenID Connect, authorization code with PKCE, state and nonce. */
@Injectable()
export class IdentityProvider {
  private discovered: Promise<client.Configuration> | undefined;

  constructor(private readonly config: Config) {}

  /** Where to send the browser, and what to compare with later. */
  async begin(to: string): Promise<{ readonly url: string; readonly begun: Begun }> {
    const configuration = await this.discover();
    const begun = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      to,
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.returnUrl,
      scope,
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, begun };
  }

  /** Who has signed in there. `query`: of the address that the browser came back to. @throws when anything does not fit */
  async finish(query: string, { state, nonce, verifier }: Begun): Promise<Identity> {
    const configuration = await this.discover();
    const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.returnUrl}${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('The identity provider sent no ID token.');
    const told =
      claims.email === undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      verifiedEmail: verifiedEmail(told),
      name: nameOf(told),
    };
  }

  private get returnUrl(): string {
    return `${this.config.publicUrl}/api/v1/sign-in/oidc/return`;
  }

  /** Asked once; again after it failed. */
  private discover(): Promise<client.Configuration> {
    this.discovered ??= this.ask().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  private async ask(): Promise<client.Configuration> {
    const { oidc } = this.config;
    if (oidc === undefined)
      throw new DomainError(
        'not_found',
        sentence('problems:no_single_sign_on')`Single sign-on is not set up here.`,
      );
    const issuer = new URL(oidc.issuer);
    // The settings let http:// through for this machine alone.
    const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    return client.discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, {
      execute,
      timeout: patienceSeconds,
    });
  }
}

interface Told {
  readonly [claim: string]: unknown;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly name?: unknown;
}

function verifiedEmail({ email, email_verified: isVerified }: Told): string | null {
  return typeof email === 'string' && isVerified === true ? emailKey(email) : null;
}

function nameOf({ name }: Told): string | undefined {
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 100) : undefined;
}
