import { createHash } from 'node:crypto';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';

/** A file of a flow: its own, texts or their states by language, a golden conversation by name. */
export interface NamedFile {
  readonly kind: 'source' | 'text' | 'state' | 'chat';
  readonly name: string;
  readonly content: string;
}

/** What a flow says, however its texts are laid out. */
interface FlowContent {
  readonly source: string;
  /** By language: the texts by key, or a file that cannot be read as it stands. */
  readonly texts: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** Every file of a flow with its kind and name. */
export function namedFiles({ source, texts, states, chats }: FlowFiles): NamedFile[] {
  const all = (kind: NamedFile['kind'], files: Readonly<Record<string, string>>): NamedFile[] =>
    Object.entries(files).map(([name, content]) => ({ kind, name, content }));
  return [
    { kind: 'source', name: '', content: source },
    ...all('text', texts),
    ...all('state', states),
    ...all('chat', chats),
  ];
}

/** What is remembered of a file's content, which itself may be large. */
export function knownName({ kind, name, content }: NamedFile): string {
  return `${kind} ${name} ${sha256(content)}`;
}

/** What is remembered of a flow's file and texts together, by their mark. */
export function knownWhole(mark: string): string {
  return `whole ${mark}`;
}

/** The sha256 of what a flow says: two files with one mark say the same. */
export function markOf({ source, texts }: FlowContent): string {
  const said = Object.entries(texts).sort(byName);
  return sha256(
    JSON.stringify([
      source,
      said.map(([language, text]) => [
        language,
        typeof text === 'string' ? text : Object.entries(text).sort(byName),
      ]),
    ]),
  );
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
