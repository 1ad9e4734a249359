import type { Dictionary } from '../../api/dictionary.js';
import type { Fact } from '../rules/condition.js';

/** What every kind of inputs gets. */
export interface FactProps {
  readonly fact: Fact;
  readonly dictionary: Dictionary;
  readonly onChange: (fact: Fact) => void;
}
