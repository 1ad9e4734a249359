import { measureText } from '../../channels/segments.js';
import { plainSigns } from '../../engine/definition/edit/plain-signs.js';

/** What a text is written with instead. */
const plain: Readonly<Record<string, string>> = {
  ...plainSigns,
  '‚': "'",
  '‛': "'",
  '‐': '-',
  '\ufeff': '',
  '´': "'",
};

/** Writes a text with plain characters; null when it stays dear, or has none that cost. Letters stay as they are. */
export function cheapText(text: string): string | null {
  if (measureText(text).encoding === 'GSM-7') return null;
  const cheap = Array.from(text, (character) => plain[character] ?? character).join('');
  return measureText(cheap).encoding === 'GSM-7' ? cheap : null;
}
