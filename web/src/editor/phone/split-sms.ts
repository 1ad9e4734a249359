import { measureText } from '../../../../src/channels/segments.js';

const joined = { 'GSM-7': 153, 'UCS-2': 67 } as const;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Divides a text into the SMS that carry it, as `measureText` counts them; what is one character to the eye stays in one piece. */
export function splitSms(text: string): readonly string[] {
  const { segments, encoding } = measureText(text);
  if (segments === 1) return [text];
  const characters =
    encoding === 'GSM-7' ? Array.from(text) : Array.from(graphemes.segment(text), ({ segment }) => segment);
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of characters) {
    const size = encoding === 'GSM-7' ? measureText(character).units : character.length;
    if (used + size > joined[encoding]) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += size;
  }
  return [...parts, part];
}
