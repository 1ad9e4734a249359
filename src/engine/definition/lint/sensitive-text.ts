import type { LintFinding, LintRule, FlowSubject } from './rule.js';

/** What is named on no phone that others may read, as people write it; the beginnings of words. */
const sensitiveWords: readonly (readonly [topic: string, pattern: RegExp])[] = [
  ['HIV', /(^|\P{L})(hiv|aids|arvs?|vvu|ukimwi|vih|sida)(?=\P{L}|$)/iu],
  ['tuberculosis', /(^|\P{L})(tb|tuberculosis|kifua kikuu|tuberculose)(?=\P{L}|$)/iu],
  [
    'family planning',
    /contracepti|family planning|condom|uzazi wa mpango|kondomu|planification familiale|pr.servatif/iu,
  ],
  ['abortion', /abortion|kutoa mimba|avortement|\bivg\b/iu],
  ['violence', /\brape|sexual violence|domestic violence|ubakaji|ukatili|\bviol(ée?|s)?\b|violences? /iu],
  [
    'loss of a child',
    /miscarriage|stillbirth|lost (your|the) (baby|pregnancy)|mimba imeharibika|kupoteza mimba|fausse couche|perdu (votre|le) b.b./iu,
  ],
];

/** A text that names what nobody else on a shared phone should read. */
export const sensitiveText: LintRule<FlowSubject> = {
  rule: 'sensitive_text',
  severity: 'warning',
  about:
    'Several people read one phone. A text that names HIV, family planning, violence, the loss of a child or the like goes to private phones only, and a neutral wording to all others.',
  fix: 'Reword it, or give the step sensitive: true and write <step>.neutral.',
  check({ flow }) {
    const { steps } = flow.compiled;
    const guarded = new Set(
      steps.flatMap(({ texts }) =>
        texts.flatMap(({ key }) => (key.endsWith('.neutral') ? [key.replace('.neutral', '.text')] : [])),
      ),
    );
    return flow.languages.flatMap(({ texts, document }) =>
      Object.entries(texts)
        .filter(([key]) => !guarded.has(key) && !key.includes('.accept.'))
        .flatMap(([key, text]): LintFinding[] => {
          const found = sensitiveWords.find(([, pattern]) => pattern.test(text));
          if (found === undefined) return [];
          const message = `The text "${key}" names a sensitive matter (${found[0]}).`;
          return [{ document, path: key.split('.'), message }];
        }),
    );
  },
};
