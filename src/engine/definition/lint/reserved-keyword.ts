import { triage } from '../../understanding/triage.js';
import type { Triage } from '../../understanding/triage.js';
import { keywordsOf } from './keyword-clash.js';
import type { FlowSubject, LintRule } from './rule.js';

const meanings: Readonly<Record<Exclude<Triage['kind'], 'other'>, string>> = {
  opt_out: 'stops all messages',
  unsure_opt_out: 'is too near to a word that stops all messages',
  safety: 'is read as a sign of danger',
  opt_in: 'brings back somebody who has stopped the messages',
  help: 'asks for help',
  repeat: 'asks to repeat the question',
  courtesy: 'is a courtesy that needs no answer',
};

/** A keyword that is taken for something else before any flow sees it. */
export const reservedKeyword: LintRule<FlowSubject> = {
  rule: 'reserved_keyword',
  severity: 'error',
  about: 'A keyword that means something else everywhere never reaches its flow.',
  fix: 'Choose another keyword.',
  check({ flow }) {
    const { head, document } = flow.compiled;
    return keywordsOf(head).flatMap(({ word, path }) => {
      const meaning = meaningOf(word, head.languages);
      return meaning === null ? [] : [{ document, path, message: `The keyword "${word}" ${meaning}.` }];
    });
  },
};

/** What a word means to somebody who gets messages, or who has stopped them. */
function meaningOf(word: string, languages: readonly string[]): string | null {
  for (const isOptedOut of [false, true]) {
    const { kind } = triage(word, {
      languages,
      isOptedOut,
      hasOpenQuestion: false,
      offered: [],
      isTwilioSms: true,
    });
    if (kind !== 'other') return meanings[kind];
  }
  return null;
}
