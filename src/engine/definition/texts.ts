import { z } from 'zod';
import { problemsAt, readDocument } from './document.js';
import type { SourceDocument } from './document.js';
import { keptFor } from './kept-for.js';
import type { Finding, Problem } from './problem.js';
import { findingsOf } from './schema.js';
import type { TextKey } from './step.js';
import { sentence } from '../../platform/sentence.js';

/** The texts of one scope (a flow, a programme, `system`) in one language: key -> text. */
export type Texts = Readonly<Record<string, string>>;

interface TextTree {
  [key: string]: string | TextTree;
}

const TextTree: z.ZodType<TextTree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string().min(1), TextTree])),
);

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** What the texts of one file may and must hold. */
export interface TextRules {
  readonly keys: readonly TextKey[];
  /** Names that may stand in {{braces}}. */
  readonly variables: ReadonlySet<string>;
}

/** Texts that were read, with where each of them stands; or what is wrong with them. */
export type TextsReading =
  | { readonly status: 'ok'; readonly texts: Texts; readonly document: SourceDocument }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** Reads one language's texts and checks them against what uses them. */
export function readTexts(file: string, source: string, rules: TextRules): TextsReading {
  return checkTexts(readUncheckedTexts(file, source), rules);
}

/** Checks texts that were read against what uses them. */
export const checkTexts = keptFor(
  (reading: TextsReading, { keys, variables }: TextRules) => [reading, keys, variables],
  checkAnew,
);

function checkAnew(reading: TextsReading, rules: TextRules): TextsReading {
  if (reading.status === 'invalid') return reading;
  const { texts, document } = reading;
  const flat = Object.entries(texts);
  const problems = problemsAt(document, [
    ...missing(flat, rules),
    ...extra(flat, rules),
    ...strange(flat, rules),
  ]);
  return problems.length > 0 ? { status: 'invalid', problems } : reading;
}

/** Reads one language's texts, whatever uses them. */
export function readUncheckedTexts(file: string, source: string): TextsReading {
  const reading = readDocument(file, source);
  if (reading.status === 'invalid') return reading;
  const { document } = reading;
  const tree = TextTree.safeParse(document.value);
  if (!tree.success) return { status: 'invalid', problems: problemsAt(document, findingsOf(tree.error)) };
  return { status: 'ok', texts: Object.fromEntries(flatten(tree.data, '')), document };
}

type KeyedText = readonly [key: string, text: string];

function flatten(tree: TextTree, below: string): KeyedText[] {
  return Object.entries(tree).flatMap(([name, value]): KeyedText[] =>
    typeof value === 'string' ? [[`${below}${name}`, value]] : flatten(value, `${below}${name}.`),
  );
}

function missing(texts: readonly KeyedText[], { keys }: TextRules): Finding[] {
  const present = new Set(texts.map(([key]) => keyOf(key)));
  return keys
    .filter(({ key, isRequired }) => isRequired && !present.has(key))
    .map(({ key }) => ({
      path: key.split('.'),
      rule: 'missing_text',
      message: sentence('lint:missing_text.message')`The text "${{ key }}" is missing.`,
      fix: sentence('lint:missing_text.fix')`Write it in this language.`,
    }));
}

function extra(texts: readonly KeyedText[], { keys }: TextRules): Finding[] {
  const known = new Set(keys.map(({ key }) => key));
  return texts
    .filter(([key]) => !known.has(keyOf(key)))
    .map(([key]) => ({
      path: key.split('.'),
      rule: 'extra_text',
      message: sentence('lint:extra_text.message')`Nothing uses the text "${{ key }}".`,
      fix: sentence('lint:extra_text.fix')`Remove it, or correct its name.`,
    }));
}

function strange(texts: readonly KeyedText[], { variables }: TextRules): Finding[] {
  return texts.flatMap(([key, text]) =>
    variablesOf(text)
      .filter((name) => !variables.has(name))
      .map((name) => ({
        path: key.split('.'),
        rule: 'unknown_variable',
        message: sentence(
          'lint:unknown_variable.message',
        )`The text "${{ key }}" uses ${{ name: `{{${name}}}` }}, which is not known.`,
        fix: sentence(
          'lint:unknown_variable.fix',
        )`Use one of: ${{ names: { joined: 'comma', of: [...variables].sort() } }}.`,
      })),
  );
}

/** Lists the names in {{braces}} in a text, without their formats. */
export function variablesOf(text: string): string[] {
  if (!text.includes('{{')) return [];
  return text
    .split('{{')
    .slice(1)
    .map((part) => (part.split('}}')[0] ?? '').split(',')[0]?.trim() ?? '');
}

/** Gives the key that a text is asked for by: a plural form belongs to its key. */
export function keyOf(key: string): string {
  return key.replace(pluralSuffix, '');
}
