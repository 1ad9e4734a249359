import { mergeResolved } from '../../../src/engine/definition/edit/merge.js';

import type { Sides } from './merge-choices.js';
import type { FlowFiles } from './release.js';

/** Puts two sides together as somebody decided, ready to be sent. */
export function merged(base: FlowFiles, mine: FlowFiles, theirs: FlowFiles, sides: Sides): FlowFiles {
  const { source, texts, states, chats } = mergeResolved(base, mine, theirs, sides);
  return { source, texts: { ...texts }, states: { ...states }, chats: { ...chats } };
}
