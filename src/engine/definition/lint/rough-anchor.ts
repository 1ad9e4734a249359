import { sentence } from '../../../platform/sentence.js';
import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';

/** A programme that is counted from a date of which a question takes the year alone. */
export const roughAnchor: LintRule<FlowSubject> = {
  rule: 'rough_anchor',
  severity: 'error',
  about: 'No programme is counted from a year: who answers with one is not enrolled.',
  fix: 'Leave out `precision: year`, so that a day or a month is asked for.',
  check({ flow }) {
    const { graph, document } = flow.compiled;
    const nodes = Object.values(graph.nodes);
    const anchors = new Set(
      nodes.flatMap(({ actions }) => actions.flatMap((one) => (one.kind === 'enrol' ? [one.anchor] : []))),
    );
    return nodes.flatMap(({ step, wait }) => {
      if (wait?.kind !== 'answer' || wait.question.precision === undefined) return [];
      const { known } = wait.question;
      if (known === null || !anchors.has(known)) return [];
      const message = sentence(
        'lint:rough_anchor.message',
      )`A programme is counted from ${{ anchor: known }}, and this question takes a year for it.`;
      return [{ document, path: [...pathOf(flow, step), 'precision'], message }];
    });
  },
};
