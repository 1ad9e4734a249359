import { describe, expect, it } from '@jest/globals';
import { steps, surveyRevision } from '../../../test/flow-revisions.js';
import { judgeAtBoot } from './boot.rules.js';
import type { BootFacts } from './boot.rules.js';
import { classify } from './change.rules.js';
import { chooseEarlier } from './earlier-revision.rules.js';
import { destinationsOf, refusalsOf } from './release.rules.js';
import { knownSentence, textOf } from '../../platform/sentence.js';

const { consent, colour, bye } = steps;
const live = surveyRevision();
const withoutSize = surveyRevision({ steps: [consent, colour.replace('blue', 'green'), bye] });
const decision = classify(
  live,
  withoutSize,
  new Map([
    ['size', 12],
    ['colour', 1],
  ]),
);
const fine = { isApproved: true, stale: [] };

function refusals(moves: Record<string, string>, wording = fine): string[] {
  return refusalsOf(decision, withoutSize.compiled, moves, wording).map(textOf);
}

describe('a release', () => {
  it('is refused with the number who wait at each step that goes', () => {
    expect(refusals({})).toEqual([
      '12 people wait at the step "size", which is removed: say where they go, --move size=<step> or --move size=end.',
      '1 person waits at the step "colour", which asks for other answers now: say where they go, --move colour=<step> ' +
        'or --move colour=end (--move colour=colour asks anew).',
    ]);
  });

  it('passes when everybody has somewhere to go', () => {
    const moves = { size: 'end', colour: 'colour' };
    expect(refusals(moves)).toEqual([]);
    expect(destinationsOf(decision, withoutSize.compiled, moves)).toEqual(
      new Map([
        ['size', null],
        ['colour', 'colour'],
      ]),
    );
  });

  it.each([
    [{ size: 'nowhere', colour: 'end' }, 'There is no step "nowhere" to move people to.'],
    [{ size: 'end', colour: 'end', bye: 'end' }, 'Nobody has to be moved from "bye"'],
  ])('is refused with moves that do not fit: %j', (moves, sentence) => {
    expect(refusals(moves)).toEqual([expect.stringContaining(sentence)]);
  });

  it('needs an approval of new words of consent, and translations that are not older than them', () => {
    const next = surveyRevision({ texts: { en: { 'consent.text': 'May we?' } } });
    const change = classify(live, next, new Map());
    const stale = [knownSentence('lint:stale', 'sw is older.')];
    expect(refusalsOf(change, next.compiled, {}, { isApproved: false, stale }).map(textOf)).toEqual([
      'Nobody has approved the words of its consent: read them, then give --approve "NAME".',
      'sw is older.',
    ]);
    expect(refusalsOf(change, next.compiled, {}, fine)).toEqual([]);
  });
});

describe('a changed file at the start of the service', () => {
  const safe = classify(live, withoutSize, new Map());
  const facts: BootFacts = {
    name: 'survey',
    change: safe,
    liveVia: 'boot',
    isSuperseded: false,
    isWordingApproved: false,
  };
  const consentChange = classify(
    live,
    surveyRevision({ texts: { en: { 'consent.text': 'May we?' } } }),
    new Map(),
  );

  it.each<[string, Partial<BootFacts>, boolean]>([
    ['goes live when it is the first', { change: classify(null, live, new Map()) }, true],
    ['goes live when it is safe', {}, true],
    ['goes live after a publish', { liveVia: 'publish' }, true],
    ['goes live when nobody wrote down what came before', { liveVia: null }, true],
    ['stays out after a rollback', { liveVia: 'rollback' }, false],
    ['stays out when it was live before', { isSuperseded: true }, false],
    ['stays out with unapproved words of consent', { change: consentChange }, false],
    ['goes live with approved words of consent', { change: consentChange, isWordingApproved: true }, true],
    ['stays out when somebody has to decide', { change: decision }, false],
  ])('%s', (_name, changes, goesLive) => {
    expect(judgeAtBoot({ ...facts, ...changes }).goesLive).toBe(goesLive);
  });

  it('is refused with the steps, the people and the command', () => {
    expect(judgeAtBoot({ ...facts, change: decision })).toEqual({
      goesLive: false,
      isRefused: true,
      sentence:
        'people wait at steps that the file changes (size, colour: 13); the last good revision goes on; ' +
        'say where they go: npx karibu flows publish survey --move STEP=STEP',
    });
  });
});

describe('the revision that a rollback goes to', () => {
  const history = ['b2', 'c3', 'b2', 'a1'].map((hash) => ({ hash }));

  it.each([
    ['the one before', 'c3', null, { status: 'found', hash: 'b2' }],
    ['further back after a rollback', 'b2', null, { status: 'found', hash: 'a1' }],
    ['none before the first', 'a1', null, { status: 'none' }],
    ['the one that is named', 'b2', 'c', { status: 'found', hash: 'c3' }],
    ['none of a strange name', 'b2', 'd', { status: 'none' }],
    ['none of a name that several have', 'b2', '', { status: 'none' }],
  ])('is %s', (_name, from, prefix, expected) => {
    expect(chooseEarlier(history, from, prefix)).toMatchObject(expected);
  });
});
