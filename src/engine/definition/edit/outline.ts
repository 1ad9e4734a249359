import { isFields, own, wordOf } from './flow-files.js';
import type { Fields, FlowFiles, Value } from './flow-files.js';
import { aboutOf, titleOfFlow } from './about.js';
import type { Way } from './operations.js';
import { parseFlow } from './parsed-flow.js';
import type { ParsedFlow, ParsedStep } from './parsed-flow.js';
import type { ReadProblem } from './read-yaml.js';
import { noteOf } from './step-note.js';
import { codesOf, kindOf, questionOf } from './step-shapes.js';
import type { QuestionName, StepKindName } from './step-shapes.js';
import { baseKey, textSlotsOf } from './step-texts.js';
import type { TextRole } from './step-texts.js';
import { waysOf } from './step-ways.js';
import { flatTexts } from './text-tree.js';
import { languagesOf } from './workbench.js';

/** A flow as it is read from top to bottom. */
export interface Outline {
  readonly head: OutlineHead;
  readonly steps: readonly OutlineStep[];
}

/** What stands above the steps. */
export interface OutlineHead {
  readonly flow: string;
  /** A few words from the comment at the top; without one, the name in words. */
  readonly title: string;
  /** The comment at the top. */
  readonly about: string;
  readonly purpose: string | null;
  /** The first is the one to translate from. */
  readonly languages: readonly string[];
  /** By language; `any` for all. */
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  /** The question that is answered by what follows the keyword. */
  readonly rest: string | null;
  /** By command (`my_data`, `pause`): the step at which it begins. */
  readonly commands: Readonly<Record<string, string>>;
  readonly expiresAfter: string | null;
  readonly shared: readonly string[];
  readonly maxSegments: number;
}

/** A step, with all that an editor, a map or a list shows of it. */
export interface OutlineStep {
  readonly id: string;
  /** Null where it does not say what it does, or says several things. */
  readonly kind: StepKindName | null;
  readonly question: QuestionName | null;
  /** The line of its dash; counts from 1. */
  readonly line: number;
  readonly note: string | null;
  readonly fields: Fields;
  readonly ways: readonly OutlineWay[];
  readonly texts: readonly OutlineText[];
  readonly options: readonly OutlineOption[];
  /** Steps that lead here, in the order of the file. */
  readonly cameFrom: readonly string[];
}

/** A way out of a step. */
export interface OutlineWay {
  readonly way: Way;
  /** The answer or the condition that it is for. */
  readonly label: string | null;
  /** Null: the flow ends there. */
  readonly to: string | null;
  /** It goes on to the next step, and the file does not say so. */
  readonly isFallThrough: boolean;
}

/** A text that a step has or may have. */
export interface OutlineText {
  readonly key: string;
  readonly role: TextRole;
  /** The answer that it is about; null for none. */
  readonly code: string | null;
  readonly isRequired: boolean;
  /** It belongs to another step, which sends it too. */
  readonly isShared: boolean;
  readonly byLanguage: Readonly<Record<string, string>>;
}

/** An answer that a question offers. */
export interface OutlineOption {
  readonly code: string;
  /** The words that are shown, by language. */
  readonly labels: Readonly<Record<string, string>>;
  /** Words that mean it, by language. */
  readonly accepts: Readonly<Record<string, readonly string[]>>;
  /** Where it leads; null: the flow ends there. */
  readonly to: string | null;
}

/** What came of reading a flow; while it cannot be read, the last good outline is the caller's to keep. */
export type OutlineReading =
  | { readonly status: 'ok'; readonly outline: Outline }
  | { readonly status: 'unreadable'; readonly problems: readonly ReadProblem[] };

/** Reads the files of a flow as an outline. It never throws, whatever stands in them. */
export function outlineOf(files: FlowFiles): OutlineReading {
  const reading = parseFlow(files.source);
  if (reading.status === 'unreadable') return { status: 'unreadable', problems: [reading.problem] };
  const { flow } = reading;
  const languages = languagesOf(flow.root);
  const words = wordsOf(files, languages);
  const steps = flow.steps.map((step, index) => outlineStep(flow, step, index, words));
  return { status: 'ok', outline: { head: headOf(flow), steps: withOrigins(steps) } };
}

/** The texts of the flow by language, and those with plural forms by the key that they belong to. */
interface Words {
  readonly languages: readonly string[];
  readonly byLanguage: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly plurals: ReadonlyMap<string, readonly string[]>;
}

function wordsOf(files: FlowFiles, languages: readonly string[]): Words {
  const byLanguage = new Map(
    [...new Set([...languages, ...Object.keys(files.texts)])].map(
      (language) => [language, flatTexts(own(files.texts, language) ?? '')] as const,
    ),
  );
  const plurals = new Map<string, string[]>();
  for (const texts of byLanguage.values()) {
    for (const key of texts.keys()) {
      const base = baseKey(key);
      const known = plurals.get(base) ?? [];
      if (base !== key && !known.includes(key)) plurals.set(base, [...known, key]);
    }
  }
  return { languages, byLanguage, plurals };
}

function outlineStep(
  flow: ParsedFlow,
  step: ParsedStep,
  index: number,
  words: Words,
): Omit<OutlineStep, 'cameFrom'> {
  const { id, value } = step;
  const next = flow.steps[index + 1]?.id ?? null;
  const ways = waysOf(value, words.languages).map(({ way, label, to }) => ({
    way,
    label,
    to: to ?? next,
    isFallThrough: to === null,
  }));
  const texts = textsOf(id, value, words);
  return {
    id,
    kind: kindOf(value),
    question: questionOf(value),
    line: step.line,
    note: noteOf(flow, step),
    fields: value,
    ways,
    texts,
    options: optionsOf(value, texts, ways, next, words.languages),
  };
}

function textsOf(id: string, value: Fields, words: Words): OutlineText[] {
  return textSlotsOf(value, words.languages).flatMap((slot) => {
    const plurals = (words.plurals.get(slot.key) ?? []).map((key) => ({ ...slot, key, isRequired: false }));
    return [slot, ...plurals].map((one) => ({
      ...one,
      isShared: !one.key.startsWith(`${id}.`),
      byLanguage: byLanguage(words, one.key),
    }));
  });
}

function byLanguage(words: Words, key: string): Record<string, string> {
  return Object.fromEntries(
    [...words.byLanguage].flatMap(([language, texts]) => {
      const text = texts.get(key);
      return text === undefined ? [] : [[language, text]];
    }),
  );
}

function optionsOf(
  value: Fields,
  texts: readonly OutlineText[],
  ways: readonly OutlineWay[],
  next: string | null,
  languages: readonly string[],
): OutlineOption[] {
  const wordsFor = (role: TextRole, code: string): Readonly<Record<string, string>> =>
    texts.find((text) => text.role === role && text.code === code)?.byLanguage ?? {};
  const forAll = ways.find(({ way }) => way === 'go')?.to;
  // Who wants to know more about a consent is told, and asked again.
  const isAskedAgain = questionOf(value) === 'consent';
  return codesOf(value, languages).map((code) => {
    const way = ways.find((one) => one.way === `answer.${code}` || one.way === code);
    const accepts = Object.entries(wordsFor('accept', code)).map(
      ([language, list]) => [language, list.split(',').flatMap((word) => word.trim() || [])] as const,
    );
    return {
      code,
      labels: wordsFor('option', code),
      accepts: Object.fromEntries(accepts),
      to: isAskedAgain && code === 'more' ? wordOf(value.id) : way === undefined ? (forAll ?? next) : way.to,
    };
  });
}

function withOrigins(steps: readonly Omit<OutlineStep, 'cameFrom'>[]): OutlineStep[] {
  const origins = new Map<string, string[]>();
  for (const { id, ways } of steps) {
    for (const to of new Set(ways.map((way) => way.to)))
      if (to !== null) origins.set(to, [...(origins.get(to) ?? []), id]);
  }
  return steps.map((step) => ({ ...step, cameFrom: origins.get(step.id) ?? [] }));
}

function headOf({ root, source }: ParsedFlow): OutlineHead {
  const flow = textOf(root.flow) ?? '';
  const start = isFields(root.start) ? root.start : {};
  return {
    flow,
    title: titleOfFlow(flow, source),
    about: aboutOf(source).text,
    purpose: textOf(root.purpose),
    languages: languagesOf(root),
    keywords: keywordsOf(start.keywords),
    rest: textOf(start.rest),
    commands: commandsOf(start.commands),
    expiresAfter: textOf(root.expires_after),
    shared: listOf(root.shared),
    maxSegments: typeof root.max_segments === 'number' ? root.max_segments : 1,
  };
}

function keywordsOf(keywords: Value | undefined): Record<string, readonly string[]> {
  if (Array.isArray(keywords)) return { any: listOf(keywords as readonly Value[]) };
  if (!isFields(keywords)) return {};
  return Object.fromEntries(Object.entries(keywords).map(([language, words]) => [language, listOf(words)]));
}

function commandsOf(commands: Value | undefined): Record<string, string> {
  if (!isFields(commands)) return {};
  return Object.fromEntries(Object.entries(commands).map(([command, step]) => [command, textOf(step) ?? '']));
}

function listOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly Value[]).map(String) : [];
}

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
