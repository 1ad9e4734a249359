import { sentence } from '../../../platform/sentence.js';
import type { PlacedStep } from '../compile.js';
import type { Path } from '../problem.js';
import { fieldOf, ownFields } from './fields.js';
import type { FlowSubject, LintRule } from './rule.js';

/** Something that is kept about her and that the data dictionary does not name. */
export const unnamedField: LintRule<FlowSubject> = {
  rule: 'unnamed_field',
  severity: 'warning',
  about:
    'What is kept about people stands in `dictionary.yaml`, with its kind, what it is for and how long it is kept: a field ' +
    'that is not there has no name at the console, is in no register and is kept for ever.',
  fix: 'Add it to dictionary.yaml, or correct its name.',
  check({ flow, fieldKeys }) {
    if (fieldKeys === null) return [];
    const { document, steps } = flow.compiled;
    return steps.flatMap((step) =>
      keptBy(step)
        .filter(({ field }) => !ownFields.has(field) && !fieldKeys.has(field))
        .map(({ field, path }) => ({
          document,
          path,
          message: sentence(
            'lint:unnamed_field.message',
          )`The data dictionary does not name ${{ field: `person.${field}` }}.`,
        })),
    );
  },
};

interface KeptField {
  readonly field: string;
  readonly path: Path;
}

/** Lists the fields of hers that a step fills, and where it says so. */
function keptBy({ nodes, path }: PlacedStep): KeptField[] {
  return nodes.flatMap(({ actions }) =>
    actions.flatMap((action): KeptField[] => {
      if (!('target' in action) || !action.target.startsWith('person.')) return [];
      const where = action.kind === 'set' ? ['set', action.target] : ['save'];
      return [{ field: fieldOf(action.target), path: [...path, ...where] }];
    }),
  );
}
