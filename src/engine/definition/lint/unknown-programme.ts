import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';
import { sentence } from '../../../platform/sentence.js';

/** A step that names a programme that there is not. */
export const unknownProgramme: LintRule<FlowSubject> = {
  rule: 'unknown_programme',
  severity: 'error',
  about:
    'A flow enrols in programmes, or takes out of them, that have a file `flows/<programme>.programme.yaml`.',
  fix: 'Correct its name, or write its file.',
  check({ flow, programmes }) {
    if (programmes === null) return [];
    const { graph, document } = flow.compiled;
    return Object.values(graph.nodes).flatMap(({ step, actions }) =>
      actions.flatMap((action) => {
        if (action.kind !== 'enrol' && action.kind !== 'leave') return [];
        if (programmes.has(action.programme)) return [];
        const path = [...pathOf(flow, step), action.kind];
        const { programme } = action;
        const message = sentence('lint:unknown_programme.message')`There is no programme "${{ programme }}".`;
        return [{ document, path, message }];
      }),
    );
  },
};
