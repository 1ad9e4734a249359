import { isMap, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import { sentence } from '../../../platform/sentence.js';
import { blocksOf } from './flow-blocks.js';
import type { FlowBlocks } from './flow-blocks.js';
import { isFields } from './flow-files.js';
import type { Fields } from './flow-files.js';
import { at, readYaml } from './read-yaml.js';
import type { ReadProblem, YamlReading } from './read-yaml.js';
import { stepsIn } from './step-shapes.js';

/** A part of a flow's file. */
interface ParsedPart {
  readonly text: string;
  /** Its keys, whose places count from the beginning of the text; null where it cannot be changed by itself. */
  readonly map: YAMLMap | null;
}

/** A step of the file, and which part of the source it is. */
export interface ParsedStep extends ParsedPart {
  /** Empty where it has none. */
  readonly id: string;
  readonly value: Fields;
  /** Offset of the line with its dash. */
  readonly start: number;
  /** Offset behind its last line. */
  readonly end: number;
  /** The line of its dash; counts from 1. */
  readonly line: number;
}

/** A flow file that was read: its content, and where each step of it stands. */
export interface ParsedFlow {
  readonly source: string;
  readonly root: Fields;
  /** The lines above the steps. */
  readonly head: ParsedPart;
  readonly steps: readonly ParsedStep[];
  /** Columns before the dash of a step; null when the steps are not written one below the other. */
  readonly indent: number | null;
}

/** What came of reading a flow file. */
export type FlowReading =
  | { readonly status: 'ok'; readonly flow: ParsedFlow }
  | { readonly status: 'unreadable'; readonly problem: ReadProblem };

const kept = new Map<string, FlowReading>();
const mostKept = 6;

/**
 * Reads the YAML of a flow. It never throws and is bounded in size, depth and aliases. What was read is remembered, step by step: after a
 * change of one step only that one is read again.
 */
export function parseFlow(source: string): FlowReading {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const blocks = blocksOf(source);
  const reading = (blocks === null ? null : readByBlocks(source, blocks)) ?? readWhole(source, blocks);
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(source, reading);
  return reading;
}

/** Null where a part says nothing by itself, as with a mistake, or with an alias of another part. */
function readByBlocks(source: string, blocks: FlowBlocks): FlowReading | null {
  const head = readPart(blocks.head);
  if (head.status !== 'ok' || !isFields(head.value) || head.value.steps !== null) return null;
  const values: Fields[] = [];
  for (const { start, end } of blocks.steps) {
    const part = readPart(source.slice(start, end));
    if (part.status === 'unreadable' || !Array.isArray(part.value) || part.value.length !== 1) return null;
    const [value] = part.value as unknown[];
    if (!isFields(value)) return null;
    values.push(value);
  }
  return { status: 'ok', flow: flowOf(source, { ...head.value, steps: values }, blocks) };
}

/** Reads a file that cannot be read part by part, also to say where its mistake is. */
function readWhole(source: string, blocks: FlowBlocks | null): FlowReading {
  const reading = readYaml(source);
  if (reading.status === 'unreadable') return reading;
  const { value: root, node } = reading;
  if (!isFields(root) || !isMap(node))
    return at(1, 1, sentence('lint:unreadable.no_flow')`The file is no flow: it has no keys.`);
  if (blocks?.steps.length === stepsIn(root).length)
    return { status: 'ok', flow: flowOf(source, root, blocks) };
  const list = node.get('steps');
  const items = isSeq(list) ? (list.items as Node[]) : [];
  const steps = stepsIn(root).map((value, index): ParsedStep => {
    const [start = 0, end = 0] = items[index]?.range ?? [];
    const { line } = reading.lines.linePos(start);
    return { id: idOf(value), value, start, end, line, text: source.slice(start, end), map: null };
  });
  return { status: 'ok', flow: { source, root, head: { text: source, map: null }, steps, indent: null } };
}

function flowOf(source: string, root: Fields, { head, steps, indent }: FlowBlocks): ParsedFlow {
  const values = stepsIn(root);
  return {
    source,
    root,
    head: { text: head, map: mapIn(readPart(head)) },
    steps: steps.map((block, index) => {
      const value = values[index] ?? {};
      const text = source.slice(block.start, block.end);
      return { id: idOf(value), ...block, value, text, map: mapIn(readPart(text)) };
    }),
    indent,
  };
}

function idOf({ id }: Fields): string {
  return typeof id === 'string' ? id : '';
}

/** The map of a head, or that of the one step in a part. */
function mapIn(reading: YamlReading): YAMLMap | null {
  if (reading.status === 'unreadable') return null;
  const node: unknown = isSeq(reading.node) ? reading.node.items[0] : reading.node;
  return isMap(node) ? node : null;
}

const parts = new Map<string, YamlReading>();
let remembered = 0;

/** Characters of parts that are remembered: a few flows of the largest size. */
const mostRemembered = 1_500_000;

function readPart(text: string): YamlReading {
  const known = parts.get(text);
  if (known !== undefined) return known;
  if (remembered > mostRemembered) {
    parts.clear();
    remembered = 0;
  }
  const reading = readYaml(text);
  parts.set(text, reading);
  remembered += text.length;
  return reading;
}
