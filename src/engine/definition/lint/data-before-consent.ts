import { isAgreeing, isRefusing } from './consent.js';
import { asksPersonalData } from './personal-data.js';
import { reach } from './reach.js';
import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';
import { sentence } from '../../../platform/sentence.js';

/** A question about the person on a way on which she has not agreed. */
export const dataBeforeConsent: LintRule<FlowSubject> = {
  rule: 'data_before_consent',
  severity: 'error',
  about:
    'A name, an age or anything that is kept about her is asked only of somebody who has agreed: after a consent step, or ' +
    'behind a condition such as `consent.health_messages = "granted"`.',
  fix: 'Ask for consent first, or branch on it.',
  check({ flow }) {
    const { graph, document, head } = flow.compiled;
    const purpose = head.purpose ?? null;
    // What follows a refusal is looked at by data_after_refusal.
    const reached = reach(
      graph,
      [graph.entry, ...Object.values(graph.commands ?? {})],
      (node, exit) => !isAgreeing(node, exit, purpose) && !isRefusing(node, exit),
    );
    return Object.values(graph.nodes)
      .filter((node) => reached.has(node.id) && asksPersonalData(node))
      .map(({ step }) => ({
        document,
        path: pathOf(flow, step),
        message: sentence(
          'lint:data_before_consent.message',
        )`The question "${{ step }}" can be asked of somebody who has not given consent.`,
      }));
  },
};
