import { isBareCarrierWord } from '../../understanding/carrier-words.js';
import { wordsOffered } from './answers.js';
import type { FlowSubject, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** An answer on which the carrier itself acts. */
export const carrierOption: LintRule<FlowSubject> = {
  rule: 'carrier_option',
  severity: 'error',
  about:
    'On SMS the carrier acts on END, CANCEL, QUIT, STOP, START, INFO and their like when they are the whole message: ' +
    'it blocks her, or answers in English. Only a plain yes may be "Yes".',
  fix: 'Choose a word that no carrier knows, such as "finish" for "end".',
  check(subject) {
    return wordsOffered(subject)
      .filter(({ word, code }) => isBareCarrierWord(word) && !(code === 'yes' && isYes(word)))
      .map(({ word, document, path }) => ({
        document,
        path,
        message: sentence(
          'lint:carrier_option.message',
        )`The carrier itself acts on the answer "${{ word }}".`,
      }));
  },
};

/** Nobody can ask a question of yes or no without it, and the carrier acts on it only after an opt-out. */
function isYes(word: string): boolean {
  return word.trim().toLowerCase() === 'yes';
}
