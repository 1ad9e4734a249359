import { consentWordsOf } from './consent-words.js';
import type { FlowSubject, LintedFlow, LintFinding, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** Words of a consent question that are older than the words they were translated from. */
export const staleConsent: LintRule<FlowSubject> = {
  rule: 'stale_consent',
  severity: 'error',
  about:
    'People agree to the same in every language: when the words of a consent question change, their translations are ' +
    'brought up to date before anybody gets them.',
  fix: 'Translate it anew, or confirm it with npx karibu texts track --flow FLOW --stale KEY.',
  check: ({ flow }) => staleConsentIn(flow),
};

/** Finds the consent words of a flow that are older than the words that they translate. */
export function staleConsentIn(flow: LintedFlow): LintFinding[] {
  const words = consentWordsOf(flow);
  return flow.languages.flatMap(({ language, document, tracking }) =>
    [...(tracking?.states ?? [])]
      .filter(([key, state]) => state === 'stale' && words.has(key))
      .map(([key]) => ({
        document,
        path: key.split('.'),
        message: sentence(
          'lint:stale_consent.message',
        )`In ${{ language }}, the consent words "${{ key }}" are older than their source.`,
      })),
  );
}
