import { problemsAt, readDocument } from '../../engine/definition/document.js';
import type { Finding, Path, Problem } from '../../engine/definition/problem.js';
import { findingsOf } from '../../engine/definition/schema.js';
import { sentence } from '../../platform/sentence.js';
import { ownFields } from '../record/own-fields.js';
import { DictionaryFile } from './dictionary.schemas.js';

/** A dictionary file that was read, or everything that is wrong with it. */
export type DictionaryCompilation =
  | { readonly status: 'ok'; readonly file: DictionaryFile }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** Reads the YAML of a data dictionary. All problems are reported at once, each with its line and column. */
export function compileDictionary(name: string, source: string): DictionaryCompilation {
  const reading = readDocument(name, source);
  if (reading.status === 'invalid') return reading;
  const { document } = reading;
  const parsed = DictionaryFile.safeParse(document.value);
  const findings = parsed.success ? findingsIn(parsed.data) : findingsOf(parsed.error);
  if (!parsed.success || findings.length > 0)
    return { status: 'invalid', problems: problemsAt(document, findings) };
  return { status: 'ok', file: parsed.data };
}

function findingsIn(file: DictionaryFile): Finding[] {
  return [...repeatedFields(file), ...unknownPurposes(file), ...unknownRecipients(file)];
}

/** A key is one column of a person, whichever sets name it. */
function repeatedFields({ field_sets: sets }: DictionaryFile): Finding[] {
  const seen = new Set(ownFields);
  return sets.flatMap(({ fields }, at) =>
    Object.keys(fields).flatMap((key) => {
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      const message = sentence('lint:repeated_field.message')`There is a field "${{ name: key }}" already.`;
      const fix = sentence('lint:repeated_field.fix')`Give one of them another name, or leave it out.`;
      return [{ path: ['field_sets', at, 'fields', key], rule: 'repeated_field', message, fix }];
    }),
  );
}

function unknownPurposes({ field_sets: sets, purposes }: DictionaryFile): Finding[] {
  return sets.flatMap(({ purpose, fields }, at) => [
    ...unknown('purpose', purpose, purposes, ['field_sets', at, 'purpose']),
    ...Object.entries(fields).flatMap(([key, field]) =>
      field.purpose === undefined
        ? []
        : unknown('purpose', field.purpose, purposes, ['field_sets', at, 'fields', key, 'purpose']),
    ),
  ]);
}

function unknownRecipients({ purposes, partners }: DictionaryFile): Finding[] {
  return Object.entries(purposes).flatMap(([code, { recipients }]) =>
    recipients.flatMap((partner, at) =>
      unknown('partner', partner, partners, ['purposes', code, 'recipients', at]),
    ),
  );
}

function unknown(kind: 'purpose' | 'partner', code: string, among: object, path: Path): Finding[] {
  if (Object.hasOwn(among, code)) return [];
  const rule = `unknown_${kind}`;
  const message =
    kind === 'purpose'
      ? sentence('lint:unknown_purpose.message')`There is no purpose "${{ name: code }}".`
      : sentence('lint:unknown_partner.message')`There is no partner "${{ name: code }}".`;
  const fix =
    kind === 'purpose'
      ? sentence('lint:unknown_purpose.fix')`Check its spelling, or add it under purposes.`
      : sentence('lint:unknown_partner.fix')`Check its spelling, or add it under partners.`;
  return [{ path, rule, message, fix }];
}
