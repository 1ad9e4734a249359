import { maxSteps } from '../../limits.js';
import { wordOf } from './flow-files.js';
import type { Fields, FlowFiles } from './flow-files.js';
import { withField } from './field-path.js';
import { readsResult, expressionsIn } from './expression-names.js';
import { withCopiedTexts, withoutOrphans, withStepTexts } from './apply-texts.js';
import { spliced } from './lists.js';
import type { StepFields, StepOperation, StepTexts, WayOf } from './operations.js';
import type { ParsedFlow } from './parsed-flow.js';
import { placeholderTexts } from './placeholder-texts.js';
import { unreachableSteps } from './reach.js';
import { renameStep } from './rename-step.js';
import { Refusal } from './refusal.js';
import { joinedLines, stepLinesOf } from './step-lines.js';
import { startPlaces } from './start-places.js';
import { kindOf, orderOf } from './step-shapes.js';
import { explicitChanges, fallsThrough, referencesIn, wayChanges, waysOf } from './step-ways.js';
import { flatTexts } from './text-tree.js';
import { variablesIn, variablesOf } from './variables.js';
import {
  changedBy,
  languagesOf,
  nextOf,
  openFlow,
  requireFreeName,
  requireTarget,
  stepOf,
  withChanges,
  withHead,
  withSource,
  withStep,
} from './workbench.js';
import { inOrder, pairText } from './yaml-value.js';

/** Does a change of which steps there are. @throws Refusal */
export function applyToSteps(files: FlowFiles, operation: StepOperation): FlowFiles {
  const after = changeSteps(files, operation);
  const before = new Set(unreachableSteps(openFlow(files).root));
  const cutOff = unreachableSteps(openFlow(after).root).filter((id) => !before.has(id));
  if (cutOff.length > 0) throw new Refusal('would_be_unreachable', { name: cutOff.join(', ') });
  return after;
}

function changeSteps(files: FlowFiles, operation: StepOperation): FlowFiles {
  switch (operation.do) {
    case 'addStep':
      return addStep(files, operation);
    case 'copyStep':
      return copyStep(files, operation);
    case 'renameStep':
      return renameStep(files, operation);
    case 'moveStep':
      return operation.isRelinked === true ? relinkStep(files, operation) : moveStep(files, operation);
    case 'deleteStep':
      return deleteStep(files, operation);
  }
}

function addStep(
  files: FlowFiles,
  { after, step, texts = {}, from }: Extract<StepOperation, { do: 'addStep' }>,
): FlowFiles {
  const flow = openFlow(files);
  requireFreeName(flow, step.id);
  if (kindOf(step) === null) throw new Refusal('not_an_operation', { step: step.id });
  const { indent } = stepLinesOf(flow);
  const lines = writtenLines(step, indent);
  return withNewTexts(inserted(files, lines, step, after, from), step, texts);
}

/** Texts that are needed and were not given are there to be written over. */
function withNewTexts(files: FlowFiles, step: StepFields, texts: StepTexts): FlowFiles {
  const languages = languagesOf(openFlow(files).root);
  const needed = placeholderTexts(step, languages);
  const whole = languages.map((language) => [language, { ...needed[language], ...texts[language] }] as const);
  return withStepTexts(files, step.id, Object.fromEntries(whole));
}

function copyStep(
  files: FlowFiles,
  { step: id, as, after, from }: Extract<StepOperation, { do: 'copyStep' }>,
): FlowFiles {
  const flow = openFlow(files);
  const step = stepOf(flow, id);
  requireFreeName(flow, as);
  const { indent } = stepLinesOf(flow);
  const copy = { ...withField(step.value, ['was'], undefined), id: as };
  const lines = copiedLines(flow, id, as) ?? writtenLines(copy, indent);
  const placed = inserted(files, lines, { ...step.value, id: as }, after, from);
  return withCopiedTexts(placed, id, as);
}

/** The lines of a step in canonical form. */
function writtenLines(step: Fields, indent: number): string {
  const column = indent + 2;
  const pairs = inOrder(Object.entries(step), orderOf(step)).map(([key, value]) =>
    pairText(key, value, column),
  );
  return `${' '.repeat(indent)}- ${pairs.join(`\n${' '.repeat(column)}`)}\n`;
}

/** The lines of a step under another name, its comments with them. */
function copiedLines(flow: ParsedFlow, id: string, as: string): string | null {
  const { start, end, value } = stepOf(flow, id);
  const text = flow.source.slice(start, end);
  const first = /^( *- id: )(['"]?)[a-z0-9_]+\2(?=\s)/.exec(text);
  if (first === null || value.was !== undefined) return null;
  const rest = text.slice(first[0].length);
  return `${first[1] ?? ''}${as}${rest.endsWith('\n') ? rest : `${rest}\n`}`;
}

/** Puts the lines of a step below another and leads the conversation through it. */
function inserted(
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

/** A step at which the flow ends without a word: where one leads that would otherwise be the last. */
function silentEnd(flow: ParsedFlow, step: string): string {
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

/** Writes a step elsewhere; each step goes on to where it went. */
function moveStep(
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

/** Takes a step out of the conversation and puts it in elsewhere. */
function relinkStep(
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

function deleteStep(
  files: FlowFiles,
  { step: id, leadTo }: Extract<StepOperation, { do: 'deleteStep' }>,
): FlowFiles {
  const flow = openFlow(files);
  stepOf(flow, id);
  if (flow.steps.length === 1) throw new Refusal('last_step', { step: id });
  if (leadTo === id) throw new Refusal('needs_lead_to', { step: id });
  if (leadTo !== undefined) requireTarget(flow, leadTo);
  const readers = flow.steps.filter(
    ({ id: other, value }) =>
      other !== id && expressionsIn(value).some(({ source }) => readsResult(source, id)),
  );
  if (readers.length > 0)
    throw new Refusal('answer_is_used', { step: id, name: readers.map((reader) => reader.id).join(', ') });
  const left = withoutOrphans(takenOut(withoutRest(files, id), id, leadTo), files);
  requireVariables(left, flow.root, id);
  return left;
}

/** No text may say back what nobody is asked any longer. */
function requireVariables(files: FlowFiles, before: Fields, step: string): void {
  const left = variablesOf(openFlow(files).root);
  const gone = new Set([...variablesOf(before)].filter((name) => !left.has(name)));
  for (const file of Object.values(files.texts)) {
    for (const [key, text] of flatTexts(file))
      if (variablesIn(text).some((name) => gone.has(name)))
        throw new Refusal('answer_is_used', { step, name: key });
  }
}

/** Removes the lines of a step; whoever came to it goes on where it led, or to another step. */
function takenOut(files: FlowFiles, id: string, leadTo: string | undefined): FlowFiles {
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

/** What follows the keyword no longer answers a question that is gone, and no command begins there. */
function withoutRest(files: FlowFiles, id: string): FlowFiles {
  const places = startPlaces(openFlow(files).root).filter(({ to }) => to === id);
  if (places.length === 0) return files;
  return withHead(files, (head) => places.reduce((one, { path }) => withField(one, path, undefined), head));
}
