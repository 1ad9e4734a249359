import { isBareCarrierWord } from './carrier-words.js';
import { readHelp, readOptIn } from './commands.js';
import { isCourtesy } from './courtesy.js';
import { readCommand } from './rights.js';
import { isOffered } from './offered.js';
import { readOptOut } from './opt-out.js';
import { findSafety } from './safety.js';
import type { CommandName, SafetyTopic } from './words/language-words.js';

/** What must be known about the moment to read a text before any flow sees it. */
export interface TriageContext {
  /**
   * Languages that the installation speaks, the person's first; English always counts too, and every reviewed language for
   * leaving, danger and commands.
   */
  readonly languages: readonly string[];
  /** Whether this address has opted out: only then START words mean anything. */
  readonly isOptedOut: boolean;
  readonly hasOpenQuestion: boolean;
  /** Codes, labels and accepted words that the open question offers, as they were sent. */
  readonly offered: readonly string[];
  /** Commands that some flow answers: no other is one. */
  readonly commands: readonly CommandName[];
  /** Whether the text came by SMS through Twilio, whose carrier words no question can take back. */
  readonly isTwilioSms: boolean;
}

/**
 * What a text is before any flow sees it. `word` is the word or phrase that was recognised, folded; `isCarrierWord` says that
 * the whole message is a bare word on which Twilio acts by itself.
 *
 * - `safety`: `topic` is the most urgent of `topics`; `mayWantToStop` says that the text may ask for silence as well.
 * - `help`: MENU, HELP, INFO, MSAADA, AIDE: one menu answers them all.
 * - `command`: one of `commands`, see `words/language-words.ts`. Exact words go before the doubt whether leaving is meant.
 * - `repeat`: `?` alone under an open question: it is put again.
 * - `courtesy`: no reply is due. Never while a question is open, which then reads the text first (`ok` may be a yes); a
 *   keyword goes before it as well.
 */
export type Triage =
  | {
      readonly kind: 'opt_out';
      readonly word: string;
      readonly isCarrierWord: boolean;
      readonly scope: 'all';
    }
  | {
      readonly kind: 'safety';
      readonly topic: SafetyTopic;
      readonly topics: readonly SafetyTopic[];
      readonly word: string;
      readonly mayWantToStop: boolean;
    }
  | { readonly kind: 'unsure_opt_out'; readonly word: string }
  | { readonly kind: 'opt_in'; readonly word: string; readonly isCarrierWord: boolean }
  | { readonly kind: 'help'; readonly word: string; readonly isCarrierWord: boolean }
  | {
      readonly kind: 'command';
      readonly command: CommandName;
      readonly word: string;
      /** What stands behind it: `2 weeks` of `pause 2 weeks`. */
      readonly rest: string;
    }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'courtesy' }
  | { readonly kind: 'other' };

/** Reads a text before any flow does: leaving first, then danger, then commands, then courtesy. */
export function triage(text: string, context: TriageContext): Triage {
  const optOut = readOptOut(text, context);
  if (optOut?.certainty === 'certain') {
    return { kind: 'opt_out', word: optOut.word, isCarrierWord: isBareCarrierWord(text), scope: 'all' };
  }
  return (
    safetyOf(text, context, optOut !== undefined) ??
    rightOf(text, context) ??
    (optOut === undefined ? undefined : { kind: 'unsure_opt_out', word: optOut.word }) ??
    commandOf(text, context) ??
    (isCourtesy(text, context) && !context.hasOpenQuestion ? { kind: 'courtesy' } : { kind: 'other' })
  );
}

/** An answer that the question itself offers is no alarm: whoever wrote the question deals with it. */
function safetyOf(text: string, context: TriageContext, mayWantToStop: boolean): Triage | undefined {
  const findings = findSafety(text, context);
  const [first] = findings;
  if (first === undefined || isOffered(text, context.offered)) return undefined;
  return { kind: 'safety', ...first, topics: findings.map(({ topic }) => topic), mayWantToStop };
}

function rightOf(text: string, context: TriageContext): Triage | undefined {
  if (context.commands.length === 0) return undefined;
  const reading = readCommand(text, context);
  if (reading === undefined || !context.commands.includes(reading.command)) return undefined;
  return { kind: 'command', ...reading };
}

function commandOf(text: string, context: TriageContext): Triage | undefined {
  const optIn = context.isOptedOut ? readOptIn(text, context) : undefined;
  if (optIn !== undefined) return { kind: 'opt_in', word: optIn, isCarrierWord: isBareCarrierWord(text) };
  if (isOnlyQuestionMarks(text))
    return context.hasOpenQuestion ? { kind: 'repeat' } : { kind: 'help', word: '?', isCarrierWord: false };
  const help = isOffered(text, context.offered) ? undefined : readHelp(text, context);
  return help === undefined
    ? undefined
    : { kind: 'help', word: help, isCarrierWord: isBareCarrierWord(text) };
}

function isOnlyQuestionMarks(text: string): boolean {
  return /^[\s?？؟፧]+$/u.test(text) && text.trim() !== '';
}
