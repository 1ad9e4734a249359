import type { CallAnswer, Signal } from '../../engine/conversation.js';
import type { TimerSet } from '../../engine/events.js';
import type { Fire, Guard, NewFire } from '../../platform/schedule/fire.js';

/** The kinds of fire that bring a conversation a signal. */
export const signalFires = [
  'no_answer',
  'wait_over',
  'session_expiry',
  'unsure_opt_out',
  'call_ended',
  'start_flow',
  'given_back',
] as const;

/** A question that could not be sent in this time counts as sent: by then nobody can tell what became of it. */
const unsentMinutes = 7 * 24 * 60;

const minuteMs = 60_000;

/** Later than anybody waits, and as late as every part of the system can write down. */
const latest = new Date('9999-12-31T00:00:00Z');

/** Says as a fire what the engine wants to hear of later. `no_answer` is put forward once its message is sent. */
export function fireOfTimer(event: TimerSet, conversation: string, now: Date): NewFire {
  const { timer: kind, session } = event;
  switch (event.timer) {
    case 'no_answer': {
      const { message, minutes } = event;
      const dueAt = new Date(now.getTime() + (minutes + unsentMinutes) * minuteMs);
      return { kind, key: message, dueAt, guard: { conversation, session, message, minutes } };
    }
    case 'wait_over': {
      const { run, node } = event;
      return { kind, key: run, dueAt: moment(event.dueAt), guard: { conversation, session, run, node } };
    }
    case 'session_expiry':
    case 'unsure_opt_out':
      return { kind, key: session, dueAt: moment(event.dueAt), guard: { conversation, session } };
  }
}

/** The conversation that a fire is for. */
export function conversationOf({ guard }: Fire): string {
  return text(guard, 'conversation');
}

/**
 * Says a fire as the engine's signal.
 * @param answers how calls have ended, by their ids
 * @returns null for a call of which nothing is known any more
 * @throws Error for a fire of another kind, or with another guard
 */
export function signalOf({ kind, guard }: Fire, answers: ReadonlyMap<string, CallAnswer>): Signal | null {
  const of = (name: string): string => text(guard, name);
  switch (kind as (typeof signalFires)[number]) {
    case 'no_answer':
      return { kind: 'no_answer', session: of('session'), message: of('message') };
    case 'wait_over':
      return { kind: 'wait_over', session: of('session'), run: of('run'), node: of('node') };
    case 'session_expiry':
      return { kind: 'session_expiry', session: of('session') };
    case 'unsure_opt_out':
      return { kind: 'unsure_opt_out', session: of('session') };
    case 'call_ended': {
      const call = of('call');
      const answer = answers.get(call);
      if (answer === undefined) return null;
      return { kind: 'call_ended', session: of('session'), run: of('run'), call, answer };
    }
    case 'start_flow':
      return { kind: 'start', flow: of('flow') };
    case 'given_back':
      return {
        kind: 'given_back',
        session: of('session'),
        step: guard.step === undefined ? null : of('step'),
      };
  }
}

function moment(iso: string): Date {
  const date = new Date(iso);
  return date < latest ? date : latest;
}

function text(guard: Guard, name: string): string {
  const value = guard[name];
  if (typeof value !== 'string') throw new Error(`the guard of a signal has no ${name}`);
  return value;
}
