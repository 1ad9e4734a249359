import { isBareCarrierWord } from '../../understanding/carrier-words.js';
import { reservedAs } from '../../understanding/commands.js';
import { wordsOffered } from './answers.js';
import type { FlowSubject, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** An answer that is taken for leaving, or for a call for help. */
export const reservedOption: LintRule<FlowSubject> = {
  rule: 'reserved_option',
  severity: 'error',
  about: 'A word that stops all messages or asks for help cannot be an answer: whoever writes it means that.',
  fix: 'Choose another word.',
  check(subject) {
    return wordsOffered(subject)
      .filter(({ word }) => !isBareCarrierWord(word))
      .flatMap(({ word, document, path }) => {
        const reserved = reservedAs(word, subject.flow.compiled.head.languages);
        if (reserved === undefined) return [];
        const message =
          reserved === 'opt_out'
            ? sentence('lint:reserved_option.opt_out')`The answer "${{ word }}" stops all messages.`
            : sentence('lint:reserved_option.help')`The answer "${{ word }}" asks for help.`;
        return [{ document, path, message }];
      });
  },
};
