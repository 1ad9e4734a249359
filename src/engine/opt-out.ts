import { systemText } from './routing/render.js';
import type { Turn } from './turn.js';

/**
 * Takes an opt-out: everything open ends, and one confirmation is sent, unless the provider has
 * answered or blocked her itself, or she had opted out before: then she stays so, whatever has brought her here.
 */
export function optOut(turn: Turn, word: string, isCarrierWord: boolean): void {
  turn.endRuns('stopped', 'opt_out');
  if (turn.state.isOptedOut) return turn.withdrawOptIn();
  turn.emit({ type: 'opted_out', word, isCarrierWord });
  if (isCarrierWord && turn.input?.isCarrierAnswering === true) return;
  turn.say({ text: systemText(turn, 'stop.confirmation'), because: 'system:stop', kind: 'confirmation' });
}

/** Takes her back after an opt-out; `isSilent` when a flow or the provider answers instead. */
export function optIn(turn: Turn, word: string, isSilent: boolean): void {
  const words = systemText(turn, 'stop.confirmation');
  turn.emit({ type: 'opted_in', word, words, language: turn.language });
  if (isSilent) return;
  turn.say({ text: systemText(turn, 'start.confirmation'), because: 'system:start', kind: 'confirmation' });
}
