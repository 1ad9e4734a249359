import { sentence } from '../../../platform/sentence.js';
import type { Sentence } from '../../../platform/sentence.js';
import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';

/** A step that enrols by another date than the one that the programme counts from. */
export const otherAnchor: LintRule<FlowSubject> = {
  rule: 'other_anchor',
  severity: 'warning',
  about:
    'A flow enrols by the date that the programme itself counts from: by another one, or by today where none is named, its weeks ' +
    'fall elsewhere than for whom staff or a list take in.',
  fix: 'Enrol by the date that the programme counts from.',
  check({ flow, programmes }) {
    if (programmes === null) return [];
    const { graph, document } = flow.compiled;
    return Object.values(graph.nodes).flatMap(({ step, actions }) =>
      actions.flatMap((action) => {
        // Of several, each may have a date of its own.
        if (action.kind !== 'enrol' || action.instance !== undefined) return [];
        const { programme, anchor } = action;
        const own = programmes.get(programme) ?? anchor;
        if (own === anchor) return [];
        const path = [...pathOf(flow, step), 'enrol'];
        return [{ document, path, message: said(programme, own, anchor) }];
      }),
    );
  },
};

function said(programme: string, own: string, anchor: string): Sentence {
  if (own === 'registration')
    return sentence(
      'lint:other_anchor.joins',
    )`The programme "${{ programme }}" counts from the day on which she joins, and this step from ${{ anchor }}.`;
  if (anchor === 'registration')
    return sentence(
      'lint:other_anchor.today',
    )`The programme "${{ programme }}" counts from ${{ own }}, and this step from today.`;
  return sentence(
    'lint:other_anchor.message',
  )`The programme "${{ programme }}" counts from ${{ own }}, and this step from ${{ anchor }}.`;
}
