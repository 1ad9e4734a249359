import type { Operation } from '../../engine/definition/edit/operations.js';
import type { Value } from '../../engine/definition/edit/flow-files.js';
import type { Path } from '../../engine/definition/problem.js';
import { textHash } from '../../conversations/translation/text-hash.js';
import type { TextRecord } from '../../conversations/translation/state-file.js';
import { editDistance } from '../../engine/understanding/misspelled.js';
import { cheapText } from './cheap-text.js';
import type { FlowProblem } from './drafts.schemas.js';
import type { FlowUnderRepair } from './flow-under-repair.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** What a button does that mends a problem. */
export interface Mend {
  /** What the button says. */
  readonly label: Sentence;
  readonly operations: readonly Operation[];
}

/** A problem that is to be mended, with its path in its document. */
export type MendableProblem = Pick<FlowProblem, 'rule' | 'step' | 'key' | 'language' | 'message'> & {
  readonly path: Path;
};

type Mender = (problem: MendableProblem, flow: FlowUnderRepair) => Mend | null;

/** Texts that are copied at once when a language has none. */
const mostCopied = 2_000;

const stillFits = sentence('lint:mends.still_fits')`It still fits`;

const menders: Readonly<Record<string, Mender>> = {
  unknown_step: (problem, flow) =>
    withNearest(
      problem,
      flow,
      flow.steps,
      (near) => sentence('lint:mends.lead_to')`Lead to "${{ step: near }}"`,
    ),
  reused_step: ({ step, path }) =>
    step === null
      ? null
      : {
          label: sentence('lint:mends.forget_name')`Forget its earlier name`,
          operations: [{ do: 'removeField', step, path: path.slice(2) }],
        },
  unreachable_step: ({ step }) =>
    step === null
      ? null
      : {
          label: sentence('lint:mends.remove_step')`Remove the step`,
          operations: [{ do: 'deleteStep', step }],
        },
  missing_text: missingText,
  uneven_text: missingText,
  missing_texts: copiedLanguage,
  extra_text: ({ language, key }) =>
    language === null || key === null
      ? null
      : {
          label: sentence('lint:mends.remove_text')`Remove the text`,
          operations: [{ do: 'removeText', language, key }],
        },
  untranslated_text: (problem, flow) =>
    confirmed(problem, flow, sentence('lint:mends.same')`It is meant to be the same`, {
      same_on_purpose: true,
    }),
  stale_translation: (problem, flow) => confirmed(problem, flow, stillFits, {}),
  stale_consent: (problem, flow) => confirmed(problem, flow, stillFits, {}),
  untracked_translation: allConfirmed,
  strange_state: ({ language, key }) =>
    language === null || key === null
      ? null
      : {
          label: sentence('lint:mends.remove_note')`Take the note away`,
          operations: [{ do: 'setState', language, key, record: null }],
        },
  long_text: ({ language, key }, flow) => {
    const cheap = language === null || key === null ? null : cheapText(flow.textsOf(language)[key] ?? '');
    if (language === null || key === null || cheap === null) return null;
    return {
      label: sentence('lint:mends.plain_characters')`Write it with plain characters`,
      operations: [{ do: 'setText', language, key, text: cheap }],
    };
  },
  reserved_keyword: withoutKeyword,
  keyword_clash: withoutKeyword,
  unused_field: ({ step, path }, flow) => shareField(flow.valueAt(path), step, flow),
  undefined_field: ({ message, step }, flow) => shareField(/person\.\w+/.exec(message)?.[0], step, flow),
  no_unknown: ({ step }, flow) => {
    const next = step === null ? undefined : flow.steps[flow.steps.indexOf(step) + 1];
    if (step === null || next === undefined) return null;
    return {
      label: sentence('lint:mends.go_on')`Let her go on to "${{ step: next }}" without an answer`,
      operations: [{ do: 'setNext', step, way: 'unknown', to: next }],
    };
  },
};

/** What mends a problem; null when somebody has to think. */
export function mendOf(problem: MendableProblem, flow: FlowUnderRepair): Mend | null {
  return Object.hasOwn(menders, problem.rule) ? (menders[problem.rule]?.(problem, flow) ?? null) : null;
}

/** A name that is not known, in a step or in the head, becomes the known one that it is most like. */
function withNearest(
  { path }: MendableProblem,
  flow: FlowUnderRepair,
  names: readonly string[],
  label: (near: string) => Sentence,
): Mend | null {
  const written = flow.valueAt(path);
  if (typeof written !== 'string') return null;
  const [near] = names
    .map((name) => ({ name, distance: editDistance(name, written) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(written.length / 3)))
    .sort((one, other) => one.distance - other.distance);
  return near === undefined ? null : { label: label(near.name), operations: [setAt(path, near.name, flow)] };
}

function setAt(path: Path, value: Value, flow: FlowUnderRepair): Operation {
  const step = flow.stepAt(path);
  return step === null
    ? { do: 'setHead', path, value }
    : { do: 'setField', step, path: path.slice(2), value };
}

/** The words of the first language stand in until somebody translates them; where they are missing too, a reminder. */
function missingText({ language, key }: MendableProblem, flow: FlowUnderRepair): Mend | null {
  if (language === null || key === null) return null;
  const [from = ''] = flow.languages;
  const other = flow.languages.map((one) => flow.textsOf(one)[key]).find((text) => text !== undefined);
  const text = flow.sourceText(key) ?? other ?? 'Write this text.';
  const label =
    language === from || flow.sourceText(key) === undefined
      ? sentence('lint:mends.begin_text')`Begin the text`
      : beginWith(from);
  return { label, operations: [{ do: 'setText', language, key, text }] };
}

function copiedLanguage({ message }: MendableProblem, flow: FlowUnderRepair): Mend | null {
  const [from = '', ...others] = flow.languages;
  const language = others.find((one) => message.endsWith(` in the language ${one}.`));
  const texts = Object.entries(flow.textsOf(from));
  if (language === undefined || texts.length === 0 || texts.length > mostCopied) return null;
  const operations = texts.map(([key, text]) => ({ do: 'setText', language, key, text }) as const);
  return { label: beginWith(from), operations };
}

function beginWith(language: string): Sentence {
  return sentence('lint:mends.begin_with')`Begin with the words in ${{ language }}`;
}

function confirmed(
  { language, key }: MendableProblem,
  flow: FlowUnderRepair,
  label: Sentence,
  more: Pick<TextRecord, 'same_on_purpose'>,
): Mend | null {
  const operation = language === null || key === null ? null : confirm(language, key, flow, more);
  return operation === null ? null : { label, operations: [operation] };
}

function allConfirmed({ language }: MendableProblem, flow: FlowUnderRepair): Mend | null {
  if (language === null) return null;
  const records = flow.statesOf(language);
  const operations = Object.keys(flow.textsOf(language))
    .filter((key) => records[key]?.source === undefined)
    .flatMap((key) => confirm(language, key, flow, {}) ?? []);
  return operations.length === 0
    ? null
    : { label: sentence('lint:mends.all_right')`They are right as they are`, operations };
}

/** Notes that a text fits the present words that it translates. */
function confirm(
  language: string,
  key: string,
  flow: FlowUnderRepair,
  more: Pick<TextRecord, 'same_on_purpose'>,
): Operation | null {
  const source = flow.sourceText(key);
  if (source === undefined) return null;
  const { source: _, ...before } = flow.statesOf(language)[key] ?? {};
  const known = Object.entries({ ...before, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    do: 'setState',
    language,
    key,
    record: { source: textHash(source), ...Object.fromEntries(known) },
  };
}

function withoutKeyword({ path }: MendableProblem, flow: FlowUnderRepair): Mend | null {
  const [list, index] = [path.slice(0, -1), path.at(-1)];
  const words = flow.valueAt(list);
  if (!Array.isArray(words) || typeof index !== 'number') return null;
  const left = words.filter((word, at): word is string => at !== index && typeof word === 'string');
  const label = sentence('lint:mends.no_keyword')`Do without the keyword "${{ word: String(words[index]) }}"`;
  return { label, operations: [{ do: 'setHead', path: list, value: left }] };
}

/** Staff or another system use it: it is listed under `shared`. */
function shareField(field: unknown, step: string | null, flow: FlowUnderRepair): Mend | null {
  if (step === null || typeof field !== 'string' || !field.startsWith('person.')) return null;
  const shared = flow.valueAt(['shared']);
  const listed = Array.isArray(shared) ? shared.filter((one) => typeof one === 'string') : [];
  if (listed.includes(field)) return null;
  return {
    label: sentence('lint:mends.share')`It is used or filled outside the flows`,
    operations: [{ do: 'setHead', path: ['shared'], value: [...listed, field] }],
  };
}
