import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { compileFlow } from '../../engine/definition/compile.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { readUncheckedTexts } from '../../engine/definition/texts.js';
import { readStateFile } from '../translation/state-file.js';
import { Latest } from './latest.js';
import { memo } from './memo.js';
import { namesInMemory, readFlowFiles } from './read-flow-files.js';
import type { FlowReaders, ReadFlow } from './read-flow-files.js';

/**
 * Characters of files whose readings are kept: many times what a handful of people work on at once, beside what is live.
 * What is read from a file takes up to fifteen times as many bytes, and whoever may look at flows can send any.
 */
const mostKept = 4_000_000;
const mostOfSources = 1_500_000;
const mostOfTextFiles = 3_000_000;

/** Reads flows from their files and remembers the latest: one draft is checked, played and tested many times over. */
@Injectable()
export class FlowReader {
  private readonly kept = new Latest<ReadFlow>(mostKept);
  /** Who writes one text changes one file of many. */
  private readonly readers: FlowReaders = {
    compile: memo(mostOfSources, compileFlow),
    texts: memo(mostOfTextFiles, readUncheckedTexts),
    states: memo(mostOfTextFiles, readStateFile),
  };

  /** The problems name files as `namesInMemory` does. */
  read(name: string, files: FlowFiles): ReadFlow {
    const key = spokenHash(name, files);
    const flow = this.kept.get(key) ?? readFlowFiles(name, files, namesInMemory, this.readers);
    this.kept.set(key, flow, lengthOf(files));
    return flow;
  }
}

function lengthOf({ source, texts, states }: FlowFiles): number {
  return [source, ...Object.values(texts), ...Object.values(states)].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}

/** The sha256 of everything that a flow is read from; golden conversations do not count. */
export function spokenHash(name: string, { source, texts, states }: FlowFiles): string {
  const hash = createHash('sha256');
  for (const [kind, content] of [['source', source], ...sorted(texts), ...sorted(states)] as const)
    hash.update(`${kind}:${content.length}:`).update(content);
  return hash.update(name).digest('hex');
}

function sorted(files: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
}
