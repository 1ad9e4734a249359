import { sentence, type Sentence } from '../../platform/sentence.js';
import { nearestOf } from './nearest.rules.js';

/** What is wrong with a name, with the one that may have been meant. @param names those that there are */
export function guessed(problem: Sentence, written: string, names: readonly string[]): Sentence {
  const nearest = nearestOf(written, names);
  if (nearest === undefined) return problem;
  return sentence('whom:nearest')`${{ problem }} Did you mean "${{ nearest }}"?`;
}
