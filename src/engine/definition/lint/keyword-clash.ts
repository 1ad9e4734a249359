import { foldWord } from '../../understanding/fold.js';
import type { FlowHead } from '../schema.js';
import type { FlowSubject, LintedFlow, LintFinding, LintRule } from './rule.js';
import type { Path } from '../problem.js';
import { sentence } from '../../../platform/sentence.js';

/** Two flows that begin with one word. */
export const keywordClash: LintRule<FlowSubject> = {
  rule: 'keyword_clash',
  severity: 'error',
  about: 'A keyword starts one flow only; the first by its name has it.',
  fix: 'Choose another keyword.',
  check({ flow, flows }) {
    const owners = ownersBefore(flow, flows);
    return keywordsOf(flow.compiled.head).flatMap(({ word, path }): LintFinding[] => {
      const owner = owners.get(foldWord(word));
      if (owner === undefined) return [];
      const message = sentence(
        'lint:keyword_clash.message',
      )`The keyword "${{ word }}" starts another flow already (${{ owner }}).`;
      return [{ document: flow.compiled.document, path, message }];
    });
  },
};

/** Lists the keywords of a flow, with where they stand. */
export function keywordsOf({ start }: FlowHead): { word: string; path: Path }[] {
  const keywords = start?.keywords ?? [];
  const below: Path = ['start', 'keywords'];
  if (Array.isArray(keywords)) return keywords.map((word, index) => ({ word, path: [...below, index] }));
  return Object.entries(keywords).flatMap(([language, words]) =>
    words.map((word, index) => ({ word, path: [...below, language, index] })),
  );
}

function ownersBefore(flow: LintedFlow, flows: readonly LintedFlow[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const other of flows) {
    if (other === flow) break;
    for (const { word } of keywordsOf(other.compiled.head)) {
      const folded = foldWord(word);
      if (!owners.has(folded)) owners.set(folded, other.compiled.graph.flow);
    }
  }
  return owners;
}
