import { isFields, wordOf } from './flow-files.js';
import type { Fields } from './flow-files.js';
import { kindOf, questionOf, stepsIn } from './step-shapes.js';

/** Names that texts may use whatever the steps are. */
const always = ['organisation', 'name'];

/** Names that stand for something else than the answer to a step. */
export const reservedVariables: ReadonlySet<string> = new Set([...always, 'reference', 'answer']);

/** Lists the fields of hers that the steps of a flow fill, without `person.`. */
export function filledFields(root: Fields): ReadonlySet<string> {
  return new Set(
    stepsIn(root).flatMap((step) => {
      const saved = typeof step.save === 'string' ? [step.save] : [];
      const spoken = questionOf(step) === 'language' ? ['person.language'] : [];
      return [...saved, ...spoken, ...Object.keys(isFields(step.set) ? step.set : {})].map((field) =>
        field.replace(/^person\./, ''),
      );
    }),
  );
}

/** Lists the names that the texts of a flow may have in {{braces}}. */
export function variablesOf(root: Fields): ReadonlySet<string> {
  const steps = stepsIn(root);
  const waiting = steps.filter((step) => ['ask', 'run', 'wait', 'call'].includes(kindOf(step) ?? ''));
  const isOpeningCases = steps.some((step) => step.open_case !== undefined && step.once !== true);
  return new Set([
    ...always,
    ...filledFields(root),
    ...waiting.map(({ id }) => wordOf(id)),
    ...(isOpeningCases ? ['reference'] : []),
    ...(steps.some(({ confirm }) => confirm !== undefined) ? ['answer'] : []),
  ]);
}

/** Lists the names in {{braces}} in a text. */
export function variablesIn(text: string): string[] {
  return text
    .split('{{')
    .slice(1)
    .map((part) => (part.split('}}')[0] ?? '').split(',')[0]?.trim() ?? '');
}

/** Gives a text with another name in its {{braces}}; formats behind a comma stay. */
export function withRenamedVariable(text: string, from: string, to: string): string {
  return text.replace(/\{\{(\s*)([^{},\s]+)/g, (whole, space: string, name: string) =>
    name === from ? `{{${space}${to}` : whole,
  );
}
