import { triage } from '../../understanding/triage.js';
import { commandNames } from '../../understanding/words/language-words.js';
import type { Triage } from '../../understanding/triage.js';
import { keywordsOf } from './keyword-clash.js';
import type { FlowSubject, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';
import type { Sentence } from '../../../platform/sentence.js';

const meanings: Readonly<Record<Exclude<Triage['kind'], 'other'>, (word: string) => Sentence>> = {
  opt_out: (word) => sentence('lint:reserved_keyword.opt_out')`The keyword "${{ word }}" stops all messages.`,
  unsure_opt_out: (word) =>
    sentence(
      'lint:reserved_keyword.unsure_opt_out',
    )`The keyword "${{ word }}" is too near to a word that stops all messages.`,
  safety: (word) =>
    sentence('lint:reserved_keyword.safety')`The keyword "${{ word }}" is read as a sign of danger.`,
  opt_in: (word) =>
    sentence(
      'lint:reserved_keyword.opt_in',
    )`The keyword "${{ word }}" brings back somebody who has stopped the messages.`,
  help: (word) => sentence('lint:reserved_keyword.help')`The keyword "${{ word }}" asks for help.`,
  command: (word) =>
    sentence('lint:reserved_keyword.command')`The keyword "${{ word }}" is a command of the system.`,
  repeat: (word) =>
    sentence('lint:reserved_keyword.repeat')`The keyword "${{ word }}" asks to repeat the question.`,
  courtesy: (word) =>
    sentence('lint:reserved_keyword.courtesy')`The keyword "${{ word }}" is a courtesy that needs no answer.`,
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
      const message = meaningOf(word, head.languages);
      return message === null ? [] : [{ document, path, message }];
    });
  },
};

/** Says what a word means to somebody who gets messages, or who has stopped them. */
function meaningOf(word: string, languages: readonly string[]): Sentence | null {
  for (const isOptedOut of [false, true]) {
    const { kind } = triage(word, {
      languages,
      isOptedOut,
      hasOpenQuestion: false,
      offered: [],
      isTwilioSms: true,
      commands: commandNames,
    });
    if (kind !== 'other') return meanings[kind](word);
  }
  return null;
}
