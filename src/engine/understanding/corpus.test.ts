import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { parseAge, type AgeAnswer } from './age.js';
import { parseChoice } from './choice.js';
import { ageCorpus } from './corpus/age.js';
import { choiceCorpus } from './corpus/choice.js';
import { courtesyCorpus, unsureCorpus } from './corpus/courtesy.js';
import { dateCorpus, type DateQuestion } from './corpus/date.js';
import { givenNames } from './corpus/given-names.js';
import { nameCorpus } from './corpus/name.js';
import { numberCorpus } from './corpus/number.js';
import { optOutCorpus } from './corpus/opt-out.js';
import { safetyCorpus } from './corpus/safety.js';
import { yesNoCorpus } from './corpus/yes-no.js';
import { isCourtesy } from './courtesy.js';
import { parseDate, type DateAnswer, type DateContext, type DateResult } from './date.js';
import { parseName } from './name.js';
import { parseNumber } from './number.js';
import { SAFETY_TOPICS } from './safety.js';
import { commandNames } from './words/language-words.js';
import { triage, type Triage } from './triage.js';
import { isUnsure } from './unsure.js';
import { parseYesNo } from './yes-no.js';

const languages = ['en', 'sw', 'fr'];

/** Runs one reading over a list of texts and shows only the texts that were read otherwise. */
function expectAll<T>(
  cases: readonly (readonly [text: string, expected: T])[],
  read: (text: string) => T,
): void {
  const found = cases.map(([text]) => [text, read(text)]);
  expect(found).toEqual(cases);
}

function triaged(text: string, language: string, hasOpenQuestion: boolean): Triage {
  return triage(text, {
    languages: [language],
    isOptedOut: false,
    hasOpenQuestion,
    offered: [],
    isTwilioSms: true,
    commands: commandNames,
  });
}

function leaving({ kind }: Triage): string {
  return kind === 'opt_out' || kind === 'unsure_opt_out' ? kind : 'stays';
}

describe('triage', () => {
  for (const { language, optOut, unsure, other } of optOutCorpus) {
    it(`opts out who asks for it in ${language}, whether or not a question is open`, () => {
      const cases = optOut.map((text) => [text, 'opt_out'] as const);
      expectAll<string>(cases, (text) => leaving(triaged(text, language, false)));
      expectAll<string>(cases, (text) => leaving(triaged(text, language, true)));
    });

    it(`asks back where leaving may be meant in ${language}`, () => {
      expectAll<string>(
        unsure.map((text) => [text, 'unsure_opt_out'] as const),
        (text) => leaving(triaged(text, language, false)),
      );
    });

    it(`leaves alone who means something else in ${language}`, () => {
      const cases = other.map((text) => [text, 'stays'] as const);
      expectAll<string>(cases, (text) => leaving(triaged(text, language, false)));
      expectAll<string>(cases, (text) => leaving(triaged(text, language, true)));
    });
  }

  for (const { language, raises, raisesNothing } of safetyCorpus) {
    for (const topic of SAFETY_TOPICS) {
      it(`raises ${topic} in ${language}`, () => {
        expectAll<string>(
          raises[topic].map((text) => [text, topic] as const),
          (text) => topicOf(triaged(text, language, true)),
        );
      });
    }

    it(`raises no alarm over harmless texts in ${language}`, () => {
      expectAll<string>(
        raisesNothing.map((text) => [text, 'none'] as const),
        (text) => topicOf(triaged(text, language, true)),
      );
    });
  }
});

function topicOf(result: Triage): string {
  return result.kind === 'safety' ? result.topic : 'none';
}

describe('parseYesNo', () => {
  for (const { languages: spoken, yes, no, ambiguous, notUnderstood } of yesNoCorpus) {
    it(`reads ${spoken.join(' and ')}`, () => {
      const cases = [
        ...yes.map((text) => [text, 'yes'] as const),
        ...no.map((text) => [text, 'no'] as const),
        ...ambiguous.map((text) => [text, 'ambiguous'] as const),
        ...notUnderstood.map((text) => [text, 'not_understood'] as const),
      ];
      const read = (order: readonly string[]) => (text: string) => {
        const answer = parseYesNo(text, { languages: order });
        if (answer.status !== 'understood') return answer.status;
        return answer.value ? 'yes' : 'no';
      };
      expectAll<string>(cases, read(spoken));
      expectAll<string>(cases, read([...new Set([...spoken, ...languages])]));
    });
  }
});

describe('parseChoice', () => {
  for (const [index, { languages: spoken, options, answers }] of choiceCorpus.entries()) {
    it(`reads the answers to question ${index + 1}`, () => {
      expectAll<readonly string[]>(
        answers.map(([text, ...codes]) => [text, [...codes].sort()] as const),
        (text) => {
          const answer = parseChoice(text, { options, languages: spoken });
          if (answer.status === 'understood') return [answer.value];
          return answer.status === 'ambiguous' ? [...answer.candidates].sort() : [];
        },
      );
    });
  }
});

describe('parseNumber', () => {
  for (const { languages: spoken, between, answers } of numberCorpus) {
    const range = between && { from: between[0], to: between[1] };
    it(`reads ${spoken.join(' and ')}${between === undefined ? '' : ` from ${between.join(' to ')}`}`, () => {
      expectAll<readonly number[]>(
        answers.map(([text, ...numbers]) => [text, numbers] as const),
        (text) => {
          const answer = parseNumber(text, { languages: spoken, between: range });
          if (answer.status === 'understood') return [answer.value];
          return answer.status === 'ambiguous' ? answer.candidates : [];
        },
      );
    });
  }
});

describe('parseAge', () => {
  for (const [index, { question, answers }] of ageCorpus.entries()) {
    it(`reads the answers to question ${index + 1}`, () => {
      const today = Temporal.PlainDate.from(question.today);
      const between = question.between && { from: question.between[0], to: question.between[1] };
      expectAll<readonly string[]>(
        answers.map(([text, ...ages]) => [text, ages] as const),
        (text) => {
          const answer = parseAge(text, { ...question, today, between });
          if (answer.status === 'understood') return [ageOf(answer.value)];
          return answer.status === 'ambiguous' ? answer.candidates.map(ageOf) : [];
        },
      );
    });
  }
});

/** `2y3m`, as the corpus writes ages. */
function ageOf({ months }: AgeAnswer): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years > 0 ? `${years}y` : ''}${rest > 0 || years === 0 ? `${rest}m` : ''}`;
}

describe('parseDate', () => {
  for (const [index, { question, answers }] of dateCorpus.entries()) {
    it(`reads the answers to question ${index + 1}`, () => {
      expectAll<readonly string[]>(
        answers.map(([text, ...dates]) => [text, dates] as const),
        (text) => shown(parseDate(text, contextOf(question))),
      );
    });
  }
});

function contextOf({ between, today, ...rest }: DateQuestion): DateContext {
  return {
    ...rest,
    today: Temporal.PlainDate.from(today),
    between: between && {
      from: Temporal.PlainDate.from(between[0]),
      to: Temporal.PlainDate.from(between[1]),
    },
  };
}

function shown(result: DateResult): readonly string[] {
  const show = ({ date, precision }: DateAnswer): string => (precision === 'month' ? `~${date}` : date);
  switch (result.status) {
    case 'understood':
      return [show(result.value)];
    case 'ambiguous':
      return result.candidates.map(show);
    case 'out_of_range':
      return [show(result), 'out'];
    case 'not_understood':
      return [];
  }
}

describe('what a reading says of itself', () => {
  const today = Temporal.PlainDate.from('2026-03-02');

  it('is sure of a plain yes and less so of an acknowledgement, a slip or a sentence', () => {
    const confidence = (text: string): unknown => ({ ...parseYesNo(text, { languages }) });
    expect(confidence('Ndiyo, asante')).toEqual({ status: 'understood', value: true, confidence: 'exact' });
    for (const text of ['ok', 'sawa', 'ndiya', 'ndiyo mimi ni mama wa watoto wawili']) {
      expect(confidence(text)).toMatchObject({ value: true, confidence: 'close' });
    }
  });

  it('keeps what was written beside a date, also when the question does not allow it', () => {
    const between = { from: today, to: today.add({ weeks: 43 }) };
    expect(parseDate(' 15 Julai ', { languages, today, between })).toEqual({
      status: 'understood',
      value: { date: '2026-07-15', precision: 'day', original: '15 Julai' },
      confidence: 'exact',
    });
    expect(parseDate('I think 7/15/26', { languages, today, between })).toMatchObject({
      confidence: 'close',
    });
    expect(parseDate('1/1/2030', { languages, today, between })).toEqual({
      status: 'out_of_range',
      date: '2030-01-01',
      precision: 'day',
      original: '1/1/2030',
    });
  });
});

describe('parseName', () => {
  for (const { languages: spoken, answers } of nameCorpus) {
    it(`reads names in ${spoken.join(', ')}`, () => {
      expectAll<string | undefined>(
        answers.map(([text, name]) => [text, name] as const),
        (text) => {
          const answer = parseName(text, { languages: spoken });
          return answer.status === 'understood' ? answer.value : undefined;
        },
      );
    });
  }
});

describe('the names that people bear', () => {
  /** Names that are a command or a yes as well; these people are asked again, or write `naitwa ...`. */
  const taken = new Set(['Wacha']);
  const names = givenNames.filter((name) => !taken.has(name));

  it('are read as names', () => {
    expectAll<string | undefined>(
      names.map((name) => [name, name] as const),
      (text) => {
        const answer = parseName(text, { languages });
        return answer.status === 'understood' ? answer.value : undefined;
      },
    );
  });

  it('are nothing else', () => {
    expectAll<string>(
      names.map((name) => [name, 'other'] as const),
      (text) =>
        triage(text, {
          languages,
          isOptedOut: false,
          hasOpenQuestion: true,
          offered: [],
          isTwilioSms: true,
          commands: commandNames,
        }).kind,
    );
  });
});

describe('isCourtesy', () => {
  it('knows what needs no reply', () => {
    expectAll<boolean>(
      [
        ...courtesyCorpus.courtesy.map((text) => [text, true] as const),
        ...courtesyCorpus.other.map((text) => [text, false] as const),
      ],
      (text) => isCourtesy(text, { languages }),
    );
  });
});

describe('isUnsure', () => {
  it('knows who does not know', () => {
    expectAll<boolean>(
      [
        ...unsureCorpus.unsure.map((text) => [text, true] as const),
        ...unsureCorpus.other.map((text) => [text, false] as const),
      ],
      (text) => isUnsure(text, { languages }),
    );
  });
});
