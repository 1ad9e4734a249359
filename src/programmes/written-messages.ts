import type { Path } from '../engine/definition/problem.js';
import { positionForms, readPosition, type Position } from './position.js';
import type { MessageTemplate, ProgrammeMessage } from './programme.js';
import type { ProgrammeFile } from './programme.schemas.js';

/** A message as it runs, with the place in the file that says when it is due. */
export interface WrittenMessage {
  readonly message: ProgrammeMessage;
  readonly path: Path;
  /** Of a block: its place in the list does not have to be right. */
  readonly isOfBlock: boolean;
}

type Named = ProgrammeFile['messages'][number];
type Said = Pick<Named, 'kind' | 'when' | 'expires_after' | 'send_at'>;

/** Every message of a file: those that are named, then those of its blocks. */
export function writtenMessages({ messages, schedule = [] }: ProgrammeFile): WrittenMessage[] {
  return [...messages.map(named), ...schedule.flatMap(ofBlock)];
}

function named({ id, at, flow, template, ...said }: Named, index: number): WrittenMessage {
  const begins = flow === undefined ? {} : { flow, kind: 'reminder' as const };
  const goesAs = template === undefined ? {} : { template: templateOf(template) };
  const message = { id, ...positionOf(at), ...begins, ...goesAs, ...traitsOf(said) };
  return { message, path: ['messages', index, 'at'], isOfBlock: false };
}

function templateOf({ name, variables }: NonNullable<Named['template']>): MessageTemplate {
  return { name, ...(variables !== undefined && { variables }) };
}

function ofBlock(
  { id, from, every, count, ...said }: NonNullable<ProgrammeFile['schedule']>[number],
  index: number,
): WrittenMessage[] {
  const first = positionOf(from);
  return Array.from({ length: count }, (_, place) => ({
    message: {
      id: `${id}_${place + 1}`,
      ...first,
      ...(place > 0 && first.day === null && { from: 'start' as const }),
      day: place === 0 ? first.day : (first.day ?? 0) + place * every,
      ...traitsOf(said),
    },
    path: ['schedule', index, 'from'],
    isOfBlock: true,
  }));
}

function traitsOf({ kind, when, expires_after: hours, send_at: sendAt }: Said): Partial<ProgrammeMessage> {
  return {
    ...(kind !== undefined && { kind }),
    ...(when !== undefined && { when }),
    ...(hours !== undefined && { expiresAfterHours: hours }),
    ...(sendAt !== undefined && { sendAt }),
  };
}

function positionOf(text: string): Position {
  const position = readPosition(text);
  if (position === null) throw new Error(`a position must be ${positionForms}`);
  return position;
}
