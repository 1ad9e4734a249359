import type { Json } from '../people/person.js';
import { holdsFor } from '../segments/evaluate/why.js';
import { momentAt } from '../segments/language/moment.js';
import { nobody } from '../segments/language/nobody.js';
import { SegmentProblem } from '../segments/language/problem.js';
import { readCondition } from '../segments/language/read-condition.js';
import type { Vocabulary } from '../segments/language/vocabulary.js';
import type { WalkWorld } from './walk.js';

/** Works out conditions for somebody of whom only some fields are known; what means nothing is not true. */
export function holdsWith(words: Vocabulary, timezone: string): WalkWorld['holds'] {
  return (expression, fields, at) => {
    const moment = momentAt(at, timezone);
    try {
      const known: ReadonlyMap<string, Json> = fields;
      return holdsFor(readCondition(expression, words, moment), { ...nobody, fields: known }, words, moment);
    } catch (error) {
      if (error instanceof SegmentProblem) return false;
      throw error;
    }
  };
}
