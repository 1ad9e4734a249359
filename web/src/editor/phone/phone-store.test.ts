import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { Phone } from './phone-store.js';
import type { Player } from './phone-store.js';
import type { ChatMessage, Play, Simulation } from './simulation.js';

const setup = { persona: 'stranger', language: null, channel: 'sms' } as const;

const message = (turn: number, from: 'her' | 'us', text: string): ChatMessage => ({
  turn,
  from,
  text,
  segments: null,
  options: [],
  media: null,
  at: '2026-03-02T06:00:00.000Z',
  note: null,
});

/** A service that answers every turn with the words it has now. */
function service(words: { text: string }, plays: Play[]): Player {
  return (play) => {
    plays.push(play);
    const messages = play.script.flatMap((turn, at) => [
      message(at, 'her', turn.do === 'say' ? turn.text : ''),
      message(at, 'us', `${words.text} ${at}`),
    ]);
    const simulation: Simulation = {
      messages,
      isOver: false,
      clock: '2026-03-02T06:00:00.000Z',
      waitingFor: null,
    };
    return Promise.resolve(simulation);
  };
}

describe('a phone', () => {
  beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-03-02T06:00:42.000Z') }));
  afterEach(() => void jest.useRealTimers());

  it('plays the whole chat again with every turn, from the same full minute', async () => {
    const plays: Play[] = [];
    const phone = new Phone(service({ text: 'Hello' }, plays), setup);
    phone.take({ do: 'say', text: 'JOIN' });
    await jest.advanceTimersByTimeAsync(0);
    jest.setSystemTime(new Date('2026-03-02T06:07:00.000Z'));
    phone.take({ do: 'say', text: '1' });
    await jest.advanceTimersByTimeAsync(0);
    expect(plays.map(({ script }) => script.length)).toEqual([1, 2]);
    expect(plays.map(({ startsAt }) => startsAt)).toEqual(Array(2).fill('2026-03-02T06:00:00.000Z'));
    expect(phone.getState()).toMatchObject({ playedTurns: 2, status: 'quiet' });
  });

  it('shows a changed text in the same chat, and which message it is', async () => {
    const words = { text: 'Hello' };
    const phone = new Phone(service(words, []), setup);
    phone.take({ do: 'say', text: 'JOIN' });
    await jest.advanceTimersByTimeAsync(0);
    words.text = 'Habari';
    phone.replay();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(phone.getState().played?.messages.at(-1)?.text).toBe('Habari 0');
    expect([...phone.getState().changed]).toEqual(['0.1']);
    phone.take({ do: 'say', text: '1' });
    expect(phone.getState().changed.size).toBe(0);
  });

  it('does not wait for the service: what is written meanwhile stands there', async () => {
    const phone = new Phone(() => new Promise(() => undefined), setup);
    phone.take({ do: 'say', text: 'JOIN' });
    phone.take({ do: 'say', text: '1' });
    await jest.advanceTimersByTimeAsync(0);
    expect(phone.getState()).toMatchObject({ playedTurns: 0, status: 'playing' });
    expect(phone.getState().script).toHaveLength(2);
  });

  it('leaves aside an answer that comes after a newer turn', async () => {
    const answers: ((simulation: Simulation) => void)[] = [];
    const phone = new Phone(() => new Promise((resolve) => answers.push(resolve)), setup);
    phone.take({ do: 'say', text: 'a' });
    await jest.advanceTimersByTimeAsync(0);
    phone.take({ do: 'say', text: 'b' });
    await jest.advanceTimersByTimeAsync(0);
    answers[0]?.({ messages: [message(0, 'us', 'late')], isOver: false, clock: '', waitingFor: null });
    await jest.advanceTimersByTimeAsync(0);
    expect(phone.getState().played).toBeNull();
  });

  it('keeps showing the chat while the draft has an error', async () => {
    let isBroken = false;
    const good = service({ text: 'Hello' }, []);
    const problem = { severity: 'error', message: 'No such step.' } as never;
    const phone = new Phone(async (play, signal) => {
      const played = await good(play, signal);
      return isBroken ? { ...played, messages: [], problems: [problem] } : played;
    }, setup);
    phone.take({ do: 'say', text: 'JOIN' });
    await jest.advanceTimersByTimeAsync(0);
    isBroken = true;
    phone.replay();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(phone.getState().broken).toHaveLength(1);
    expect(phone.getState().played?.messages).toHaveLength(2);
  });

  it('begins again as it was begun, takes a turn back, and is given to somebody else', async () => {
    const plays: Play[] = [];
    const phone = new Phone(service({ text: 'Hello' }, plays), setup);
    for (const turn of [
      { do: 'start', flow: 'visit' },
      { do: 'say', text: '1' },
      { do: 'say', text: '2' },
    ] as const)
      phone.take(turn);
    phone.back();
    expect(phone.getState().script).toHaveLength(2);
    phone.restart();
    expect(phone.getState().script).toEqual([{ do: 'start', flow: 'visit' }]);
    phone.change({ persona: 'shared_phone', language: 'sw' });
    await jest.advanceTimersByTimeAsync(0);
    expect(plays.at(-1)).toMatchObject({ persona: 'shared_phone', language: 'sw' });
    phone.clear();
    expect(phone.getState()).toMatchObject({ script: [], played: null });
  });

  it('says why it could not play, and tries again', async () => {
    let isAway = true;
    const good = service({ text: 'Hello' }, []);
    const phone = new Phone(
      (play, signal) => (isAway ? Promise.reject(new Error('away')) : good(play, signal)),
      setup,
    );
    phone.take({ do: 'say', text: 'JOIN' });
    await jest.advanceTimersByTimeAsync(0);
    expect(phone.getState()).toMatchObject({ status: 'failed', script: [{ text: 'JOIN' }] });
    isAway = false;
    phone.retry();
    await jest.advanceTimersByTimeAsync(0);
    expect(phone.getState()).toMatchObject({ status: 'quiet', problem: null });
  });
});
