import { purposeRecordedAt } from './consent.js';
import type { LintedFlow } from './rule.js';

/**
 * Lists the keys of the words by which a flow asks for consent, in all its languages: whoever agrees has agreed to these.
 * Words that are only understood (`accept`) are none of them.
 */
export function consentWordsOf({ compiled, languages }: LintedFlow): ReadonlySet<string> {
  const asking = new Set(
    Object.values(compiled.graph.nodes)
      .filter((node) => purposeRecordedAt(node) !== null)
      .map(({ step }) => step),
  );
  const keys = new Set(languages.flatMap(({ texts }) => Object.keys(texts)));
  return new Set([...keys].filter((key) => isConsentWord(key, asking)));
}

function isConsentWord(key: string, asking: ReadonlySet<string>): boolean {
  const [step = '', word = ''] = key.split('.');
  return asking.has(step) && word !== 'accept';
}
