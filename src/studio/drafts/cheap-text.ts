import { measureText } from '../../channels/segments.js';

/** Characters that word processors put in the place of plain ones, and that an SMS holds 70 of instead of 160. */
const plain: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
  '•': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u200b': '',
  '\ufeff': '',
  '`': "'",
  '´': "'",
};

/** Writes a text with plain characters; null when it stays dear, or has none that cost. Letters stay as they are. */
export function cheapText(text: string): string | null {
  if (measureText(text).encoding === 'GSM-7') return null;
  const cheap = Array.from(text, (character) => plain[character] ?? character).join('');
  return measureText(cheap).encoding === 'GSM-7' ? cheap : null;
}
