import { z } from 'zod';
import { problemsAt, readDocument } from './document.js';
import type { SourceDocument } from './document.js';
import type { Finding, Problem } from './problem.js';
import { findingsOf } from './schema.js';
import type { TextKey } from './step.js';

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
export function checkTexts(reading: TextsReading, rules: TextRules): TextsReading {
  if (reading.status === 'invalid') return reading;
  const { texts, document } = reading;
  const flat = Object.entries(texts).map(([key, text]) => ({ path: key.split('.'), text }));
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
  const texts = flatten(tree.data, []);
  const byKey = Object.fromEntries(texts.map(({ path, text }) => [path.join('.'), text]));
  return { status: 'ok', texts: byKey, document };
}

interface FlatText {
  readonly path: readonly string[];
  readonly text: string;
}

function flatten(tree: TextTree, below: readonly string[]): FlatText[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ path: [...below, key], text: value }] : flatten(value, [...below, key]),
  );
}

function missing(texts: readonly FlatText[], { keys }: TextRules): Finding[] {
  const present = new Set(texts.map(({ path }) => keyOf(path)));
  return keys
    .filter(({ key, isRequired }) => isRequired && !present.has(key))
    .map(({ key }) => ({
      path: key.split('.'),
      rule: 'missing_text',
      message: `The text "${key}" is missing.`,
      fix: 'Write it in this language.',
    }));
}

function extra(texts: readonly FlatText[], { keys }: TextRules): Finding[] {
  const known = new Set(keys.map(({ key }) => key));
  return texts
    .filter(({ path }) => !known.has(keyOf(path)))
    .map(({ path }) => ({
      path,
      rule: 'extra_text',
      message: `Nothing uses the text "${path.join('.')}".`,
      fix: 'Remove it, or correct its name.',
    }));
}

function strange(texts: readonly FlatText[], { variables }: TextRules): Finding[] {
  return texts.flatMap(({ path, text }) =>
    variablesOf(text)
      .filter((name) => !variables.has(name))
      .map((name) => ({
        path,
        rule: 'unknown_variable',
        message: `The text "${path.join('.')}" uses {{${name}}}, which is not known.`,
        fix: `Use one of: ${[...variables].sort().join(', ')}.`,
      })),
  );
}

/** Lists the names in {{braces}} in a text, without their formats. */
export function variablesOf(text: string): string[] {
  return text
    .split('{{')
    .slice(1)
    .map((part) => (part.split('}}')[0] ?? '').split(',')[0]?.trim() ?? '');
}

/** Gives the key that a text is asked for by: a plural form belongs to its key. */
export function keyOf(path: readonly string[]): string {
  return path.join('.').replace(pluralSuffix, '');
}
