import type { FlowSubject, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A step that runs a flow that there is not. */
export const unknownFlow: LintRule<FlowSubject> = {
  rule: 'unknown_flow',
  severity: 'error',
  about: 'A flow runs others that have a file `flows/<flow>.flow.yaml`.',
  fix: 'Correct its name, or write its file.',
  check({ flow, flowNames }) {
    if (flowNames === null) return [];
    const { steps, document } = flow.compiled;
    return steps.flatMap((step) =>
      (step.flows ?? [])
        .filter((named) => !flowNames.has(named.flow))
        .map((named) => ({
          document,
          path: [...step.path, ...named.path],
          message: sentence('lint:unknown_flow.message')`There is no flow "${{ flow: named.flow }}".`,
        })),
    );
  },
};
