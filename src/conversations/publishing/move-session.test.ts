import { describe, expect, it } from '@jest/globals';
import { sessionAt, surveyRevision } from '../../../test/flow-revisions.js';
import type { Result } from '../../engine/session.js';
import { moveSession } from './move-session.js';
import type { SessionMove } from './move-session.js';

const live = surveyRevision();
const destinations = new Map([
  ['size', 'colour'],
  ['consent', null],
]);
const move: SessionMove = {
  flow: 'survey',
  graphHash: 'next',
  destinations,
  renames: { colour: 'tint' },
  at: '2026-03-02T07:00:00Z',
};
const answer: Result = {
  value: 'red',
  isKnown: false,
  original: '1',
  messageId: null,
  words: '',
  language: 'en',
};

describe('the session of somebody who waits at a step that goes', () => {
  it('stands at the new step of the new revision, without the old question', () => {
    const session = sessionAt(live, 'size');
    expect(moveSession(session, move)).toEqual({
      ...session,
      question: null,
      runs: [{ ...session.runs[0], node: 'colour', revision: 'next' }],
    });
  });

  it('ends where that was decided', () => {
    expect(moveSession(sessionAt(live, 'consent'), move)).toBeNull();
  });

  it.each(['bye', 'colour/answered'])('stays as it is at %s', (node) => {
    const session = sessionAt(live, node);
    expect(moveSession(session, move)).toBe(session);
  });

  it('goes from the further nodes of a step too', () => {
    expect(moveSession(sessionAt(live, 'size/answered'), move)?.runs[0]?.node).toBe('colour');
  });

  it('keeps answers under the new names of their steps', () => {
    const { runs, ...rest } = sessionAt(live, 'size');
    const session = {
      ...rest,
      runs: runs.map((run) => ({ ...run, results: { colour: answer, size: answer } })),
    };
    expect(moveSession(session, move)?.runs[0]?.results).toEqual({ tint: answer, size: answer });
  });

  const until = '2026-03-03T07:00:00Z';
  const moment = { kind: 'moment', until } as const;

  it('waits for its moment there, and no longer for another system', () => {
    const { runs, ...rest } = sessionAt(live, 'size');
    const waiting = { ...rest, runs: runs.map((run) => ({ ...run, pending: moment })) };
    expect(moveSession(waiting, move)?.runs[0]?.pending).toEqual(moment);
    const calling = {
      ...rest,
      runs: runs.map((run) => ({ ...run, pending: { kind: 'call', id: 'c' } as const })),
    };
    expect(moveSession(calling, move)?.runs[0]?.pending).toEqual({ kind: 'moment', until: move.at });
  });

  it('ends without what waits for its moment below, or a doubt about an opt-out', () => {
    const [run] = sessionAt(live, 'consent').runs;
    const waiting = { ...run!, flow: 'other', pending: moment };
    const session = sessionAt(live, 'consent', { runs: [waiting, { ...run!, flow: 'caller' }, run!] });
    expect(moveSession(session, move)?.runs).toEqual([waiting]);
    const stop = { kind: 'stop', options: [] } as const;
    const doubted = sessionAt(live, 'consent', { offer: stop });
    expect(moveSession(doubted, move)).toEqual({ ...doubted, runs: [], question: null });
  });

  it('moves the run that speaks, and none below it', () => {
    const below = sessionAt(live, 'size').runs;
    const other = { ...sessionAt(live, 'size').runs[0]!, flow: 'other' };
    const interrupted = sessionAt(live, 'size', { runs: [...below, other] });
    expect(moveSession(interrupted, move)).toBe(interrupted);
    const above = sessionAt(live, 'size', { runs: [other, ...below] });
    expect(moveSession(above, move)?.runs).toMatchObject([{ node: 'size' }, { node: 'colour' }]);
  });

  it('keeps a doubt about an opt-out, and no other question of the service', () => {
    const stop = { kind: 'stop', options: [] } as const;
    expect(moveSession(sessionAt(live, 'size', { offer: stop }), move)?.offer).toEqual(stop);
    const resume = { kind: 'resume', options: [] } as const;
    expect(moveSession(sessionAt(live, 'size', { offer: resume }), move)?.offer).toBeNull();
  });
});
