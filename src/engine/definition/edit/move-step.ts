import { withField } from './field-path.js';
import type { FlowFiles } from './flow-files.js';
import { inserted, silentEnd } from './insert-step.js';
import { spliced } from './lists.js';
import type { StepOperation } from './operations.js';
import type { ParsedFlow } from './parsed-flow.js';
import { Refusal } from './refusal.js';
import { joinedLines, stepLinesOf } from './step-lines.js';
import { explicitChanges, fallsThrough, wayChanges, waysOf } from './step-ways.js';
import { takenOut } from './take-out-step.js';
import { languagesOf, nextOf, openFlow, stepOf, withChanges, withSource, withStep } from './workbench.js';

/** Writes a step elsewhere; each step goes on to where it went. @throws Refusal */
export function moveStep(
  files: FlowFiles,
  { step: id, after }: Extract<StepOperation, { do: 'moveStep' }>,
): FlowFiles {
  const flow = openFlow(files);
  const step = stepOf(flow, id);
  const from = flow.steps.indexOf(step);
  if (after === id || (flow.steps[from - 1]?.id ?? null) === after) return files;
  if (after === null || from === 0) throw new Refusal('begins_here', { step: flow.steps[0]?.id ?? id });
  const moved = withSource(files, movedLines(flow, from, after));
  const touched = new Set([flow.steps[from - 1]?.id ?? '', after, id]);
  return [...touched].reduce((all, one) => keptOnItsWay(all, flow, one), moved);
}

function movedLines(flow: ParsedFlow, from: number, after: string | null): string {
  const parts = stepLinesOf(flow);
  const [line = ''] = parts.steps.slice(from, from + 1);
  const others = spliced(parts.steps, from, 1);
  const ids = spliced(
    flow.steps.map(({ id }) => id),
    from,
    1,
  );
  const at = after === null ? 0 : ids.indexOf(stepOf(flow, after).id) + 1;
  return joinedLines(parts, spliced(others, at, 0, line));
}

/** A step whose neighbour below is another one now says where it goes, or need not say it any longer. */
function keptOnItsWay(files: FlowFiles, before: ParsedFlow, id: string): FlowFiles {
  const flow = openFlow(files);
  const { value } = stepOf(flow, id);
  const languages = languagesOf(flow.root);
  const [was, is] = [nextOf(before, id), nextOf(flow, id)];
  if (was === is) return files;
  if (value.go === is && is !== null) return withChanges(files, id, [{ path: ['go'], value: undefined }]);
  if (!fallsThrough(value, languages)) return files;
  return withChanges(files, id, explicitChanges(value, was ?? silentEnd(before, id), languages));
}

/** Takes a step out of the conversation and puts it in elsewhere. @throws Refusal */
export function relinkStep(
  files: FlowFiles,
  { step: id, after }: Extract<StepOperation, { do: 'moveStep' }>,
): FlowFiles {
  const flow = openFlow(files);
  const step = stepOf(flow, id);
  const from = flow.steps.indexOf(step);
  if (after === id || (flow.steps[from - 1]?.id ?? null) === after) return files;
  if (after !== null) stepOf(flow, after);
  const fields = typeof step.value.go === 'string' ? withField(step.value, ['go'], undefined) : step.value;
  const [line = ''] = stepLinesOf(openFlow(withStep(files, id, () => fields))).steps.slice(from, from + 1);
  const placed = inserted(takenOut(files, id, undefined), line, fields, after, undefined);
  return ledBelow(placed, id, flow.steps[from + 1]?.id ?? null);
}

/** Where the step led to the one that stood below it, it leads to the one that stands there now. */
function ledBelow(files: FlowFiles, id: string, was: string | null): FlowFiles {
  const flow = openFlow(files);
  const { value } = stepOf(flow, id);
  const next = nextOf(flow, id);
  const languages = languagesOf(flow.root);
  if (was === null || next === null) return files;
  const led = waysOf(value, languages).filter(({ way, to }) => to === was && way !== 'go');
  const changes = led.flatMap(({ way }) => wayChanges(value, way, next, { next, languages }));
  return withChanges(files, id, changes);
}
