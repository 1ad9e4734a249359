import { textsIn } from '../../conversations/definitions/revision-files.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { parseFlow } from '../../engine/definition/edit/parsed-flow.js';
import type { ParsedFlow } from '../../engine/definition/edit/parsed-flow.js';
import type { FlowComparison } from './release.schemas.js';

type StepDifference = FlowComparison['steps'][number];
type TextDifference = StepDifference['texts'][number];

/** A step as it stands in a file. */
interface WrittenStep {
  readonly id: string;
  readonly was: string | null;
  readonly yaml: string;
}

/** Says step by step how two states of a flow differ, in the order of the later one; what is gone comes last. */
export function compareStepsOf(before: FlowFiles, after: FlowFiles): StepDifference[] {
  const [from, to] = [stepsOf(before.source), stepsOf(after.source)];
  const texts = textDifferences(before, after);
  const earlier = new Map(from.map((step) => [step.id, step]));
  const moved = movedSteps(from, to);
  const kept = to.flatMap((step): StepDifference[] => {
    const old = earlier.get(step.id);
    const renamed = old === undefined && step.was !== null ? earlier.get(step.was) : undefined;
    const own = texts.filter(({ key }) => isOfStep(key, step.id) || (renamed && isOfStep(key, renamed.id)));
    const pair = { step: step.id, before: old?.yaml ?? renamed?.yaml ?? null, after: step.yaml, texts: own };
    if (renamed !== undefined) return [{ ...pair, what: 'renamed' }];
    if (old === undefined) return [{ ...pair, what: 'added' }];
    if (old.yaml !== step.yaml || own.length > 0) return [{ ...pair, what: 'changed' }];
    return moved.has(step.id) ? [{ ...pair, what: 'moved' }] : [];
  });
  const now = new Set(to.flatMap(({ id, was }) => (was === null ? [id] : [id, was])));
  const gone = from
    .filter(({ id }) => !now.has(id))
    .map(({ id, yaml }): StepDifference => {
      const own = texts.filter(({ key }) => isOfStep(key, id));
      return { step: id, what: 'removed', before: yaml, after: null, texts: own };
    });
  return [...kept, ...gone];
}

/** The fewest steps whose moving turns one order into the other, leaving out those that are new or gone. */
function movedSteps(from: readonly WrittenStep[], to: readonly WrittenStep[]): ReadonlySet<string> {
  const places = new Map(from.map(({ id }, index) => [id, index]));
  const ids = to.map(({ id }) => id).filter((id) => places.has(id));
  const stayed = longestRising(ids.map((id) => places.get(id) ?? 0));
  return new Set(ids.filter((_, index) => !stayed.has(index)));
}

/** The indices of a longest rising part of a list. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: (number | null)[] = [];
  let best: number | null = null;
  numbers.forEach((number, index) => {
    let before: number | null = null;
    for (let at = 0; at < index; at += 1)
      if ((numbers[at] ?? 0) < number && (before === null || (lengths[at] ?? 0) > (lengths[before] ?? 0)))
        before = at;
    previous.push(before);
    lengths.push(before === null ? 1 : (lengths[before] ?? 0) + 1);
    if (best === null || (lengths[index] ?? 0) > (lengths[best] ?? 0)) best = index;
  });
  const rising = new Set<number>();
  for (let at: number | null = best; at !== null; at = previous[at] ?? null) rising.add(at);
  return rising;
}

function stepsOf(source: string): WrittenStep[] {
  const reading = parseFlow(source);
  if (reading.status === 'unreadable') return [];
  return reading.flow.steps.map((step) => writtenStep(reading.flow, step));
}

function writtenStep(
  { source }: ParsedFlow,
  { id, value, start, end }: ParsedFlow['steps'][number],
): WrittenStep {
  const was = typeof value.was === 'string' ? value.was : null;
  return { id, was, yaml: source.slice(start, end) };
}

function textDifferences(before: FlowFiles, after: FlowFiles): TextDifference[] {
  const languages = new Set([...Object.keys(after.texts), ...Object.keys(before.texts)]);
  return [...languages].flatMap((language) => {
    const [old, now] = [
      textsIn(before.texts[language] ?? '{}') ?? {},
      textsIn(after.texts[language] ?? '{}') ?? {},
    ];
    const keys = new Set([...Object.keys(now), ...Object.keys(old)]);
    return [...keys]
      .filter((key) => old[key] !== now[key])
      .map((key) => ({ language, key, before: old[key] ?? null, after: now[key] ?? null }));
  });
}

function isOfStep(key: string, step: string): boolean {
  return key.startsWith(`${step}.`);
}
