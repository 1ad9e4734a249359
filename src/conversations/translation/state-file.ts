import { z } from 'zod';
import { readDocument } from '../../engine/definition/document.js';
import type { SourceDocument } from '../../engine/definition/document.js';
import type { Problem } from '../../engine/definition/problem.js';
import { findingsOf } from '../../engine/definition/schema.js';

/** What the name of a state file ends with. */
export const stateSuffix = '.state.json';

const Hash = z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits');

const reviewKeys = ['reviewed_by', 'reviewed_on', 'reviewed_text'] as const;

/** What is written down about one text of a language. */
const TextRecord = z
  .strictObject({
    /** Hash of the text that it was translated from; in the first language there is none. */
    source: Hash.optional(),
    /** It equals its source, as it should. */
    same_on_purpose: z.literal(true).optional(),
    /** Who has read and agreed to it, on which day, and the hash of exactly these words. */
    reviewed_by: z.string().min(1).max(100).optional(),
    reviewed_on: z.iso.date().optional(),
    reviewed_text: Hash.optional(),
  })
  .check(({ value, issues }) => {
    const absent = reviewKeys.filter((key) => value[key] === undefined);
    if (absent.length === 0 || absent.length === reviewKeys.length) return;
    issues.push({
      code: 'custom',
      message: `a review needs ${absent.join(' and ')} too`,
      input: value,
      path: [],
    });
  });
export type TextRecord = z.output<typeof TextRecord>;

/** What is written down about the texts of one file: key -> record. */
export type TextRecords = Readonly<Record<string, TextRecord>>;

const StateFile = z.record(z.string(), TextRecord);

/** A state file that was read, or what is wrong with it. */
export type StateReading =
  | { readonly status: 'ok'; readonly records: TextRecords; readonly document: SourceDocument }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** Reads a `locales/<language>/<name>.state.json`. */
export function readStateFile(file: string, source: string): StateReading {
  const reading = readDocument(file, source);
  if (reading.status === 'invalid') return reading;
  const { document } = reading;
  const parsed = StateFile.safeParse(document.value);
  if (parsed.success) return { status: 'ok', records: parsed.data, document };
  return {
    status: 'invalid',
    problems: findingsOf(parsed.error).map((finding) => document.problem(finding)),
  };
}

/** Writes a state file in canonical form: the keys in the order of the texts, and no others. */
export function writeStateFile(records: TextRecords, keys: readonly string[]): string {
  const kept = keys.flatMap((key) => {
    const record = records[key];
    return record === undefined || Object.keys(record).length === 0 ? [] : [[key, inOrder(record)] as const];
  });
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}

function inOrder({
  source,
  same_on_purpose,
  reviewed_by,
  reviewed_on,
  reviewed_text,
}: TextRecord): TextRecord {
  return {
    ...(source === undefined ? {} : { source }),
    ...(same_on_purpose === undefined ? {} : { same_on_purpose }),
    ...(reviewed_by === undefined ? {} : { reviewed_by }),
    ...(reviewed_on === undefined ? {} : { reviewed_on }),
    ...(reviewed_text === undefined ? {} : { reviewed_text }),
  };
}
