import { describe, expect, it } from '@jest/globals';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import { Form } from './form.js';
import { SignatureCheck } from './signature.js';

type Pairs = readonly (readonly [string, string])[];

const PATH = '/myapp.php?foo=1&bar=2';
const CALL: Pairs = [
  ['CallSid', 'CA1234567890ABCDE'],
  ['Caller', '+14158675309'],
  ['Digits', '1234'],
  ['From', '+14158675309'],
  ['To', '+18005551212'],
];
const ENDED: Pairs = [...CALL, ['ReasonConferenceEnded', 'test'], ['Reason', 'Participant']];
const HASH = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';

/** Published by Twilio in the tests of its Node, Python and Go libraries and on its security page; the token is `12345`. */
const VECTORS: readonly (readonly [
  name: string,
  origin: string,
  path: string,
  form: Pairs,
  signature: string,
])[] = [
  ['a form', 'https://mycompany.com', PATH, CALL, 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
  [
    'https, signed without our port',
    'https://mycompany.com:1234',
    PATH,
    CALL,
    'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
  ],
  ['http, signed with our port', 'http://mycompany.com:1234', PATH, CALL, 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU='],
  ['https, signed with port 443', 'https://mycompany.com', PATH, CALL, 'kvajT1Ptam85bY51eRf/AJRuM3w='],
  ['http, signed with port 80', 'http://mycompany.com', PATH, CALL, '0ZXoZLH/DfblKGATFgpif+LLRf4='],
  ['a user and a password', 'https://user:pass@mycompany.com', PATH, CALL, 'CukzLTc1tT5dXEDIHm/tKBanW10='],
  [
    'an apostrophe in the query',
    'https://mycompany.com',
    `${PATH}&Body=It's+amazing`,
    CALL,
    'TfZzewPq8wqrGlMfyAud8+/IvJ0=',
  ],
  [
    'a repeated parameter',
    'https://mycompany.com',
    PATH,
    [
      ['MessagingBinding.Address', '+1415xxxxxxx'],
      ['MessagingBinding.Address', '+1325xxxxxxx'],
    ],
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
  ],
  [
    'a parameter repeated with the same value',
    'https://mycompany.com',
    PATH,
    [
      ['Sid', 'CA123'],
      ['SidAccount', 'AC123'],
      ['Digits', '5678'],
      ['Digits', '1234'],
      ['Digits', '1234'],
    ],
    'IK+Dwps556ElfBT0I3Rgjkr1wJU=',
  ],
  ['a name that begins another', 'https://mycompany.com', PATH, ENDED, 'vOEb5UThFn24KEfnOFLQY2AE5FY='],
  ['the same over http', 'http://mycompany.com', PATH, ENDED, 'n2xBNyzSW7rfYStDtOFiFMv7qNo='],
  [
    'lower-case names',
    'https://mycompany.com',
    PATH,
    [
      ['property', 'value'],
      ['boolean', 'true'],
    ],
    'NBdBDr/T/lgjI+tlgpXjKZQZs/k=',
  ],
  [
    'the security page',
    'https://example.com',
    PATH,
    CALL.map(([name, value]) => [name, value === '+14158675309' ? '+14158675310' : value] as const),
    'L/OH5YylLD5NRKLltdqwSvS0BnU=',
  ],
];

function formOf(pairs: Pairs): Form {
  return Form.read(
    Buffer.from(
      new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString(),
    ),
  );
}

function check(
  origin: string,
  path: string,
  pairs: Pairs,
  signature: string | string[] | undefined,
  tokens = ['12345'],
) {
  return new SignatureCheck(origin, tokens).isGenuine({ originalUrl: path, signature, form: formOf(pairs) });
}

describe('SignatureCheck', () => {
  it.each(VECTORS)('verifies the published vector with %s', (_name, origin, path, form, signature) => {
    expect(check(origin, path, form, signature)).toBe(true);
  });

  it('refuses the published signature over a wrong order of names', () => {
    expect(check('https://mycompany.com', PATH, ENDED, '95+Bu0JVPi0r/SsESZCVf0dWAjw=')).toBe(false);
  });

  it.each([
    ['after other parameters', `${PATH}&bodySHA256=${HASH}`, 'a9nBmqA0ju/hNViExpshrM61xv4='],
    ['alone', `/myapp.php?bodySHA256=${HASH}`, 'y77kIzt2vzLz71DgmJGsen2scGs='],
  ])(
    'refuses the published vectors of the JSON variant, bodySHA256 %s, though they verify',
    (_where, path, signature) => {
      expect(webhooks.validateRequest('12345', signature, `https://mycompany.com${path}`, {})).toBe(true);
      expect(check('https://mycompany.com', path, [], signature)).toBe(false);
    },
  );

  it('refuses bodySHA256 in any spelling', () => {
    for (const name of ['bodySHA256', 'bodysha256', 'body%53HA256']) {
      const path = `/x?${name}=1`;
      const signature = webhooks.getExpectedTwilioSignature('12345', `https://a.example${path}`, {});
      expect(check('https://a.example', path, [], signature)).toBe(false);
    }
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['repeated', ['RSOYDt4T1cUTdK1PDd93/VVr8B8=', 'x']],
    ['of another length', 'x'],
    ['not base64', '\u20ac'.repeat(20)],
  ])('refuses a signature that is %s', (_what, signature) => {
    expect(check('https://mycompany.com', PATH, CALL, signature)).toBe(false);
  });

  it.each(['', 'myapp.php', 'http://evil.example/x', '//evil.example/x', '/x#y', '?a=1', '/%', '/\ud800'])(
    'refuses the request target %j without throwing',
    (path) => {
      expect(check('https://mycompany.com', path, CALL, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(false);
    },
  );

  it('does not throw when the public URL cannot be parsed', () => {
    expect(check('not a url', PATH, CALL, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(false);
  });

  it('takes any of several tokens, and none without tokens', () => {
    const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
    expect(check('https://mycompany.com', PATH, CALL, signature, ['new', '12345'])).toBe(true);
    expect(check('https://mycompany.com', PATH, CALL, signature, [])).toBe(false);
  });

  it.each([
    ['a value changed', CALL.map(([name, value]) => [name, name === 'Digits' ? '1235' : value] as const)],
    ['a value trimmed', CALL.map(([name, value]) => [name, value.slice(1)] as const)],
    ['a parameter dropped', CALL.slice(1)],
    ['a parameter added', [...CALL, ['Extra', ''] as const]],
    ['a parameter repeated with another value', [...CALL, ['From', '+15555555555'] as const]],
  ])('refuses a form with %s', (_what, form) => {
    expect(check('https://mycompany.com', PATH, form, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(false);
  });

  it('does not mind the order in which parameters were sent', () => {
    expect(check('https://mycompany.com', PATH, [...CALL].reverse(), 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(
      true,
    );
  });

  it('signs names such as __proto__ like any other', () => {
    const pairs: Pairs = [
      ['__proto__', 'polluted'],
      ['constructor', 'x'],
    ];
    const bare = Object.assign(Object.create(null) as Record<string, string>, { constructor: 'x' });
    Object.defineProperty(bare, '__proto__', { value: 'polluted', enumerable: true });
    const signature = webhooks.getExpectedTwilioSignature('12345', 'https://a.example/x', bare);
    expect(check('https://a.example', '/x', pairs, signature)).toBe(true);
    expect(check('https://a.example', '/x', pairs.slice(1), signature)).toBe(false);
  });
});

describe('a request divided into other parameters under the same signature', () => {
  const sid = `SM${'a'.repeat(32)}`;
  const forgedSid = `SM${'b'.repeat(32)}`;
  const account = `AC${'0'.repeat(32)}`;
  const ours = '+12025550100';

  /** The true form, whose text was written by someone who hopes to see it divided anew. */
  function genuine(text: string): Pairs {
    return [
      ['AccountSid', account],
      ['Body', text],
      ['From', '+12025550101'],
      ['FromCity', ''],
      ['MessageSid', sid],
      ['NumMedia', '0'],
      ['SmsMessageSid', sid],
      ['SmsSid', sid],
      ['To', ours],
      ['ToCity', ''],
    ];
  }

  function signatureFor(form: Pairs): string {
    return webhooks.getExpectedTwilioSignature('12345', 'https://a.example/x', Object.fromEntries(form));
  }

  it('is refused when it makes up another sender', () => {
    const form = genuine('YES' + 'From+12025550199' + 'FromCityX');
    const divided: Pairs = [
      ['AccountSid', account],
      ['Body', 'YES'],
      ['From', '+12025550199'],
      ['FromCity', 'XFrom+12025550101FromCity'],
      ...form.slice(4),
    ];
    expect(signatureFor(divided)).toBe(signatureFor(form));
    expect(check('https://a.example', '/x', form, signatureFor(form))).toBe(true);
    expect(check('https://a.example', '/x', divided, signatureFor(form))).toBe(false);
  });

  it('is refused when it makes up everything up to the message id', () => {
    const made = `From+12025550199MessageSid${forgedSid}NumMedia0To${ours}ToCityX`;
    const form = genuine(`YES${made}`);
    const divided: Pairs = [
      ['AccountSid', account],
      ['Body', 'YES'],
      ['From', '+12025550199'],
      ['MessageSid', forgedSid],
      ['NumMedia', '0'],
      ['To', ours],
      [
        'ToCity',
        `XFrom+12025550101FromCityMessageSid${sid}NumMedia0SmsMessageSid${sid}SmsSid${sid}To${ours}ToCity`,
      ],
    ];
    expect(signatureFor(divided)).toBe(signatureFor(form));
    expect(check('https://a.example', '/x', divided, signatureFor(form))).toBe(false);
  });

  it('is refused when the other ids of the message disagree', () => {
    const form: Pairs = genuine('YES').map(([name, value]) => [name, name === 'SmsSid' ? forgedSid : value]);
    expect(check('https://a.example', '/x', form, signatureFor(form))).toBe(false);
  });

  it('does not refuse a person who writes such words', () => {
    const form = genuine(`From+12025550199 MessageSid${forgedSid}`);
    expect(check('https://a.example', '/x', form, signatureFor(form))).toBe(true);
  });
});
