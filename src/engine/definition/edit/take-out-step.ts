import { withField } from './field-path.js';
import type { Fields, FlowFiles } from './flow-files.js';
import { spliced } from './lists.js';
import type { ParsedFlow } from './parsed-flow.js';
import { Refusal } from './refusal.js';
import { joinedLines, stepLinesOf } from './step-lines.js';
import { explicitChanges, fallsThrough, referencesIn, waysOf } from './step-ways.js';
import { languagesOf, nextOf, openFlow, stepOf, withChanges, withSource, withStep } from './workbench.js';

/** Removes the lines of a step; whoever came to it goes on where it led, or to another step. @throws Refusal */
export function takenOut(files: FlowFiles, id: string, leadTo: string | undefined): FlowFiles {
  const flow = openFlow(files);
  const languages = languagesOf(flow.root);
  const at = flow.steps.findIndex((step) => step.id === id);
  const above = flow.steps[at - 1];
  const below = nextOf(flow, id);
  const target = leadTo ?? followerOf(flow, id);
  const leading = flow.steps.filter(
    ({ id: other, value }) => other !== id && referencesIn(value).some(({ to }) => to === id),
  );
  const isFallenInto = above === undefined || fallsThrough(above.value, languages);
  if (target === null && (leading.length > 0 || (isFallenInto && below !== null)))
    throw new Refusal('needs_lead_to', { step: id });
  if (above === undefined && target !== below) throw new Refusal('begins_here', { step: id });
  const led = leading.reduce((all, { id: other }) => withReference(all, other, id, target ?? ''), files);
  const parts = stepLinesOf(openFlow(led));
  const left = withSource(led, joinedLines(parts, spliced(parts.steps, at, 1)));
  if (above === undefined || !isFallenInto || target === null || target === below) return left;
  const { value } = stepOf(openFlow(left), above.id);
  return withChanges(left, above.id, explicitChanges(value, target, languages));
}

/** Where a step leads when it asks nothing more: its way for all, or the one way that it has. */
function followerOf(flow: ParsedFlow, id: string): string | null {
  const { value } = stepOf(flow, id);
  const next = nextOf(flow, id);
  const ways = waysOf(value, languagesOf(flow.root));
  const targets = new Set(ways.map(({ to }) => to ?? next));
  targets.delete(id);
  const forAll = ways.find(({ way }) => way === 'go' || way === 'else');
  const [only = null] = targets;
  if (forAll !== undefined && forAll.to !== id) return forAll.to ?? next;
  if (targets.size === 1) return only;
  if (next !== null && targets.has(next)) return next;
  if (targets.size === 0) return null;
  throw new Refusal('needs_lead_to', { step: id });
}

function withReference(files: FlowFiles, step: string, from: string, to: string): FlowFiles {
  return withStep(files, step, (fields) =>
    referencesIn(fields)
      .filter((reference) => reference.to === from)
      .reduce(
        (changed, { path, isKey }) => (isKey ? withDraw(changed, from, to) : withField(changed, path, to)),
        fields,
      ),
  );
}

/** The share of a step that is gone goes to another; drawing from one step alone is no drawing. */
function withDraw(fields: Fields, from: string, to: string): Fields {
  const { [from]: share = 1, ...others } = fields.random as Record<string, number>;
  const random = { ...others, [to]: share + (others[to] ?? 0) };
  if (Object.keys(random).length < 2) throw new Refusal('needs_lead_to', { step: from });
  return { ...fields, random };
}
