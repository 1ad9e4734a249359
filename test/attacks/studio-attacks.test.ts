import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { StudioService, visitSource, type Call, type Files } from '../studio-service.ts';

const nines = (name: string): string => `[${Array.from({ length: 9 }, () => `*${name}`).join(', ')}]`;
const bomb = [
  'a: &a [x, x]',
  ...[...'bcdefghij'].map((at, index) => `${at}: &${at} ${nines('abcdefghij'[index] ?? '')}`),
];
const isPolluted = '{ isPolluted: true }';

/** Flows that somebody pastes into the YAML tab. */
const sources: readonly (readonly [string, string])[] = [
  ['aliases that stand for a thousand million words', `${visitSource}${bomb.join('\n')}\n`],
  [
    'the same in the place of a step',
    visitSource.replace('  - id: hello\n', `  - ${bomb.join('\n    ')}\n  - id: hello\n`),
  ],
  ['a list that holds itself', visitSource.replace('steps:\n', 'steps: &all\n  - *all\n')],
  ['an alias that leads nowhere', `${visitSource}languages: *nowhere\n`],
  [
    'ten thousand anchors',
    `${visitSource}${Array.from({ length: 10_000 }, (_, at) => `k${at}: &a${at} x`).join('\n')}\n`,
  ],
  [
    '__proto__ at the top',
    `${visitSource}__proto__: ${isPolluted}\nconstructor: { prototype: ${isPolluted} }\n`,
  ],
  ['__proto__ merged in', `base: &base { __proto__: ${isPolluted} }\n<<: *base\n${visitSource}`],
  ['a step called __proto__', visitSource.replaceAll('bye', '__proto__')],
  [
    '__proto__ in a step',
    visitSource.replace('    say: text\n', `    say: text\n    __proto__: ${isPolluted}\n`),
  ],
  [
    'an option called __proto__',
    visitSource.replace('[test, talk]', '[test, __proto__]').replace('talk: bye', '__proto__: bye'),
  ],
  [
    'a tag that would run something',
    visitSource.replace('say: text', 'say: !!js/function "function () { return 1 }"'),
  ],
];

/** The English texts of such a flow. */
const texts: readonly (readonly [string, string])[] = [
  [
    'texts below __proto__',
    '{ "__proto__": { "isPolluted": "true" }, "hello": { "__proto__": { "text": "Hi" } } }',
  ],
  ['a key called constructor', '{ "constructor": { "prototype": { "isPolluted": "true" } } }'],
];

describe('what somebody pastes into a flow', () => {
  let studio: StudioService;
  let lead: Call;
  let files: Files;

  beforeAll(async () => {
    studio = await StudioService.start();
    lead = await studio.as('program_lead', 'Amina');
    files = await studio.files(lead);
  });

  afterAll(() => studio.close());

  afterEach(() => {
    expect(({} as { isPolluted?: unknown }).isPolluted).toBeUndefined();
  });

  const pasted = (): (readonly [string, Files])[] => [
    ...sources.map(([what, source]) => [what, { ...files, source }] as const),
    ...texts.map(([what, en]) => [what, { ...files, texts: { ...files.texts, en } }] as const),
  ];

  it.each([...sources, ...texts].map(([what], index) => [what, index] as const))(
    'is told its faults, can be kept as a draft, and breaks nothing: %s',
    async (_, index) => {
      const [, sent] = pasted()[index] ?? ['', files];
      const checked = await lead('POST', 'flows/visit/check', { files: sent });
      expect(checked).toMatchObject({ status: 200, body: { ok: false } });
      const tried = {
        flow: 'visit',
        files: sent,
        persona: 'stranger',
        channel: 'sms',
        script: [{ do: 'say', text: 'VISIT' }],
      };
      expect(await lead('POST', 'simulations', tried)).toMatchObject({ status: 200, body: { messages: [] } });
      expect((await lead('POST', 'flows/visit/tests', { files: sent })).body).toMatchObject({ passed: 0 });

      const { version } = ((await lead('GET', 'flows/visit')).body.draft as { version: number } | null) ?? {
        version: 0,
      };
      const saved = await lead('PUT', 'flows/visit/draft', { files: sent, note: 'pasted' }, version);
      expect(saved.status).toBe(200);
      expect((await lead('GET', 'flows')).body).toMatchObject({
        items: [{ name: 'visit', state: 'broken' }],
      });
      expect((await lead('GET', 'flows/visit')).body).toMatchObject({
        draft: { files: { source: sent.source } },
      });
      const note = { version: saved.body.version, note: 'out with it' };
      expect((await lead('POST', 'flows/visit/release', note)).status).toBe(422);
    },
    60_000,
  );

  it('is turned away when all files together are larger than anybody means', async () => {
    const large = JSON.stringify({ hello: { text: 'x'.repeat(500_000) } });
    const sent = (languages: readonly string[]): Files => ({
      ...files,
      texts: Object.fromEntries(languages.map((language) => [language, large])),
    });
    const check = (languages: readonly string[]) =>
      lead('POST', 'flows/visit/check', { files: sent(languages) });
    expect((await check(['en', 'sw'])).status).toBe(200);
    expect((await check(['en', 'sw', 'fr', 'de'])).status).toBe(400);
  });

  it.each(['[', '{a: ', '- ', '{ "hello": '])(
    'is turned away before it is read when it goes down without end: %s',
    async (level) => {
      const endless = level.repeat(80_000);
      for (const sent of [
        { ...files, source: `${visitSource}more:\n  ${endless}` },
        { ...files, texts: { ...files.texts, en: endless } },
      ]) {
        expect((await lead('POST', 'flows/visit/check', { files: sent })).status).toBe(400);
        expect((await lead('PUT', 'flows/visit/draft', { files: sent, note: 'pasted' }, 0)).status).toBe(400);
      }
    },
  );
});
