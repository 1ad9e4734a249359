import type { Graph, Node } from '../../graph.js';
import { isAgreeing, isRefusing, purposeRecordedAt } from './consent.js';
import { asksPersonalData } from './personal-data.js';
import { reach } from './reach.js';
import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';
import { sentence } from '../../../platform/sentence.js';

/** A refusal after which the flow goes on as if nothing had been said. */
export const dataAfterRefusal: LintRule<FlowSubject> = {
  rule: 'data_after_refusal',
  severity: 'error',
  about: 'Somebody who says no to a consent is asked nothing about herself, and is not enrolled.',
  fix: 'Lead the refusal to an end: no: <step>.',
  check({ flow }) {
    const { graph, document } = flow.compiled;
    return Object.values(graph.nodes)
      .filter((node) => purposeRecordedAt(node) !== null)
      .flatMap((consent) =>
        collectingAfter(graph, consent).map(({ step, wait }) => ({
          document,
          path: pathOf(flow, consent.step),
          message:
            wait === null
              ? sentence(
                  'lint:data_after_refusal.message_enrols',
                )`After a no to "${{ consent: consent.step }}" the flow goes on to enrol in "${{ step }}".`
              : sentence(
                  'lint:data_after_refusal.message',
                )`After a no to "${{ consent: consent.step }}" the flow goes on to ask in "${{ step }}".`,
        })),
      );
  },
};

/** The nodes behind a refusal that ask about her or enrol her; a further consent that she gives changes that. */
function collectingAfter(graph: Graph, consent: Node): Node[] {
  const refused = consent.exits.filter((exit) => isRefusing(consent, exit));
  const reached = reach(
    graph,
    refused.flatMap(({ to }) => to ?? []),
    (node, exit) => !isAgreeing(node, exit, null),
  );
  return Object.values(graph.nodes).filter(
    (node) => reached.has(node.id) && (asksPersonalData(node) || enrols(node)),
  );
}

function enrols({ actions }: Node): boolean {
  return actions.some(({ kind }) => kind === 'enrol');
}
