import { formBody, signatureOf, type FormPairs } from './signing.ts';

/** What came of one request to the service. */
export type WebhookAnswer = number | 'unreachable';

/** Posts a signed form as Twilio does: the fragment of the URL is neither sent nor signed. */
export async function postSigned(
  url: string,
  form: FormPairs,
  options: { readonly authToken: string; readonly idempotencyToken?: string; readonly timeoutMs: number },
): Promise<WebhookAnswer> {
  const target = url.split('#', 1)[0] ?? url;
  try {
    const response = await fetch(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'user-agent': 'TwilioProxy/1.1',
        'x-twilio-signature': signatureOf(options.authToken, target, form),
        ...(options.idempotencyToken !== undefined && {
          'i-twilio-idempotency-token': options.idempotencyToken,
        }),
      },
      body: formBody(form),
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    // fetch throws for every failure of the network and for the timeout: to Twilio they are all the same.
    return 'unreachable';
  }
}

/** How often, and after what, Twilio comes again: the `rc` and `rp` of the URL's fragment; once after a failed connection by default. */
export function retryPolicyOf(url: string): {
  readonly retries: number;
  readonly isRetried: (answer: WebhookAnswer) => boolean;
} {
  const fragment = new URLSearchParams(url.split('#')[1] ?? '');
  const policies = (fragment.get('rp') ?? 'ct').split(',');
  return {
    retries: Number(fragment.get('rc') ?? 1),
    isRetried: (answer) => {
      if (answer === 'unreachable') return policies.some((policy) => ['ct', 'rt', 'all'].includes(policy));
      if (answer >= 500) return policies.some((policy) => ['5xx', 'all'].includes(policy));
      return answer >= 400 && policies.some((policy) => ['4xx', 'all'].includes(policy));
    },
  };
}
