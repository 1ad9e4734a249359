import { createContext, useContext, useSyncExternalStore } from 'react';

import type { FlowProblem } from '../store/service.js';
import { changedMessages } from './changed-messages.js';
import type { Channel, PersonaId, Play, Simulation, Turn } from './simulation.js';

/** Typing in the outline is waited for this long before the chat is played again. */
const settleMs = 500;
/** The service plays no longer conversation. */
export const mostTurns = 200;

/** Who holds the phone, and what kind of phone it is. */
export interface PhoneSetup {
  readonly persona: PersonaId;
  /** Null: the one of the persona. */
  readonly language: string | null;
  readonly channel: Channel;
}

/** What a phone shows. Each part is replaced when it changes, never altered. */
export interface PhoneState {
  readonly setup: PhoneSetup;
  readonly script: readonly Turn[];
  /** How the conversation went, as far as it was played; null before it begins. */
  readonly played: Simulation | null;
  /** How many turns `played` knows of; the later ones are under way. */
  readonly playedTurns: number;
  readonly status: 'quiet' | 'playing' | 'failed';
  /** Why it could not be played, when it `failed`. */
  readonly problem: unknown;
  /** Errors of the draft, because of which the chat is still that of an earlier draft. */
  readonly broken: readonly FlowProblem[];
  /** Messages (see `messageId`) whose words changed in this same chat. */
  readonly changed: ReadonlySet<string>;
}

/** Plays a conversation from its beginning. @throws Problem */
export type Player = (play: Play, signal: AbortSignal) => Promise<Simulation>;

/**
 * A phone on which a conversation is tried. It keeps what was done on it, and has all of it played again whenever that or the
 * draft changes, so a new text shows in the same chat. Nothing is ever sent.
 */
export class Phone {
  private state: PhoneState;
  private startsAt = fullMinute();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | null = null;

  constructor(
    private readonly player: Player,
    setup: PhoneSetup,
  ) {
    this.state = { ...blank, setup };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): PhoneState => this.state;

  /** What is played, as the service wants it. */
  get play(): Play {
    const { setup, script } = this.state;
    const { persona, language, channel } = setup;
    return { persona, channel, script, startsAt: this.startsAt, ...(language === null ? {} : { language }) };
  }

  /** Does something on the phone, or lets something happen. */
  take(turn: Turn): void {
    const { script } = this.state;
    if (script.length >= mostTurns) return;
    if (script.length === 0) this.startsAt = fullMinute();
    this.set({ script: [...script, turn], changed: none });
    this.playSoon(0);
  }

  /** Takes the last turn back. */
  back(): void {
    this.keepTurns(this.state.script.length - 1);
  }

  /** Begins again as it was begun before. */
  restart(): void {
    this.startsAt = fullMinute();
    this.keepTurns(1);
  }

  /** Puts everything away, as before the first turn. */
  clear(): void {
    this.keepTurns(0);
  }

  /** Gives the phone to somebody else, or makes it another phone; the conversation begins again. */
  change(setup: Partial<PhoneSetup>): void {
    this.set({ setup: { ...this.state.setup, ...setup }, played: null, playedTurns: 0 });
    // The same conversation by another way can be compared; what another person wrote makes no sense.
    if (setup.persona !== undefined || setup.language !== undefined) this.restart();
    else if (this.state.script.length > 0) this.playSoon(0);
  }

  /** Plays the same turns again, because the draft has changed. */
  replay(): void {
    if (this.state.script.length > 0) this.playSoon(settleMs);
  }

  /** Tries again after it failed. */
  retry(): void {
    this.playSoon(0);
  }

  /** Ends what is under way. */
  stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
  }

  private keepTurns(count: number): void {
    const script = this.state.script.slice(0, Math.max(0, count));
    if (script.length === 0) {
      this.stop();
      this.set({ ...blank, setup: this.state.setup });
      return;
    }
    const playedTurns = Math.min(this.state.playedTurns, script.length);
    this.set({ script, playedTurns, changed: none });
    this.playSoon(0);
  }

  private playSoon(afterMs: number): void {
    this.stop();
    this.set({ status: 'playing', problem: null });
    this.timer = setTimeout(() => void this.run(), afterMs);
  }

  private async run(): Promise<void> {
    const { play } = this;
    const running = new AbortController();
    this.running = running;
    try {
      const played = await this.player(play, running.signal);
      if (!running.signal.aborted) this.show(played, play.script.length);
    } catch (error) {
      if (!running.signal.aborted) this.set({ status: 'failed', problem: error });
    }
  }

  private show(played: Simulation, playedTurns: number): void {
    const broken = (played.problems ?? []).filter(({ severity }) => severity === 'error');
    if (broken.length > 0) return this.set({ status: 'quiet', broken });
    const before = this.state;
    const isSameChat = before.playedTurns === playedTurns && before.played !== null;
    const news = isSameChat ? changedMessages(before.played, played) : none;
    const changed = isSameChat ? new Set([...before.changed, ...news]) : none;
    this.set({ status: 'quiet', broken: [], played, playedTurns, changed });
  }

  private set(change: Partial<PhoneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const none: ReadonlySet<string> = new Set();

const blank: Omit<PhoneState, 'setup'> = {
  script: [],
  played: null,
  playedTurns: 0,
  status: 'quiet',
  problem: null,
  broken: [],
  changed: none,
};

/** Conversations begin at a full minute, so that they can be written down. */
function fullMinute(): string {
  const minuteMs = 60_000;
  return new Date(Math.floor(Date.now() / minuteMs) * minuteMs).toISOString();
}

/** Hands the phone to its parts. */
export const PhoneContext = createContext<Phone | null>(null);

/** The phone that this part belongs to. */
export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (phone === null) throw new Error('usePhone is for parts of a phone');
  return phone;
}

/** A part of what the phone shows; drawn again when that part becomes another. */
export function usePhoneState<Part>(select: (state: PhoneState) => Part): Part {
  const phone = usePhone();
  return useSyncExternalStore(phone.subscribe, () => select(phone.getState()));
}
