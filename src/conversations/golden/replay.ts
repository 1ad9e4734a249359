import { setImmediate } from 'node:timers/promises';
import { measureText } from '../../channels/segments.js';
import type { TextMeasure } from '../../channels/segments.js';
import type { ConversationState } from '../../engine/conversation.js';
import { goldenText } from './golden-file.js';
import type { GoldenHead, GoldenLine } from './golden-file.js';
import type { Happening } from './happening.js';
import { noteOfDeed, noteOfEvent, noteOfImpossible, tooLong } from './note.js';
import type { Note } from './note.js';
import { Player } from './player.js';
import type { Deed } from './player.js';
import { shownOptions } from './shown-options.js';
import type { ShownOption } from './shown-options.js';
import type { GoldenSurroundings } from './virtual-world.js';

/** A conversation that is to be played. */
export interface Script {
  readonly head: GoldenHead;
  /** What has happened before: it is played, and not shown. */
  readonly before: readonly Deed[];
  readonly deeds: readonly Deed[];
}

/** A place in a flow. */
export interface StepPlace {
  readonly flow: string | null;
  readonly step: string | null;
}

/** A message of a played conversation, or a note between messages. */
export interface ReplayedMessage extends StepPlace {
  /** Index of the deed that it belongs to. */
  readonly turn: number;
  readonly from: 'her' | 'us' | 'note';
  readonly text: string;
  /** How the text travels over SMS; null for a note. */
  readonly measure: TextMeasure | null;
  /** What can be tapped to answer it. */
  readonly options: readonly ShownOption[];
  /** An https address; null: none. */
  readonly media: string | null;
  readonly at: Date;
  readonly note: Note | null;
}

/** A conversation as it went. */
export interface Replay extends StepPlace {
  readonly messages: readonly ReplayedMessage[];
  /** It has begun, and nothing is open any more. */
  readonly isOver: boolean;
  /** What she answered to each step, the last word on each. */
  readonly answers: readonly { readonly flow: string; readonly name: string; readonly value: string }[];
  /** What is known, by the keys of golden conversations. */
  readonly known: readonly { readonly key: string; readonly value: string }[];
  readonly clock: Date;
  readonly waitingFor: WaitingFor | null;
  readonly faults: readonly string[];
  /** All of it as the lines of a golden conversation. */
  readonly lines: readonly GoldenLine[];
}

/** What has to come before the conversation goes on, and when something happens by itself; null: nothing will. */
export interface WaitingFor {
  readonly kind: 'answer' | 'moment' | 'call';
  readonly until: Date | null;
}

/** Others are let through when this much has been worked at a stretch. */
const stretchMs = 8;

/** Plays a conversation on the engine, apart from every store, and tells each of its messages. The same script goes the same way. */
export async function replay(script: Script, surroundings: GoldenSurroundings): Promise<Replay> {
  const showing = new Showing(script.head, surroundings);
  let since = performance.now();
  for (const [index, deed] of [...script.before, ...script.deeds].entries()) {
    showing.do(deed, index - script.before.length);
    if (performance.now() - since > stretchMs) {
      await setImmediate();
      since = performance.now();
    }
  }
  return showing.result();
}

class Showing {
  private readonly player: Player;
  private readonly messages: ReplayedMessage[] = [];
  private readonly lines: GoldenLine[] = [];
  private readonly answers = new Map<string, Replay['answers'][number]>();
  private knownBefore: Replay['known'] = [];
  private hasEnded = false;
  /** More has happened than is played. */
  private isCut = false;

  constructor(
    head: GoldenHead,
    private readonly surroundings: GoldenSurroundings,
  ) {
    this.player = new Player(head, surroundings);
  }

  do(deed: Deed, turn: number): void {
    if (this.isCut) return;
    const place = placeOf(this.player.world.state, this.surroundings);
    const at = new Date(this.player.world.nowMs);
    const shown = shownOptions(this.player.world.state.session);
    const done = this.player.do(deed);
    if (done.status === 'impossible') {
      this.show(turn, at, { note: noteOfImpossible(done) });
      return;
    }
    this.lines.push(deed);
    this.showDeed(deed, shown, { turn, at, place });
    for (const happening of done.happened) this.keep(happening, turn);
    this.isCut = this.player.world.isExhausted;
    if (this.isCut) this.show(turn, new Date(this.player.world.nowMs), { note: tooLong });
    if (turn < 0) this.knownBefore = this.player.known();
  }

  result(): Replay {
    const { world } = this.player;
    const { state } = world;
    const known = this.player.known();
    return {
      ...placeOf(state, this.surroundings),
      messages: this.messages,
      isOver: this.hasEnded && state.session === null,
      answers: [...this.answers.values()],
      known,
      clock: new Date(world.nowMs),
      waitingFor: waitingFor(state, world.nextMs),
      faults: world.record.faults,
      lines: [...this.lines, ...this.learned(known)],
    };
  }

  /** What has become known since the beginning, as far as it can be written on a line. */
  private learned(known: Replay['known']): GoldenLine[] {
    const before = new Map(this.knownBefore.map(({ key, value }) => [key, value]));
    return known
      .filter(
        ({ key, value }) => before.get(key) !== value && value === value.trim() && !/[\n\r]/.test(value),
      )
      .map(({ key, value }) => ({ kind: 'expected', key, value, line: 0 }));
  }

  private showDeed(
    deed: Deed,
    shown: readonly ShownOption[],
    { turn, at, place }: { readonly turn: number; readonly at: Date; readonly place: StepPlace },
  ): void {
    const told = noteOfDeed(deed);
    if (told !== null) return this.show(turn, at, { note: told });
    const text = wordsOf(deed, shown);
    if (text !== null) this.show(turn, at, { from: 'her', text, ...place });
  }

  private keep({ at, event, options }: Happening, turn: number): void {
    const moment = new Date(at);
    if (event.type === 'message_created') {
      this.lines.push({ kind: 'answered', text: goldenText(event.text), line: 0 });
      const media = event.rich?.media ?? null;
      const text = event.rich !== null && event.rich.options.length > 0 ? event.rich.body : event.text;
      return this.show(turn, moment, { from: 'us', text, options, media, ...sourceOf(event.because) });
    }
    if (event.type === 'answer_given') {
      const { flow, step, value } = event;
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      this.answers.set(`${flow}/${step}`, { flow, name: step, value: text });
    }
    if (event.type === 'run_ended') this.hasEnded = true;
    const told = noteOfEvent(event);
    if (told !== null) this.show(turn, moment, { note: told });
  }

  private show(turn: number, at: Date, message: Partial<ReplayedMessage>): void {
    if (turn < 0) return;
    const text = message.note?.sentence ?? message.text ?? '';
    const from = message.from ?? 'note';
    this.messages.push({
      from,
      options: [],
      media: null,
      flow: null,
      step: null,
      note: null,
      ...message,
      text,
      turn,
      at,
      measure: from === 'note' ? null : measureText(text),
    });
  }
}

/** What she writes; a tap sends the words of the answer along. */
function wordsOf(deed: Deed, shown: readonly ShownOption[]): string | null {
  if (deed.kind === 'said') return deed.text;
  if (deed.kind !== 'acted' || deed.action.kind !== 'taps') return null;
  const { code } = deed.action;
  return shown.find((option) => option.code === code)?.label ?? code;
}

/** Reads where a message comes from, such as `flow:registration/consent`. */
function sourceOf(because: string): StepPlace {
  const [, flow = null, step = null] = /^flow:([^/]+)\/(.+)$/.exec(because) ?? [];
  return { flow, step };
}

/** Where she waits. */
function placeOf({ session }: ConversationState, { definitions }: GoldenSurroundings): StepPlace {
  const run = session?.runs.at(-1);
  if (run === undefined) return { flow: null, step: null };
  const node = definitions.revision(run.flow, run.revision)?.nodes[run.node];
  return { flow: run.flow, step: node?.step ?? null };
}

function waitingFor({ session }: ConversationState, nextMs: number | null): WaitingFor | null {
  if (session === null) return null;
  const until = nextMs === null ? null : new Date(nextMs);
  const isAsked = session.offer !== null || session.question !== null;
  return { kind: isAsked ? 'answer' : (session.runs.at(-1)?.pending?.kind ?? 'answer'), until };
}
