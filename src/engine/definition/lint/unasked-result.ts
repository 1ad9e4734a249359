import { namesIn } from './names.js';
import { questionsOf } from './options.js';
import type { FlowSubject, LintRule } from './rule.js';

/** An expression that looks up the answer to a step that asks nothing. */
export const unaskedResult: LintRule<FlowSubject> = {
  rule: 'unasked_result',
  severity: 'error',
  about: 'Only a step that asks has a result.',
  fix: 'Name the step that asks, or a field such as person.name.',
  check({ flow }) {
    const asking = new Set(questionsOf(flow).map(({ node }) => node.step));
    return flow.compiled.steps.flatMap(({ path: at, expressions }) =>
      expressions.flatMap(({ source, path }) =>
        namesIn(source)
          .flatMap(([root, name]) => (root === 'results' && name !== undefined ? [name] : []))
          .filter((name) => !asking.has(name))
          .map((name) => ({
            document: flow.compiled.document,
            path: [...at, ...path],
            message: `The step "${name}" asks nothing, so results.${name} is always empty.`,
          })),
      ),
    );
  },
};
