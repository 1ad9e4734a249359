import type { CompiledFlow } from '../compile.js';
import { keptFor } from '../kept-for.js';
import { keyOf } from '../texts.js';
import { staffKeys } from './messages.js';
import type { LintFinding, LintRule, FlowSubject, FileTexts } from './rule.js';
import { sentence } from '../../../platform/sentence.js';
import type { Sentence } from '../../../platform/sentence.js';

/** What is named on no phone that others may read, as people write it; the beginnings of words. */
const sensitiveWords: readonly (readonly [Sentence, RegExp])[] = [
  [sentence('lint:matters.hiv')`HIV`, /(^|\P{L})(hiv|aids|arvs?|vvu|ukimwi|vih|sida)(?=\P{L}|$)/iu],
  [
    sentence('lint:matters.tuberculosis')`tuberculosis`,
    /(^|\P{L})(tb|tuberculosis|kifua kikuu|tuberculose)(?=\P{L}|$)/iu,
  ],
  [
    sentence('lint:matters.family_planning')`family planning`,
    /contracepti|family planning|condom|uzazi wa mpango|kondomu|planification familiale|pr.servatif/iu,
  ],
  [sentence('lint:matters.abortion')`abortion`, /abortion|kutoa mimba|avortement|\bivg\b/iu],
  [
    sentence('lint:matters.violence')`violence`,
    /\brape|sexual violence|domestic violence|ubakaji|ukatili|\bviol(ée?|s)?\b|violences? /iu,
  ],
  [
    sentence('lint:matters.loss')`loss of a child`,
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
    return flow.languages.flatMap((from) => sensitiveIn(flow.compiled, from));
  },
};

const sensitiveIn = keptFor(
  (compiled: CompiledFlow, { document }: FileTexts) => [compiled, document],
  (compiled, { texts, document }): readonly LintFinding[] => {
    const guarded = guardedIn(compiled);
    const ofStaff = staffKeys(compiled);
    return Object.entries(texts)
      .filter(([key]) => !guarded.has(key) && !ofStaff.has(keyOf(key)) && !key.includes('.accept.'))
      .flatMap(([key, text]): LintFinding[] => {
        const found = sensitiveWords.find(([, pattern]) => pattern.test(text));
        if (found === undefined) return [];
        const [matter] = found;
        const message = sentence(
          'lint:sensitive_text.message',
        )`The text "${{ key }}" names a sensitive matter (${{ matter }}).`;
        return [{ document, path: key.split('.'), message }];
      });
  },
);

/** Texts that go to private phones only: their step has a neutral wording for all others. */
function guardedIn({ texts }: CompiledFlow): ReadonlySet<string> {
  const neutral = texts.filter(({ key }) => key.endsWith('.neutral'));
  return new Set(neutral.map(({ key }) => key.replace('.neutral', '.text')));
}
