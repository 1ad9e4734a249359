import { measureText } from '../../../../src/channels/segments.js';
import type { TextRow } from '../text-row.js';

/** Letters in a lone SMS, and in each of several (3GPP TS 23.040). */
const capacities = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const;

type Encoding = keyof typeof capacities;

/** How long a text is, and what it costs as the message that it is sent in. */
export interface Length {
  readonly letters: number;
  readonly encoding: Encoding;
  /** SMS of the whole message: with its options, and with names filled in. */
  readonly segments: number;
  /** Letters that are left; negative when there are too many. Null when the alphabet has changed, and so what fits. */
  readonly left: number | null;
}

/** Measures a text in the place of a row's; null for what is not sent as a message of its own. */
export function lengthOf(row: TextRow, text: string): Length | null {
  if (row.limit === null || text === '') return null;
  const { units, encoding } = measureText(text);
  const known = measureText(row.text ?? row.source).encoding;
  const saved = text === row.text ? row.segments : null;
  const segments = saved ?? segmentsOf(units + addedTo(row.limit, known), encoding);
  return {
    letters: Array.from(text).length,
    encoding,
    segments,
    left: known === encoding ? row.limit - units : null,
  };
}

/** What options and filled-in names add: the service allows as many letters as they leave of whole SMS. */
function addedTo(limit: number, encoding: Encoding): number {
  const { alone, joined } = capacities[encoding];
  if (limit <= alone) return alone - limit;
  return Math.ceil(limit / joined) * joined - limit;
}

function segmentsOf(units: number, encoding: Encoding): number {
  const { alone, joined } = capacities[encoding];
  return units <= alone ? 1 : Math.ceil(units / joined);
}
