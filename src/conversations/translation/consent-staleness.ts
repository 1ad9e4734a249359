import type { LintedFlow } from '../../engine/definition/lint/rule.js';
import { staleConsentIn } from '../../engine/definition/lint/stale-consent.js';
import type { Sentence } from '../../platform/sentence.js';

/** Says which consent words of a flow are older than the words that they translate: a plain sentence for each. */
export function consentStaleness(flow: LintedFlow): Sentence[] {
  return staleConsentIn(flow).map(({ message }) => message);
}
