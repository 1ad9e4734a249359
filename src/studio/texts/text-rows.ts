import { examineChange } from '../../conversations/translation/examine-change.js';
import type { TextFinding } from '../../conversations/translation/examine-change.js';
import { sheetRows } from '../../conversations/translation/sheet-rows.js';
import { textFault } from '../../conversations/translation/text-fault.js';
import { textsOf } from '../../conversations/translation/translated-definition.js';
import type {
  TranslatedDefinition,
  TranslatedLanguage,
  TranslatedText,
} from '../../conversations/translation/translated-definition.js';
import type { TextState } from '../../engine/definition/text-state.js';
import { keyOf } from '../../engine/definition/texts.js';
import type { TextRow } from './texts.schemas.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** How far the texts of a definition have come in a language. */
export interface Progress {
  readonly total: number;
  readonly missing: number;
  readonly stale: number;
  readonly same: number;
  readonly reviewed: number;
}

/** What was made from nobody knows what is as good as old: somebody has to look at it. */
const shownStates: Readonly<Record<TextState, TextRow['state']>> = {
  missing: 'missing',
  stale: 'stale',
  untracked: 'stale',
  same: 'same',
  same_on_purpose: 'current',
  translated: 'current',
  reviewed: 'current',
};

/** Counts the texts of a definition in a language by their state. */
export function progressOf(definition: TranslatedDefinition, into: TranslatedLanguage): Progress {
  const states = textsOf(definition, into).map(({ state }) => state);
  const count = (shown: TextRow['state']): number =>
    states.filter((state) => shownStates[state] === shown).length;
  return {
    total: states.length,
    missing: count('missing'),
    stale: count('stale'),
    same: count('same'),
    reviewed: states.filter((state) => state === 'reviewed').length,
  };
}

/** Gives the texts of a definition in a language, in the order of the conversation. */
export function textRows(definition: TranslatedDefinition, into: TranslatedLanguage): TextRow[] {
  const rows = new Map(sheetRows(definition, into).map((row) => [row.key, row]));
  const findings = examineChange(definition, into, into.texts);
  const isRequired = new Map(definition.keys.map((key) => [key.key, key.isRequired]));
  return textsOf(definition, into).map((text) => {
    const { key, state, record } = text;
    const row = rows.get(key);
    const isReviewed = state === 'reviewed';
    return {
      key,
      step: definition.flow === null ? null : (key.split('.')[0] ?? null),
      note: row?.note ?? '',
      source: row?.source ?? '',
      text: text.text ?? null,
      state: shownStates[state],
      isSameOnPurpose: state === 'same_on_purpose',
      reviewedBy: isReviewed ? (record?.reviewed_by ?? null) : null,
      reviewedOn: isReviewed ? (record?.reviewed_on ?? null) : null,
      isRequired: isRequired.get(keyOf(key)) ?? false,
      problems: problemsOf(
        text,
        definition.variables,
        findings.filter((finding) => finding.key === key),
      ),
      segments: row?.segments ?? null,
      limit: row?.max_length ?? null,
    };
  });
}

function problemsOf(
  { text, state }: TranslatedText,
  variables: ReadonlySet<string>,
  findings: readonly TextFinding[],
): TextRow['problems'] {
  const fault = text === undefined ? null : textFault(text, variables);
  const problems: TextRow['problems'] = findings.map(({ severity, message }) => shown(severity, message));
  if (fault !== null) problems.unshift(shown('error', fault));
  if (state === 'untracked') {
    const message = sentence(
      'problems:text_untracked',
    )`Nobody knows which text this was made from. Compare it with the source; save it if it is right.`;
    problems.push(shown('warning', message));
  }
  return problems;
}

function shown(
  severity: 'error' | 'warning',
  { text: message, words }: Sentence,
): TextRow['problems'][number] {
  return { severity, message, words };
}
