import { fieldOf, fieldsFilledBy, ownFields } from './fields.js';
import { namesIn } from './names.js';
import type { FlowSubject, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** An expression that looks up a field that nothing fills. */
export const undefinedField: LintRule<FlowSubject> = {
  rule: 'undefined_field',
  severity: 'warning',
  about: 'A field that no flow fills is always empty, unless staff or an import fill it.',
  fix: 'Correct its name; or, when it is filled elsewhere, list it under shared.',
  check({ flow, flows }) {
    const filled = new Set([
      ...ownFields,
      ...flows.flatMap(({ compiled }) => [
        ...compiled.head.shared.map(fieldOf),
        ...compiled.steps.flatMap(fieldsFilledBy),
      ]),
    ]);
    return flow.compiled.steps.flatMap(({ path: at, expressions }) =>
      expressions.flatMap(({ source, path }) =>
        namesIn(source)
          .flatMap(([root, name]) => (root === 'person' && name !== undefined ? [name] : []))
          .filter((name) => !filled.has(name))
          .map((name) => ({
            document: flow.compiled.document,
            path: [...at, ...path],
            message: sentence(
              'lint:undefined_field.message',
            )`Nothing fills the field ${{ field: `person.${name}` }}.`,
          })),
      ),
    );
  },
};
