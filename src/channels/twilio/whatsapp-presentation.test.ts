import { describe, expect, it } from '@jest/globals';

import type { RichMessage } from '../rich-message.js';
import { formHash } from './content-form.js';
import { presentationOf, type Presentation } from './whatsapp-presentation.js';

const numbered = 'Where do you live?\n1. Nairobi\n2. Kisumu';

function rich(changes: Partial<RichMessage> = {}): RichMessage {
  return { body: 'Where do you live?', options: answers(2), media: null, ...changes };
}

/** So many answers with labels of this length. */
function answers(count: number, length = 10): RichMessage['options'] {
  return Array.from({ length: count }, (_none, index) => ({
    code: `place_${index}`,
    label: String(index).padStart(length, 'x'),
  }));
}

/** What a message is shown as, in a word. */
function shown(message: RichMessage): string {
  const presentation = presentationOf(numbered, message);
  if (presentation.kind !== 'form') return presentation.kind;
  return Object.keys(presentation.form.types)[0] ?? '';
}

function formOf(message: RichMessage): Extract<Presentation, { kind: 'form' }> {
  const presentation = presentationOf(numbered, message);
  if (presentation.kind !== 'form') throw new Error(`expected a form, got ${presentation.kind}`);
  return presentation;
}

const BUTTONS = 'twilio/quick-reply';
const LIST = 'twilio/list-picker';

describe('what WhatsApp shows', () => {
  it.each([
    ['no answers', answers(0), 'text'],
    ['one', answers(1), BUTTONS],
    ['three', answers(3), BUTTONS],
    ['four', answers(4), LIST],
    ['ten', answers(10), LIST],
    ['eleven', answers(11), 'text'],
    ['three labels of 20 characters', answers(3, 20), BUTTONS],
    ['three labels of 21', answers(3, 21), LIST],
    ['three labels of 24', answers(3, 24), LIST],
    ['three labels of 25', answers(3, 25), 'text'],
    ['ten labels of 24', answers(10, 24), LIST],
    ['ten labels of 25', answers(10, 25), 'text'],
    ['a label of 20 letters outside GSM-7', [{ code: 'am', label: 'አ'.repeat(20) }], BUTTONS],
    ['a label of 21 letters outside GSM-7', [{ code: 'am', label: 'አ'.repeat(21) }], LIST],
    ['a label of 10 emoji, which are 20 code units', [{ code: 'em', label: '😀'.repeat(10) }], BUTTONS],
    ['a label of 11 emoji', [{ code: 'em', label: '😀'.repeat(11) }], LIST],
    ['a code of 200 characters', [{ code: 'c'.repeat(200), label: 'Yes' }], BUTTONS],
    ['a code of 201', [{ code: 'c'.repeat(201), label: 'Yes' }], 'text'],
    [
      'two labels that look alike',
      [
        { code: 'a', label: 'Yes' },
        { code: 'b', label: 'Yes' },
      ],
      'text',
    ],
    [
      'two codes that are the same',
      [
        { code: 'a', label: 'Yes' },
        { code: 'a', label: 'No' },
      ],
      'text',
    ],
    ['an empty label', [{ code: 'a', label: '' }], 'text'],
    ['a label with a space at its end', [{ code: 'a', label: 'Yes ' }], 'text'],
    ['a label with a line break', [{ code: 'a', label: 'Yes\nNo' }], 'text'],
    ['a label that reads as a variable', [{ code: 'a', label: '{{2}}' }], 'text'],
    ['an empty code', [{ code: '', label: 'Yes' }], 'text'],
  ])('for %s', (_what, options, expected) => {
    expect(shown(rich({ options }))).toBe(expected);
  });

  it.each([
    ['1,024 characters', 'x'.repeat(1_024), BUTTONS],
    ['1,025 characters', 'x'.repeat(1_025), 'text'],
    ['512 emoji, which are 1,024 code units', '😀'.repeat(512), BUTTONS],
    ['513 emoji', '😀'.repeat(513), 'text'],
    ['100 lines', Array(100).fill('x').join('\n'), BUTTONS],
    ['101 lines', Array(101).fill('x').join('\n'), 'text'],
    ['nothing', '', 'text'],
    ['blank lines', ' \n\n ', 'text'],
    ['a tab', 'Where\tdo you live?', 'text'],
    ['five spaces in a row', 'Where     do you live?', 'text'],
    ['what reads as a variable', 'Where is {{1}}?', 'text'],
    ['an apostrophe and quotes', 'What\'s "home"?', BUTTONS],
  ])('for a question of %s', (_what, body, expected) => {
    expect(shown(rich({ body }))).toBe(expected);
  });

  it.each([
    ['an https address', 'https://example.org/a.jpg', 'media'],
    ['an http address', 'http://example.org/a.jpg', 'text'],
    ['an address with a password', 'https://user:secret@example.org/a.jpg', 'text'],
    ['what is no address', 'a.jpg', 'text'],
    ['an address that is too long', `https://example.org/${'a'.repeat(2_000)}`, 'text'],
  ])('for media under %s', (_what, media, expected) => {
    expect(shown(rich({ media, options: [] }))).toBe(expected);
  });
});

describe('media', () => {
  const media = 'https://example.org/a.jpg';

  it('come with the text', () => {
    expect(presentationOf(numbered, rich({ media, options: [] }))).toEqual({
      kind: 'media',
      body: 'Where do you live?',
      mediaUrl: media,
    });
  });

  it('come with the numbered text when there are answers, which buttons cannot carry', () => {
    expect(presentationOf(numbered, rich({ media }))).toEqual({
      kind: 'media',
      body: numbered,
      mediaUrl: media,
    });
  });

  it('stay away from a text that would be too long beside them', () => {
    expect(shown(rich({ media, options: [], body: 'x'.repeat(1_600) }))).toBe('media');
    expect(shown(rich({ media, options: [], body: 'x'.repeat(1_601) }))).toBe('text');
  });
});

describe('a form', () => {
  it('holds the answers and no word of the question', () => {
    expect(formOf(rich({ options: [{ code: 'yes', label: 'Ndiyo' }] }))).toEqual({
      kind: 'form',
      form: {
        variables: { 1: '-' },
        types: { 'twilio/quick-reply': { body: '{{1}}', actions: [{ title: 'Ndiyo', id: 'yes' }] } },
      },
      variables: { 1: 'Where do you live?' },
    });
  });

  it('holds the line breaks, which no variable may', () => {
    const { form, variables } = formOf(rich({ body: 'Asha,\n\nwhere do you live?\n', options: answers(4) }));
    expect(form.types).toMatchObject({ 'twilio/list-picker': { body: '{{1}}\n\n{{2}}\n' } });
    expect(variables).toEqual({ 1: 'Asha,', 2: 'where do you live?' });
  });

  it('is the same for everybody who is asked with the same answers', () => {
    const [asha, juma, other] = [
      rich({ body: 'Asha?' }),
      rich({ body: 'Juma?' }),
      rich({ options: answers(3) }),
    ];
    expect(formHash(formOf(asha).form)).toBe(formHash(formOf(juma).form));
    expect(formHash(formOf(asha).form)).not.toBe(formHash(formOf(other).form));
  });
});
