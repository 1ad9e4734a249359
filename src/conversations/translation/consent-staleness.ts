import type { LintedFlow } from '../../engine/definition/lint/rule.js';
import { staleConsentIn } from '../../engine/definition/lint/stale-consent.js';

/** Says which consent words of a flow are older than the words that they translate: a plain sentence for each. */
export function consentStaleness(flow: LintedFlow): string[] {
  return staleConsentIn(flow).map(({ message }) => message);
}
