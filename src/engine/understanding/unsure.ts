import { wordsOf } from './fold.js';
import { Patterns } from './patterns.js';
import { perLanguages } from './vocabulary.js';

const vocabularyOf = perLanguages((all) => ({
  unsure: new Patterns(all.flatMap(({ unsure }) => unsure)),
  polite: new Patterns(all.flatMap(({ polite }) => polite)),
}));

/** Tells whether a person answers that she does not know: `sijui`, `not sure`, `je ne sais pas`. */
export function isUnsure(text: string, { languages }: { languages: readonly string[] }): boolean {
  const { unsure, polite } = vocabularyOf(languages);
  const words = wordsOf(text);
  const core = polite.without(words);
  return (
    unsure.isWhole(words) || unsure.isWhole(core) || (core.length > 0 && unsure.partition(core) !== undefined)
  );
}
