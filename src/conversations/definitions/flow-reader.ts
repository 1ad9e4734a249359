import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { compileFlow } from '../../engine/definition/compile.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { readUncheckedTexts } from '../../engine/definition/texts.js';
import { readStateFile } from '../translation/state-file.js';
import { memo } from './memo.js';
import { namesInMemory, readFlowFiles } from './read-flow-files.js';
import type { FlowReaders, ReadFlow } from './read-flow-files.js';

/** Flows that are kept: what a handful of people work on at once, beside those that are live. */
const mostKept = 48;
const mostSources = 48;
const mostTextFiles = 160;

/** Reads flows from their files and remembers the latest: one draft is checked, played and tested many times over. */
@Injectable()
export class FlowReader {
  private readonly kept = new Map<string, ReadFlow>();
  /** Who writes one text changes one file of many. */
  private readonly readers: FlowReaders = {
    compile: memo(mostSources, compileFlow),
    texts: memo(mostTextFiles, readUncheckedTexts),
    states: memo(mostTextFiles, readStateFile),
  };

  /** The problems name files as `namesInMemory` does. */
  read(name: string, files: FlowFiles): ReadFlow {
    const key = spokenHash(name, files);
    const flow = this.kept.get(key) ?? readFlowFiles(name, files, namesInMemory, this.readers);
    this.kept.delete(key);
    this.kept.set(key, flow);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    return flow;
  }
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
