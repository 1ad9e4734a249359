import type { PlacedStep } from '../compile.js';
import { variablesOf } from '../texts.js';
import { namesIn } from './names.js';
import type { LintedFlow } from './rule.js';

/** Fields that every person has; all others are made by whoever fills them. */
export const ownFields: ReadonlySet<string> = new Set([
  'name',
  'language',
  'timezone',
  'tags',
  'roles',
  'phone',
  'household',
  'code',
]);

/** Names the field of `person.<field>`. */
export function fieldOf(target: string): string {
  return target.replace(/^person\./, '');
}

/** Lists the fields that a step fills. */
export function fieldsFilledBy(step: PlacedStep): string[] {
  return step.nodes.flatMap(({ actions }) =>
    actions.flatMap((action) => ('target' in action ? [fieldOf(action.target)] : [])),
  );
}

/** Finds the fields that something in the flow uses: an expression, a text, or a way that an answer leads. */
export function fieldsUsedIn({ compiled, languages }: LintedFlow): Set<string> {
  const looked = compiled.steps.flatMap(({ expressions }) =>
    expressions.flatMap(({ source }) => namesIn(source)),
  );
  const results = new Set(looked.flatMap(([root, name]) => (root === 'results' && name ? [name] : [])));
  return new Set([
    ...looked.flatMap(([root, name]) => (root === 'person' && name ? [name] : [])),
    ...compiled.steps.filter((step) => isRouting(step) || results.has(step.id)).flatMap(fieldsFilledBy),
    ...languages.flatMap(({ texts }) => Object.values(texts).flatMap(variablesOf)),
  ]);
}

/** An answer that decides where the flow goes is used. */
function isRouting(step: PlacedStep): boolean {
  return step.nodes.some(({ router }) => router?.kind === 'switch' && router.operand !== null);
}
