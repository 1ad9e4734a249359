import { fieldOf, fieldsFilledBy, fieldsUsedIn, ownFields } from './fields.js';
import type { FlowSubject, LintRule } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** Something that is asked and kept, and that nothing uses. */
export const unusedField: LintRule<FlowSubject> = {
  rule: 'unused_field',
  severity: 'warning',
  about:
    'Nobody is asked for what nothing needs: each answer that is kept is used by a flow, a text or staff.',
  fix: 'Ask for it no more; or, when it is used elsewhere, list it under shared.',
  check({ flow, flows }) {
    const used = new Set([
      ...ownFields,
      ...flows.flatMap((one) => [...fieldsUsedIn(one), ...one.compiled.head.shared.map(fieldOf)]),
    ]);
    return flow.compiled.steps
      .filter(({ nodes }) => nodes.some(({ wait }) => wait !== null))
      .flatMap((step) =>
        fieldsFilledBy(step)
          .filter((field) => !used.has(field))
          .map((field) => ({
            document: flow.compiled.document,
            path: [...step.path, 'save'],
            message: sentence(
              'lint:unused_field.message',
            )`The answer to "${{ step: step.id }}" is kept as ${{ field: `person.${field}` }}, which nothing uses.`,
          })),
      );
  },
};
