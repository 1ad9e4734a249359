import { describe, expect, it } from '@jest/globals';

import { resultsOf } from './survey-results.rules.js';
import type { SurveyQuestion, SurveyRun } from './survey.js';

const question = (changes: Partial<SurveyQuestion> = {}): SurveyQuestion => ({
  step: 'rating',
  kind: 'choice',
  options: ['bad', 'good'],
  isSensitive: false,
  ...changes,
});

const run = (answers: SurveyRun['answers'], changes: Partial<SurveyRun> = {}): SurveyRun => ({
  personId: null,
  conversationId: 'c',
  language: 'en',
  place: null,
  startedAt: new Date(0),
  status: 'complete',
  isUnderWay: false,
  asked: ['rating'],
  answers,
  misunderstood: {},
  ...changes,
});

const runs = [
  run({ rating: 'good' }),
  run({ rating: 'good' }, { misunderstood: { rating: 2 } }),
  run({ rating: 'okay' }),
  run({}),
  run({}, { asked: [] }),
];

describe('what came of a question', () => {
  it('counts every option in its order, also one that nobody chose, and what else was answered', () => {
    expect(resultsOf([question()], runs, false)).toMatchObject([
      {
        asked: 4,
        answered: 3,
        misunderstood: 2,
        values: [
          { value: 'bad', count: 0 },
          { value: 'good', count: 2 },
          { value: 'okay', count: 1 },
        ],
        numbers: null,
      },
    ]);
  });

  it('tells the least, the mean and the most of numbers', () => {
    const numbers = [run({ rating: 3 }), run({ rating: 9 })];
    expect(resultsOf([question({ kind: 'number', options: [] })], numbers, false)).toMatchObject([
      { numbers: { least: 3, mean: 6, most: 9 }, answered: 2 },
    ]);
  });

  it('counts words of hers and does not tell them', () => {
    expect(resultsOf([question({ kind: 'text', options: [] })], runs, true)).toMatchObject([
      { answered: 3, values: null, isHidden: false },
    ]);
  });

  it('hides what may do harm from whoever serves nobody', () => {
    const sensitive = [question({ isSensitive: true })];
    expect(resultsOf(sensitive, runs, false)).toMatchObject([{ answered: 3, values: null, isHidden: true }]);
    expect(resultsOf(sensitive, runs, true)).toMatchObject([{ isHidden: false, values: expect.anything() }]);
  });
});
