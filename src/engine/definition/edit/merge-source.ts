import { isScalar } from 'yaml';
import type { Node } from 'yaml';
import { lastIndexWhere } from './lists.js';
import { parseFlow } from './parsed-flow.js';
import type { ParsedFlow } from './parsed-flow.js';
import { Refusal } from './refusal.js';
import { lineStart } from './source-lines.js';
import { joinedLines, stepLinesOf } from './step-lines.js';
import type { StepLines } from './step-lines.js';
import { headKeys } from './step-shapes.js';
import { threeWay } from './three-way.js';
import type { Choose, Versions } from './three-way.js';
import { rankOf } from './yaml-value.js';

/** A flow's file in parts that can be merged one by one. */
interface Parts {
  readonly lines: StepLines;
  /** The comment at the top, under an empty key, and each key of the head with the comments above it. */
  readonly head: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

/** Brings together two versions of a flow's file, step by step and key by key of its head. */
export function mergedSource(base: string, mine: string, theirs: string, choose: Choose): string {
  const versions = { base, mine, theirs };
  const whole = (): string => choose({ what: 'file', id: '', ...versions }) ?? mine;
  return threeWay(versions, () => byParts(versions, choose) ?? whole()) ?? mine;
}

/** Null where one of the files cannot be taken apart, or what comes of it cannot be read. */
function byParts(
  { base, mine, theirs }: { base: string; mine: string; theirs: string },
  choose: Choose,
): string | null {
  const parts = { base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) };
  if (parts.base === null || parts.mine === null || parts.theirs === null) return null;
  const all = { base: parts.base, mine: parts.mine, theirs: parts.theirs };
  const steps = merged('step', all, (side) => side.steps, choose);
  const head = merged('head', all, (side) => side.head, choose);
  const order = orderOf(all, steps, choose);
  const keys = [...head.keys()].sort((one, other) => headRank(one) - headRank(other));
  const lines = { ...all.mine.lines, head: keys.map((key) => head.get(key) ?? '').join('') };
  const source = joinedLines(
    lines,
    order.map((id) => steps.get(id) ?? ''),
  );
  return parseFlow(source).status === 'ok' && steps.size > 0 ? source : null;
}

function headRank(key: string): number {
  return key === '' ? -1 : rankOf(key, headKeys);
}

type ThreeParts = Readonly<Record<keyof Versions, Parts>>;

function merged(
  what: 'step' | 'head',
  parts: ThreeParts,
  of: (side: Parts) => ReadonlyMap<string, string>,
  choose: Choose,
): Map<string, string> {
  const ids = [...new Set([...of(parts.mine).keys(), ...of(parts.theirs).keys()])];
  const found = ids.flatMap((id): [string, string][] => {
    const bare = (side: Parts): string | null =>
      of(side)
        .get(id)
        ?.replace(/^(?:[ \t]*\n)+/, '') ?? null;
    const three = { base: bare(parts.base), mine: bare(parts.mine), theirs: bare(parts.theirs) };
    const chosen = threeWay(three, () => choose({ what, id, ...three }));
    if (chosen === null) return [];
    const written = chosen === three.mine ? of(parts.mine).get(id) : of(parts.theirs).get(id);
    return [[id, written ?? chosen]];
  });
  return new Map(found);
}

/** The order of whoever changed it; what the other one added stands behind what it stands behind there. */
function orderOf(
  { base, mine, theirs }: ThreeParts,
  steps: ReadonlyMap<string, string>,
  choose: Choose,
): string[] {
  const [was, one, other] = [base, mine, theirs].map(({ steps: all }) => [...all.keys()]) as [
    string[],
    string[],
    string[],
  ];
  const common = was.filter((id) => one.includes(id) && other.includes(id));
  const among = (ids: readonly string[]): string => ids.filter((id) => common.includes(id)).join('\n');
  const versions = { base: among(was), mine: among(one), theirs: among(other) };
  const chosen = threeWay(versions, () => choose({ what: 'order', id: '', ...versions }));
  const isTheirs = chosen === versions.theirs && chosen !== versions.mine;
  const [first, second] = isTheirs ? [other, one] : [one, other];
  const order = [...first];
  second.forEach((id, index) => {
    if (order.includes(id)) return;
    const above = second[lastIndexWhere(second.slice(0, index), (before) => order.includes(before))];
    order.splice(above === undefined ? 0 : order.indexOf(above) + 1, 0, id);
  });
  return order.filter((id) => steps.has(id));
}

function partsOf(source: string): Parts | null {
  const reading = parseFlow(source);
  if (reading.status === 'unreadable') return null;
  const { flow } = reading;
  const ids = flow.steps.map(({ id }) => id);
  if (ids.includes('') || new Set(ids).size < ids.length) return null;
  try {
    const lines = stepLinesOf(flow);
    const steps = new Map(ids.map((id, index) => [id, lines.steps[index] ?? '']));
    const head = headOf(flow);
    return head === null ? null : { lines, head, steps };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Each key begins a line; else the head cannot be taken apart. */
function headOf({ head: { text, map } }: ParsedFlow): Map<string, string> | null {
  if (map === null) return null;
  const starts = map.items.map(({ key }) => ({
    key: isScalar(key) ? String(key.value) : '',
    start: lineStart(text, (key as Node).range?.[0] ?? 0),
  }));
  if (!starts.every(({ start, key }) => text.startsWith(key, start))) return null;
  const parts = new Map([['', text.slice(0, starts[0]?.start ?? 0)]]);
  starts.forEach(({ key, start }, index) =>
    parts.set(key, text.slice(start, starts[index + 1]?.start ?? text.length)),
  );
  return parts;
}
