/** How a text travels over SMS. */
export interface TextMeasure {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** SMS segments that the text is billed as; at least 1. */
  readonly segments: number;
  /** Septets (GSM-7, extension characters count two) or UTF-16 code units (UCS-2) of the text itself. */
  readonly units: number;
  /** Units that still fit into the last segment. */
  readonly remaining: number;
  /** The first character that GSM-7 lacks, when there is one: what makes the text dear. */
  readonly forcedBy?: string;
}

interface Capacity {
  readonly alone: number;
  readonly joined: number;
}

/** Units in a lone segment, and in one of several, where a header takes six octets (3GPP TS 23.040). */
const SEPTETS: Capacity = { alone: 160, joined: 153 };
const CODE_UNITS: Capacity = { alone: 70, joined: 67 };

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '\f^{}\\[~]|€';

/** Septets by code unit (3GPP TS 23.038): 0 for what GSM-7 lacks, 2 for the extension table. */
const SEPTETS_OF = new Uint8Array(0x10000);
for (const character of BASIC) SEPTETS_OF[character.charCodeAt(0)] = 1;
for (const character of EXTENSION) SEPTETS_OF[character.charCodeAt(0)] = 2;

/** What glues code points together: combining marks, joiners, skin tones, regional indicators, Hangul jamo. */
const JOINING = /[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u1100-\u11ff]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Measures a text as Twilio encodes it: GSM-7 when every character is in the default alphabet or its extension table,
 * UCS-2 otherwise; no national shift tables. What is one character to the eye never straddles two segments.
 * @example measureText('Habari') // { encoding: 'GSM-7', segments: 1, units: 6, remaining: 154 }
 */
export function measureText(text: string): TextMeasure {
  const foreign = firstForeign(text);
  if (foreign === -1) return { encoding: 'GSM-7', ...measure(septetsIn(text), SEPTETS, () => septets(text)) };
  const forcedBy = String.fromCodePoint(text.codePointAt(foreign) ?? 0);
  return { encoding: 'UCS-2', ...measure(text.length, CODE_UNITS, () => codeUnits(text)), forcedBy };
}

/** Index of the first code unit that GSM-7 lacks; -1 when there is none. */
function firstForeign(text: string): number {
  for (let at = 0; at < text.length; at += 1) if (SEPTETS_OF[text.charCodeAt(at)] === 0) return at;
  return -1;
}

function septetsIn(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += SEPTETS_OF[text.charCodeAt(at)] ?? 0;
  return sum;
}

function septets(text: string): number[] {
  return Array.from(text, (character) => SEPTETS_OF[character.charCodeAt(0)] ?? 0);
}

function codeUnits(text: string): number[] {
  // Splitting by grapheme is slow, and without joining characters a code point is a grapheme.
  if (!JOINING.test(text)) return Array.from(text, (character) => character.length);
  return Array.from(graphemes.segment(text), ({ segment }) => segment.length);
}

/** Packs a text's characters into segments; their sizes are asked for only when one segment does not hold them all. */
function measure(
  units: number,
  capacity: Capacity,
  sizesOf: () => readonly number[],
): Omit<TextMeasure, 'encoding' | 'forcedBy'> {
  if (units <= capacity.alone) return { segments: 1, units, remaining: capacity.alone - units };
  let segments = 1;
  let used = 0;
  for (const size of sizesOf()) {
    if (used + size > capacity.joined) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { segments, units, remaining: Math.max(0, capacity.joined - used) };
}
