import type { ChangeCode, ChangeFact } from './change-fact.js';

type Params = ChangeFact['params'];

/** Characters of a value that a sentence shows. */
const mostShown = 160;

/** Says a change in English; names of steps stand between asterisks. */
export function sentenceOf({ code, params }: ChangeFact): string {
  return sentences[code](params);
}

const sentences: Readonly<Record<ChangeCode, (params: Params) => string>> = {
  unreadable: ({ line }) => `The file can no longer be read: look at its line ${line ?? '1'}.`,
  head_changed: ({ field, before, after }) => changed(headNames[field ?? ''] ?? field ?? '', before, after),
  about_changed: ({ after }) =>
    after
      ? `What the flow is about now reads ${quoted(after)}.`
      : 'What the flow is about is no longer said.',
  language_added: ({ language }) => `New language: ${languageName(language)}.`,
  language_removed: ({ language }) => `${languageName(language)} was removed, with its texts.`,
  step_added: ({ step, after, kind }) =>
    `New step *${step ?? ''}* (${(kind ?? 'unknown').replaceAll('_', ' ')}) ${after ? `after *${after}*` : 'as the first'}.`,
  step_removed: ({ step }) => `Step *${step ?? ''}* was removed.`,
  step_renamed: ({ step, to }) => `Step *${step ?? ''}* is now called *${to ?? ''}*.`,
  step_moved: ({ step, after }) => `Step *${step ?? ''}* now stands ${after ? `after *${after}*` : 'first'}.`,
  kind_changed: ({ step, before, after }) =>
    `Step *${step ?? ''}* is now ${spoken(after)}, and was ${spoken(before)}.`,
  field_changed: ({ step, field, before, after }) =>
    changed(`"${(field ?? '').replaceAll('_', ' ')}" of *${step ?? ''}*`, before, after),
  way_changed: wayChanged,
  option_added: ({ step, option }) => `*${step ?? ''}* now offers the answer "${option ?? ''}".`,
  option_removed: ({ step, option }) => `*${step ?? ''}* no longer offers the answer "${option ?? ''}".`,
  options_reordered: ({ step, after }) =>
    `The answers of *${step ?? ''}* now stand in this order: ${after ?? ''}.`,
  note_changed: ({ step, after }) =>
    after === null || after === undefined
      ? `The note at *${step ?? ''}* was removed.`
      : `The note at *${step ?? ''}* is now ${quoted(after)}.`,
  text_added: (params) => `${textName(params)}: ${quoted(params.after)} is new.`,
  text_removed: (params) => `${textName(params)} was removed; it was ${quoted(params.before)}.`,
  text_changed: (params) => `${textName(params)}: ${quoted(params.before)} is now ${quoted(params.after)}.`,
  reviewed: ({ key, language, by }) =>
    `${by ?? 'Somebody'} reviewed "${key ?? ''}" in ${languageName(language)}.`,
  same_on_purpose: ({ key, language }) =>
    `"${key ?? ''}" in ${languageName(language)} equals its source on purpose.`,
  chat_added: ({ chat }) => `New test conversation ${chat ?? ''}.`,
  chat_removed: ({ chat }) => `Test conversation ${chat ?? ''} was removed.`,
  chat_changed: ({ chat }) => `Test conversation ${chat ?? ''} changed.`,
};

const headNames: Readonly<Record<string, string>> = {
  purpose: 'The purpose',
  keywords: 'The words that start the flow',
  rest: 'The question that the rest of the first message answers',
  commands: 'What it answers at any time',
  expiresAfter: 'How long a question stays open',
  shared: 'The fields that are used outside the flows',
  maxSegments: 'How many SMS a text may take',
  languages: 'The order of the languages',
};

const roles: Readonly<Record<string, string>> = {
  text: 'The text',
  neutral: 'The neutral text',
  retry: 'The words after a misunderstanding',
  help: 'The help',
  unsure: 'The question for the month',
  more: 'The answer to "tell me more"',
  confirm: 'The words that say an answer back',
  no_answer: 'The words after silence',
  note: 'The note for staff',
};

/** Names of languages, which the libraries of a browser and of the service do not give alike. */
const languageNames: Readonly<Record<string, string>> = { en: 'English', sw: 'Swahili', fr: 'French' };

function languageName(language: string | null | undefined): string {
  return languageNames[language ?? ''] ?? language ?? '';
}

function textName({ step, role, option, language }: Params): string {
  const what =
    role === 'options'
      ? `The words of the answer "${option ?? ''}"`
      : role === 'accept'
        ? `The words that mean "${option ?? ''}"`
        : (roles[role ?? ''] ?? `The text "${role ?? ''}"`);
  return `${what} of *${step ?? ''}* in ${languageName(language)}`;
}

function wayChanged({ step, way, label, before, after }: Params): string {
  const subject = wayName(way ?? '', label ?? null, step ?? '');
  if (after === null || after === undefined) {
    return before ? `${subject} no longer leads to *${before}*.` : `${subject} now ends the flow.`;
  }
  return before
    ? `${subject} now leads to *${after}* instead of *${before}*.`
    : `${subject} now leads to *${after}*.`;
}

function wayName(way: string, label: string | null, step: string): string {
  if (way === 'unknown') return `Who does not know the answer to *${step}*`;
  if (way === 'not_understood') return `Who is not understood at *${step}*`;
  if (way === 'no_answer') return `Silence at *${step}*`;
  if (way === 'else') return `Every other case of *${step}*`;
  if (way.startsWith('case.')) return `The case ${quoted(label)} of *${step}*`;
  if (way.startsWith('random.')) return `Chance at *${step}*`;
  return label === null ? `*${step}*` : `Answer "${label}" of *${step}*`;
}

function changed(name: string, before: string | null | undefined, after: string | null | undefined): string {
  if (after === null || after === undefined) return `${name} was removed; it was ${quoted(before)}.`;
  if (before === null || before === undefined) return `${name} is now ${quoted(after)}.`;
  return `${name} is now ${quoted(after)}, and was ${quoted(before)}.`;
}

function spoken(kind: string | null | undefined): string {
  return `"${(kind ?? 'unknown').replaceAll('_', ' ')}"`;
}

function quoted(text: string | null | undefined): string {
  const whole = (text ?? '').replace(/\s+/g, ' ');
  return `"${whole.length > mostShown ? `${whole.slice(0, mostShown - 1)}…` : whole}"`;
}
