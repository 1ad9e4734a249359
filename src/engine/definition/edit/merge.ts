import { own } from './flow-files.js';
import type { FlowFiles } from './flow-files.js';
import { mergedSource } from './merge-source.js';
import { mergedTexts } from './merge-texts.js';
import { threeWay } from './three-way.js';
import type { Choose, Conflict } from './three-way.js';

export type { Conflict } from './three-way.js';

/** Files with the changes of both; where they conflict, with mine. */
export interface Merged {
  readonly files: FlowFiles;
  readonly conflicts: readonly Conflict[];
}

/** Which of two versions is taken. */
export type Side = 'mine' | 'theirs';

/**
 * Brings together what two people made of the same flow: by step, by key of the head, by text and language, by conversation. What only one
 * of them changed is as they made it; what both changed in two ways is a conflict.
 */
export function mergeFiles(base: FlowFiles, mine: FlowFiles, theirs: FlowFiles): Merged {
  return merge(base, mine, theirs, () => 'mine');
}

/** Merges with an answer to each conflict: the side that is taken, by `conflictKey`; mine where there is none. */
export function mergeResolved(
  base: FlowFiles,
  mine: FlowFiles,
  theirs: FlowFiles,
  sides: Readonly<Record<string, Side>>,
): FlowFiles {
  return merge(base, mine, theirs, (key) => own(sides, key) ?? 'mine').files;
}

/** Names a conflict among those of one merge. */
export function conflictKey({ what, id }: Pick<Conflict, 'what' | 'id'>): string {
  return `${what} ${id}`;
}

function merge(base: FlowFiles, mine: FlowFiles, theirs: FlowFiles, side: (key: string) => Side): Merged {
  const conflicts: Conflict[] = [];
  const choose: Choose = (conflict) => {
    conflicts.push(conflict);
    return side(conflictKey(conflict)) === 'mine' ? conflict.mine : conflict.theirs;
  };
  const source = mergedSource(base.source, mine.source, theirs.source, choose);
  const texts = mergedTexts('text', base.texts, mine.texts, theirs.texts, choose);
  const states = mergedTexts('state', base.states, mine.states, theirs.states, choose);
  const chats = mergedChats(base.chats, mine.chats, theirs.chats, choose);
  return { files: { source, texts, states, chats }, conflicts };
}

type Files = Readonly<Record<string, string>>;

function mergedChats(base: Files, mine: Files, theirs: Files, choose: Choose): Files {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged = names.flatMap((id): [string, string][] => {
    const versions = {
      base: own(base, id) ?? null,
      mine: own(mine, id) ?? null,
      theirs: own(theirs, id) ?? null,
    };
    const chosen = threeWay(versions, () => choose({ what: 'chat', id, ...versions }));
    return chosen === null ? [] : [[id, chosen]];
  });
  return Object.fromEntries(merged);
}
