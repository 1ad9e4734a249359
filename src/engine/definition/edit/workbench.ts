import { isCollection, visit } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import type { Fields, FlowFiles } from './flow-files.js';
import { withField } from './field-path.js';
import { parseFlow } from './parsed-flow.js';
import type { ParsedFlow, ParsedStep } from './parsed-flow.js';
import { Refusal } from './refusal.js';
import { headKeys, orderOf, stepName, stepsIn, textsIn } from './step-shapes.js';
import { lineStart, nextLine } from './source-lines.js';
import { textSlotsOf } from './step-texts.js';
import type { FieldChange } from './step-ways.js';
import { YamlEdits } from './yaml-edit.js';
import { widestLine } from './yaml-value.js';

/** Reads a flow to be edited. @throws Refusal when it cannot be read */
export function openFlow({ source }: FlowFiles): ParsedFlow {
  const reading = parseFlow(source);
  if (reading.status === 'unreadable')
    throw new Refusal('unreadable', { name: String(reading.problem.line) });
  return reading.flow;
}

/** Finds a step. @throws Refusal when there is none of this name */
export function stepOf(flow: ParsedFlow, id: string): ParsedStep {
  const step = flow.steps.find((one) => one.id === id);
  if (step === undefined || id === '') throw new Refusal('no_step', { step: id });
  return step;
}

/** The languages of a flow; the first is the one that is translated from. */
export function languagesOf(root: Fields): readonly string[] {
  return textsIn(root.languages);
}

/** Gives the name of the step below one; null for the last. */
export function nextOf(flow: ParsedFlow, id: string): string | null {
  return flow.steps[flow.steps.findIndex((step) => step.id === id) + 1]?.id ?? null;
}

/** Refuses a name that a new step cannot have. */
export function requireFreeName(flow: ParsedFlow, id: string, except?: string): void {
  if (!stepName.test(id)) throw new Refusal('bad_name', { name: id });
  if (flow.steps.some((step) => step.id === id)) throw new Refusal('name_taken', { name: id });
  const earlier = flow.steps.find(({ id: other, value }) => value.was === id && other !== except);
  if (earlier !== undefined) throw new Refusal('name_was_used', { step: earlier.id, name: id });
}

/** Refuses a step to lead to that is not there. */
export function requireTarget(flow: ParsedFlow, to: string): void {
  if (!flow.steps.some((step) => step.id === to)) throw new Refusal('no_step', { step: to });
}

/** Gives the files with another source, if that can be read; lines that have become too wide are taken apart. */
export function withSource(files: FlowFiles, source: string): FlowFiles {
  if (source === files.source) return files;
  const reading = parseFlow(source);
  if (reading.status === 'unreadable') throw new Refusal('unusual_form');
  const narrow = narrowed(reading.flow, files.source);
  if (parseFlow(narrow).status === 'unreadable') throw new Refusal('unusual_form');
  return { ...files, source: narrow };
}

/** Makes a step another one. */
export function withStep(files: FlowFiles, id: string, change: (fields: Fields) => Fields): FlowFiles {
  stepOf(openFlow(files), id);
  return withSteps(files, (step, edits, map) => {
    if (step.id !== id) return;
    const after = change(step.value);
    edits.become(map, after, orderOf(after));
  });
}

/** Makes changes of any steps, each by the edits of its own lines. */
export function withSteps(
  files: FlowFiles,
  change: (step: ParsedStep, edits: YamlEdits, map: YAMLMap) => void,
): FlowFiles {
  const flow = openFlow(files);
  const source = flow.steps.reduceRight((text, step) => {
    const edits = new YamlEdits(step.text);
    if (step.map === null) throw new Refusal('unusual_form', { step: step.id });
    change(step, edits, step.map);
    const changed = edits.result();
    return changed === step.text ? text : text.slice(0, step.start) + changed + text.slice(step.end);
  }, flow.source);
  return withSource(files, source);
}

/** Makes changes of single fields of a step. */
export function withChanges(files: FlowFiles, id: string, changes: readonly FieldChange[]): FlowFiles {
  if (changes.length === 0) return files;
  return withStep(files, id, (fields) => changedBy(fields, changes));
}

/** Gives the fields of a step with changes. */
export function changedBy(fields: Fields, changes: readonly FieldChange[]): Fields {
  return changes.reduce((step, { path, value }) => withField(step, path, value), fields);
}

/** Makes the head of a file another one; the steps stay. */
export function withHead(files: FlowFiles, change: (fields: Fields) => Fields): FlowFiles {
  const { head, root, source } = openFlow(files);
  if (head.map === null) throw new Refusal('unusual_form');
  const edits = new YamlEdits(head.text);
  edits.become(head.map, { ...change(root), steps: null }, headKeys);
  return withSource(files, edits.result() + source.slice(head.text.length));
}

/** The keys of all texts that the steps of a flow need or may have. */
export function knownKeys(root: Fields): ReadonlySet<string> {
  const languages = languagesOf(root);
  return new Set(stepsIn(root).flatMap((step) => textSlotsOf(step, languages).map(({ key }) => key)));
}

/** Brackets that a change has made too wide are written line by line, as the canonical form has it. */
function narrowed(flow: ParsedFlow, before: string): string {
  const lines = new Set(before.split('\n'));
  const parts = [{ ...flow.head, start: 0, end: flow.head.text.length }, ...flow.steps];
  return parts.reduceRight((source, { text, map, start, end }) => {
    const wide = text.split('\n').some((line) => line.length > widestLine && !lines.has(line));
    return map === null || !wide
      ? source
      : source.slice(0, start) + unfolded(text, map, lines) + source.slice(end);
  }, flow.source);
}

function unfolded(text: string, map: YAMLMap, before: ReadonlySet<string>): string {
  const edits = new YamlEdits(text);
  visit(map, {
    Pair(_key, pair: Pair) {
      const { value } = pair;
      if (!isCollection(value) || value.flow !== true || !value.range) return undefined;
      const start = lineStart(text, value.range[0]);
      const isOnOneLine = !text.slice(start, value.range[1]).includes('\n');
      const isNew = !before.has(text.slice(start, nextLine(text, start)).trimEnd());
      if (value.range[1] - start > widestLine && isOnOneLine && isNew) edits.unfold(pair);
      return visit.SKIP;
    },
  });
  return edits.result();
}
