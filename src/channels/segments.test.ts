import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { measureText } from './segments.js';

const GSM = [...'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà'];
const EXTENSION = [...'\f^{}\\[~]|€'];
const UCS2 = [...'çêôãõɓɗƙẹọṣịụɛɔŋĩũŵአበغسабв中文“”’–…\u00a0`'];
const EMOJI = ['😀', '👍🏾', '🇰🇪', '👩‍👩‍👧', '❤️', '☎', '🤰🏿'];
const MARKS = ['e\u0301', '\u0323', 'n\u0303', 'a\u0300\u0323'];

const anyCharacter = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...GSM) },
  { weight: 2, arbitrary: fc.constantFrom(...EXTENSION) },
  { weight: 2, arbitrary: fc.constantFrom(...UCS2, ...EMOJI, ...MARKS) },
);
const gsmCharacter = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...GSM) },
  { weight: 1, arbitrary: fc.constantFrom(...EXTENSION) },
);
/** Lengths on both sides of every boundary: 160/153 septets, 70/67 code units. */
const lengths = fc.constantFrom(
  0,
  1,
  30,
  66,
  67,
  68,
  69,
  70,
  71,
  134,
  135,
  152,
  153,
  154,
  159,
  160,
  161,
  306,
  307,
  320,
);

function textOf(character: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return lengths
    .chain((length) => fc.array(character, { minLength: length, maxLength: length }))
    .map((all) => all.join(''));
}

function agreesWithTwilio(text: string): void {
  const theirs = new SegmentedMessage(text);
  const { encoding, segments } = measureText(text);
  expect({ text, encoding, segments }).toEqual({
    text,
    encoding: theirs.encodingName,
    segments: theirs.segmentsCount,
  });
}

describe('measureText', () => {
  it('agrees with Twilio’s own calculator on 1,500 texts of every kind of character', () => {
    fc.assert(fc.property(textOf(anyCharacter), agreesWithTwilio), { numRuns: 1_500 });
  });

  it('agrees with it on 1,000 texts that stay within GSM-7', () => {
    fc.assert(fc.property(textOf(gsmCharacter), agreesWithTwilio), { numRuns: 1_000 });
  });

  it('knows the same alphabet as Twilio’s calculator, for every character of the basic plane', () => {
    const disagreed: string[] = [];
    for (let code = 0; code < 0xd800; code += 1) {
      const text = String.fromCharCode(code);
      if (measureText(text).encoding !== new SegmentedMessage(text).encodingName)
        disagreed.push(code.toString(16));
    }
    expect(disagreed).toEqual([]);
  });

  it.each([
    ['a'.repeat(160), 'GSM-7', 1, 0],
    ['a'.repeat(161), 'GSM-7', 2, 145],
    ['a'.repeat(306), 'GSM-7', 2, 0],
    ['a'.repeat(307), 'GSM-7', 3, 152],
    ['ç'.repeat(70), 'UCS-2', 1, 0],
    ['ç'.repeat(71), 'UCS-2', 2, 63],
    ['ç'.repeat(134), 'UCS-2', 2, 0],
    ['', 'GSM-7', 1, 160],
  ])('counts what is left in the last segment (%#)', (text, encoding, segments, remaining) => {
    expect(measureText(text)).toMatchObject({ encoding, segments, remaining });
  });

  it('never parts an extension character or an emoji between two segments', () => {
    expect(measureText('a'.repeat(152) + '€' + 'a'.repeat(152)).segments).toBe(3);
    expect(measureText('ç'.repeat(66) + '😀' + 'ç'.repeat(66)).segments).toBe(3);
  });

  it('names the character that makes a text dear', () => {
    expect(measureText('Karibu “sana”').forcedBy).toBe('“');
    expect(measureText('Asante 🤰').forcedBy).toBe('🤰');
    expect(measureText('Asante').forcedBy).toBeUndefined();
  });
});
