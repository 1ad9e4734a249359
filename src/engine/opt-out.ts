import { wordsOffered } from './routing/read-answer.js';
import { systemText } from './routing/render.js';
import type { Turn } from './turn.js';
import { parseName } from './understanding/name.js';
import { isOffered } from './understanding/offered.js';
import { readStopOf } from './understanding/rights.js';
import { parseSpeaker } from './understanding/speaker.js';
import type { Triage } from './understanding/triage.js';

/**
 * Takes an opt-out: everything open ends, and one confirmation is sent, unless the provider has
 * answered or blocked her itself, or she had opted out before: then she stays so, whatever has brought her here.
 */
export function optOut(turn: Turn, word: string, isCarrierWord: boolean): void {
  turn.stack.endRuns('stopped', 'opt_out');
  if (turn.state.isOptedOut) return turn.withdrawOptIn();
  turn.emit({ type: 'opted_out', word, isCarrierWord });
  if (isCarrierWord && turn.input?.isCarrierAnswering === true) return;
  turn.say({ text: systemText(turn, 'stop.confirmation'), because: 'system:stop', kind: 'confirmation' });
}

/**
 * Takes `STOP ASHA` on a phone of several people: she gets nothing more, and the others do. Whether somebody of that name is
 * known there is never said, whatever is open: a name that is nobody's, or no name (`stop lying`), is answered alike. Whoever
 * wrote it may have meant all messages: nobody is written to unasked until a human has seen what was meant.
 * @returns whether it was that
 */
export function stopSomebody(turn: Turn, kind: Triage['kind']): boolean {
  const name =
    kind === 'other' || kind === 'unsure_opt_out' ? readStopOf(turn.text, turn.languages) : undefined;
  if (name === undefined) return false;
  const { sharers } = turn.state;
  const person = namedAmong(turn, name);
  if (sharers.length < 2) {
    if (person !== undefined) optOut(turn, turn.text, false);
    return person !== undefined;
  }
  if (kind === 'unsure_opt_out' || isOffered(turn.text, wordsOffered(turn.stack.question))) return false;
  const isName = parseName(name, { languages: turn.languages }).status === 'understood';
  if (person === undefined && !isName) return false;
  if (person !== undefined) turn.emit({ type: 'person_stopped', person: person.id, word: turn.text });
  else {
    turn.emit({ type: 'sending_paused', until: 'for_good', cause: 'unsure_opt_out' });
    turn.openCase({ topic: 'unsure_opt_out', priority: 'normal', because: 'system:stop' });
  }
  turn.say({ text: systemText(turn, 'stop.somebody'), because: 'system:stop', kind: 'confirmation' });
  return true;
}

/** Who of those that share the phone has the name; nobody where several have it. */
function namedAmong(turn: Turn, name: string) {
  const { sharers } = turn.state;
  const names = sharers.map(({ person }) => person.name ?? '');
  const named = parseSpeaker(name, { names, languages: turn.languages });
  return named.status === 'understood' ? sharers[named.value] : undefined;
}

/** Takes her back after an opt-out; `isSilent` when a flow or the provider answers instead. */
export function optIn(turn: Turn, word: string, isSilent: boolean): void {
  const words = systemText(turn, 'stop.confirmation');
  turn.emit({ type: 'opted_in', word, words, language: turn.language });
  if (isSilent) return;
  turn.say({ text: systemText(turn, 'start.confirmation'), because: 'system:start', kind: 'confirmation' });
}
