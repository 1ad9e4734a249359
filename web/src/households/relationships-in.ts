import type { Dictionary } from '../api/dictionary.js';
import { reach } from '../people/person/reach.js';

/** What somebody can be in a household: whose phone gets her messages is no matter of it. */
export function relationshipsIn(dictionary: Dictionary | undefined): Dictionary['relationships'] {
  return (dictionary?.relationships ?? []).filter(({ code }) => code !== reach);
}
