import { maxSteps } from '../../limits.js';
import { wordOf } from './flow-files.js';
import type { Fields, FlowFiles } from './flow-files.js';
import { spliced } from './lists.js';
import type { WayOf } from './operations.js';
import type { ParsedFlow } from './parsed-flow.js';
import { Refusal } from './refusal.js';
import { joinedLines, stepLinesOf } from './step-lines.js';
import { explicitChanges, fallsThrough, wayChanges, waysOf } from './step-ways.js';
import {
  changedBy,
  languagesOf,
  nextOf,
  openFlow,
  stepOf,
  withChanges,
  withSource,
  withStep,
} from './workbench.js';

/** Puts the lines of a step below another and leads the conversation through it. @throws Refusal */
export function inserted(
  files: FlowFiles,
  lines: string,
  step: Fields,
  after: string | null,
  from: WayOf | undefined,
): FlowFiles {
  const flow = openFlow(files);
  if (flow.steps.length >= maxSteps) throw new Refusal('too_many_steps');
  const placed = withLines(files, lines, after);
  const id = wordOf(step.id);
  if (from !== undefined) return ledFrom(placed, flow, { id, after, from });
  return after === null ? placed : ledThrough(placed, flow, id, after);
}

function withLines(files: FlowFiles, lines: string, after: string | null): FlowFiles {
  const flow = openFlow(files);
  const parts = stepLinesOf(flow);
  const at = after === null ? 0 : flow.steps.indexOf(stepOf(flow, after)) + 1;
  return withSource(files, joinedLines(parts, spliced(parts.steps, at, 0, lines)));
}

/** Whoever went on from the step above comes to the new one, and from there to where she went. */
function ledThrough(files: FlowFiles, before: ParsedFlow, id: string, after: string): FlowFiles {
  const languages = languagesOf(before.root);
  const above = stepOf(before, after).value;
  const next = nextOf(before, after);
  const ways = waysOf(above, languages);
  const toNext = ways.filter(({ to }) => to !== null && to === next);
  const around = { next: id, languages };
  if (toNext.length > 0 || fallsThrough(above, languages)) {
    const changed = toNext.reduce(
      (fields, { way }) => changedBy(fields, wayChanges(fields, way, way === 'go' ? null : id, around)),
      above,
    );
    return changed === above ? files : withStep(files, after, () => changed);
  }
  const [only, ...others] = ways;
  const target = only?.to ?? null;
  if (only === undefined || target === null || others.length > 0)
    throw new Refusal('nothing_leads_here', { step: id, name: after });
  const led = withChanges(files, after, wayChanges(above, only.way, only.way === 'go' ? null : id, around));
  return goingOnTo(led, id, target);
}

/** One way leads to the new step, which goes on to where that way led. */
function ledFrom(
  files: FlowFiles,
  before: ParsedFlow,
  { id, after, from }: { readonly id: string; readonly after: string | null; readonly from: WayOf },
): FlowFiles {
  const languages = languagesOf(before.root);
  const { value } = stepOf(before, from.step);
  const way = waysOf(value, languages).find((one) => one.way === from.way);
  const target = way === undefined ? null : (way.to ?? nextOf(before, from.step));
  if (after === null) throw new Refusal('begins_here', { step: id });
  const isAbove = after === from.step;
  const kept = isAbove ? files : keptApart(files, before, after, id);
  const changes = wayChanges(value, from.way, id, { next: nextOf(before, from.step), languages });
  const led = withChanges(kept, from.step, changes);
  const rest = isAbove ? keptApart(led, before, after, id, from.way) : led;
  return target === null ? rest : goingOnTo(rest, id, target);
}

/** What stands above a new step goes on to where it went, and not into the new one. */
function keptApart(
  files: FlowFiles,
  before: ParsedFlow,
  above: string,
  id: string,
  except?: string,
): FlowFiles {
  const languages = languagesOf(before.root);
  const { value } = stepOf(openFlow(files), above);
  const isOpen = waysOf(value, languages).some(({ way, to }) => to === null && way !== except);
  if (!isOpen) return files;
  const target = nextOf(before, above) ?? silentEnd(before, above);
  return target === id ? files : withChanges(files, above, explicitChanges(value, target, languages));
}

/** A step at which the flow ends without a word: where one leads that would otherwise be the last. @throws Refusal */
export function silentEnd(flow: ParsedFlow, step: string): string {
  const end = flow.steps.find(({ value }) => value.end === 'silently' && value.outcome === undefined);
  if (end === undefined || end.id === step) throw new Refusal('ends_here', { step });
  return end.id;
}

/** Lets a step go on to another, unless that stands right below it anyway. */
function goingOnTo(files: FlowFiles, id: string, target: string): FlowFiles {
  const flow = openFlow(files);
  const { value } = stepOf(flow, id);
  const languages = languagesOf(flow.root);
  if (nextOf(flow, id) === target || !fallsThrough(value, languages)) return files;
  return withChanges(files, id, explicitChanges(value, target, languages));
}
