import { namesIn } from './names.js';
import type { FlowSubject, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** An expression that looks up the answer to a step that asks nothing. */
export const unaskedResult: LintRule<FlowSubject> = {
  rule: 'unasked_result',
  severity: 'error',
  about: 'Only a step that asks, runs, calls or waits has a result.',
  fix: 'Name a step that asks, or a field such as person.name.',
  check({ flow }) {
    const { nodes } = flow.compiled.graph;
    const asking = new Set(Object.values(nodes).flatMap(({ wait, step }) => (wait === null ? [] : [step])));
    return flow.compiled.steps.flatMap(({ path: at, expressions }) =>
      expressions.flatMap(({ source, path }) =>
        namesIn(source)
          .flatMap(([root, name]) => (root === 'results' && name !== undefined ? [name] : []))
          .filter((name) => !asking.has(name))
          .map((name) => ({
            document: flow.compiled.document,
            path: [...at, ...path],
            message: sentence(
              'lint:unasked_result.message',
            )`The step "${{ step: name }}" waits for nothing, so ${{ result: `results.${name}` }} is always empty.`,
          })),
      ),
    );
  },
};
