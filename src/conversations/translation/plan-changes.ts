import type { Texts } from '../../engine/definition/texts.js';
import { tidied } from './cell.rules.js';
import { examineChange } from './examine-change.js';
import type { LanguageChange } from './plan-import.js';
import type { TextRecord } from './state-file.js';
import { asCurrent, asReviewed } from './state.rules.js';
import type { Review } from './state.rules.js';
import { textFault } from './text-fault.js';
import { textsOf } from './translated-definition.js';
import type { TranslatedDefinition, TranslatedLanguage, TranslatedText } from './translated-definition.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** What somebody wants of one text; what is absent stays. */
export interface TextChange {
  readonly key: string;
  /** It is right for the present source; empty: the translation is taken away. */
  readonly text?: string | undefined;
  readonly isSameOnPurpose?: boolean | undefined;
  readonly isReviewed?: boolean | undefined;
}

/** Why a change of one text cannot be taken, in a plain sentence. */
export interface RefusedChange {
  readonly key: string;
  readonly message: Sentence;
}

/** All changes together, or why they are refused. */
export type ChangePlan =
  | { readonly status: 'planned'; readonly change: LanguageChange }
  | { readonly status: 'refused'; readonly refused: readonly RefusedChange[] };

/** A text and its record as they are to be. */
interface NewText {
  readonly key: string;
  readonly text: string | undefined;
  readonly record: TextRecord;
}

/**
 * Plans changes of single texts of a language. Nothing is written here.
 * @param review who agrees to the texts that are marked as reviewed
 */
export function planChanges(
  definition: TranslatedDefinition,
  language: TranslatedLanguage,
  changes: readonly TextChange[],
  review: Review,
): ChangePlan {
  const now = new Map(textsOf(definition, language).map((text) => [text.key, text]));
  const refused: RefusedChange[] = [];
  const wanted: NewText[] = [];
  for (const change of changes) {
    const text = now.get(change.key);
    const judged =
      text === undefined
        ? sentence(
            'problems:row_no_text',
          )`"${{ flow: definition.name }}" has no text "${{ key: change.key }}".`
        : judge(change, text, definition.variables, review);
    if ('words' in judged) refused.push({ key: change.key, message: judged });
    else wanted.push(judged);
  }
  const change = changeOf(definition, language, wanted);
  refused.push(...breaches(change));
  return refused.length > 0 ? { status: 'refused', refused } : { status: 'planned', change };
}

/** A sentence: why not. */
function judge(
  change: TextChange,
  now: TranslatedText,
  variables: ReadonlySet<string>,
  review: Review,
): NewText | Sentence {
  const { key, source } = now;
  const text =
    change.text === undefined ? now.text : tidied(change.text, source ?? now.text ?? '') || undefined;
  if (text === undefined)
    return change.isReviewed === true
      ? sentence('problems:nothing_to_review')`There is no translation to agree to yet.`
      : gone(key);
  const fault = change.text === undefined ? null : textFault(text, variables);
  if (fault !== null) return fault;
  if (change.isSameOnPurpose === true && text !== source)
    return sentence(
      'problems:not_same',
    )`It does not equal its source: only what does can be the same on purpose.`;
  const isNew = text !== now.text;
  const before = isNew ? {} : (now.record ?? {});
  const current = change.text === undefined ? before : asCurrent(before, source);
  return { key, text, record: marked(current, change, text, source, review) };
}

function gone(key: string): NewText {
  return { key, text: undefined, record: {} };
}

function marked(
  record: TextRecord,
  { isSameOnPurpose, isReviewed }: TextChange,
  text: string,
  source: string | undefined,
  review: Review,
): TextRecord {
  const { same_on_purpose: wasSame, ...others } = record;
  const isSame = isSameOnPurpose ?? (wasSame === true && text === source);
  const same = isSame ? { ...asCurrent(others, source), same_on_purpose: true as const } : others;
  if (isReviewed === undefined) return same;
  if (isReviewed) return asReviewed(asCurrent(same, source), text, review);
  const { reviewed_by: _by, reviewed_on: _on, reviewed_text: _text, ...unread } = same;
  return unread;
}

function changeOf(
  definition: TranslatedDefinition,
  language: TranslatedLanguage,
  wanted: readonly NewText[],
): LanguageChange {
  const texts = new Map<string, string>(Object.entries(language.texts));
  const records = new Map<string, TextRecord>(Object.entries(language.records));
  for (const { key, text, record } of wanted) {
    if (text === undefined) texts.delete(key);
    else texts.set(key, text);
    records.set(key, record);
  }
  return {
    definition,
    language,
    texts: Object.fromEntries(texts),
    records: Object.fromEntries(records),
  };
}

/** What the rules of `flows check` call an error in a text that changes. */
function breaches({ definition, language, texts }: LanguageChange): RefusedChange[] {
  const isChanged = (key: string): boolean => texts[key] !== undefined && texts[key] !== before[key];
  const before: Texts = language.texts;
  return examineChange(definition, language, texts)
    .filter(({ key, severity }) => severity === 'error' && isChanged(key))
    .map(({ key, message }) => ({ key, message }));
}
