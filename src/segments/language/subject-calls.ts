import type { Expression } from '../../engine/expressions/syntax.js';
import { sentence } from '../../platform/sentence.js';
import { notedKinds, programmeStates } from './condition.js';
import type { Fact, NotedKind } from './condition.js';
import { constantOf, withinOf } from './constants.js';
import { SegmentProblem } from './problem.js';
import { codeAmong, requireType, wholeTest } from './subject.js';
import type { Reading, Subject } from './subject.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** The arguments of a call, read one by one. */
interface Given {
  readonly reading: Reading;
  readonly args: readonly Expression[];
  readonly column: number;
}

const notedNames = Object.keys(notedKinds) as NotedKind[];
/** Why a message was written, as messages keep it: what wrote it, and perhaps the step. */
const reason = /^(flow|programme|broadcast|system|staff):[\w.-]{1,100}(\/[\w.-]{1,100})?$/;

const calls: Readonly<Record<string, (given: Given) => Subject>> = {
  role: (given) => condition({ about: 'role', role: codeAt(given, 0, given.reading.words.roles) }),
  tag: (given) => condition({ about: 'tag', tag: textAt(given, 0) }),
  interest: (given) => condition({ about: 'interest', topic: codeAt(given, 0, given.reading.words.topics) }),
  reachable: (given) => condition({ about: 'reachable', channel: codeAt(given, 0, ['sms', 'whatsapp']) }),
  programme: (given) => {
    const state = given.args.length > 1 ? codeAt(given, 1, programmeStates) : 'active';
    return condition({ about: 'programme', programme: textAt(given, 0), state });
  },
  programme_week: (given) => {
    const programme = textAt(given, 0);
    return {
      type: 'value',
      known: { about: 'programme_week', programme, test: null },
      compared: (comparison) => ({ about: 'programme_week', programme, test: wholeTest(comparison) }),
    };
  },
  attended: (given) => {
    const event = textAt(given, 0);
    const isAny = event.toLowerCase() === 'any';
    const within = withinAt(given, 1);
    return condition({ about: 'noted', what: 'event', event: isAny ? null : event, within });
  },
  noted: (given) =>
    condition({
      about: 'noted',
      what: codeAt(given, 0, notedNames),
      event: null,
      within: withinAt(given, 1),
    }),
  times: timesSubject,
  wrote: (given) => condition({ about: 'wrote', within: withinAt(given, 0) }),
  got: (given) => condition({ about: 'got', because: reasonAt(given, 0), within: withinAt(given, 1) }),
};

/**
 * What a call of one of the segments' own functions is about; its arguments are known to be as many as it takes.
 * @throws SegmentProblem for an argument that it cannot take
 */
export function subjectCalled({ name, args, column }: Call, reading: Reading): Subject | undefined {
  return Object.hasOwn(calls, name) ? calls[name]?.({ args, column, reading }) : undefined;
}

function timesSubject(given: Given): Subject {
  const what = codeAt(given, 0, notedNames);
  const within = withinAt(given, 1);
  return {
    type: 'value',
    // It is never nothing: who has none has none of them.
    known: { about: 'times', what, within, test: { is: '>=', value: 0 } },
    compared: (comparison) => ({ about: 'times', what, within, test: wholeTest(comparison) }),
  };
}

function condition(fact: Fact): Subject {
  return { type: 'condition', fact };
}

function textAt({ args, reading, column }: Given, index: number): string {
  const argument = args[index];
  if (argument === undefined) throw new Error('the number of arguments was not checked');
  const text = requireType(constantOf(argument, reading.moment), 'text', argument.column);
  if (text !== '' && text.length < 200) return text;
  throw new SegmentProblem(
    sentence('whom:text_length')`A text of 1 to 199 characters was expected here.`,
    argument.column || column,
  );
}

function codeAt<Code extends string>(given: Given, index: number, codes: readonly Code[]): Code {
  return codeAmong(textAt(given, index), codes, given.args[index]?.column ?? given.column);
}

function withinAt({ args, reading }: Given, index: number) {
  return withinOf(args[index], reading.moment);
}

function reasonAt(given: Given, index: number): string {
  const text = textAt(given, index);
  if (reason.test(text)) return text;
  throw new SegmentProblem(
    sentence(
      'whom:reason',
    )`Say what wrote the message: "flow:event_invitation", "programme:antenatal", or one step of it such as "programme:antenatal/week-20".`,
    given.args[index]?.column ?? given.column,
  );
}
