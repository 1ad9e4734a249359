import { z } from 'zod';
import { maxSteps } from '../limits.js';
import { Minutes, PersonField, Purpose, StepId } from '../steps/common.js';
import { misfits } from '../steps/misfits.js';
import { commandNames } from '../understanding/words/language-words.js';
import type { Finding, Path } from './problem.js';
import { reasonOf } from './reason-of.js';
import { sentence } from '../../platform/sentence.js';

/** A language: an ISO 639 code, perhaps with a variant. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, misfits.language);

const KeywordWord = z
  .string()
  .regex(/^(?=.{2,40}$)[\p{L}\p{N}]+(?:[ '’][\p{L}\p{N}]+){0,3}$/u, misfits.keyword);

/** `[join]`, or by language: `{ any: [join], sw: [jiunge] }`. */
const Keywords = z.union([
  z.array(KeywordWord),
  z.record(z.union([z.literal('any'), LanguageCode]), z.array(KeywordWord)),
]);

/** How a flow begins: its key `start`. */
export const FlowStart = z.strictObject({
  keywords: Keywords.optional().describe(
    'Words that start the flow: a list, or one for each language (`any` for all); one of a language sets it.',
  ),
  rest: StepId.optional().describe(
    'The question that is answered by what follows the keyword ("JOIN ASHA").',
  ),
  commands: z
    .partialRecord(z.enum(commandNames), StepId)
    .optional()
    .describe(
      `Commands that it answers, on top of whatever is open, each with the step that it begins at then: ${commandNames.join(', ')}. Their words in each language are the system's.`,
    ),
});

/** What a step was called before. */
export const Was = StepId.optional().describe(
  'What the step was called before: people who wait there wait here when it is published.',
);

/** The head of a flow file; its steps are read one by one. */
export const FlowHead = z.strictObject({
  flow: StepId.describe('Its name, which is also that of its file.'),
  format: z.literal(1, misfits.format).describe('The version of the flow language.'),
  purpose: Purpose.optional().describe('The consent purpose that its messages fall under.'),
  languages: z
    .array(LanguageCode)
    .min(1)
    .describe('The languages that it is written in; the first is the one to translate from.'),
  start: FlowStart.optional().describe('How it begins.'),
  expires_after: Minutes.default(3 * 24 * 60).describe(
    'How long an unanswered question stays open, such as `3 days`.',
  ),
  shared: z
    .array(PersonField)
    .default([])
    .describe('Fields of hers that are filled or used outside the flows: by staff, imports or segments.'),
  max_segments: z
    .int()
    .min(1)
    .max(10)
    .default(1)
    .describe('How many SMS one of its texts may take before it is complained of.'),
  steps: z
    .array(z.looseObject({ id: StepId, was: Was }))
    .min(1)
    .max(maxSteps)
    .describe('What happens, from top to bottom.'),
});
export type FlowHead = z.output<typeof FlowHead>;

/** Turns what zod says into sentences that a program lead understands. */
export function findingsOf(error: z.ZodError, below: Path = []): Finding[] {
  return error.issues.flatMap((issue) => {
    const path = [...below, ...issue.path.filter((part) => typeof part !== 'symbol')];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        rule: 'unknown_key',
        message: sentence('lint:unknown_key.message')`"${{ name: key }}" is not known here.`,
        fix: sentence('lint:unknown_key.fix')`Check its spelling, or remove it.`,
      }));
    }
    return [findingOf(issue, path)];
  });
}

function findingOf(issue: z.core.$ZodIssue, path: Path): Finding {
  const name =
    path.length === 0
      ? sentence('lint:parts.file')`The file`
      : sentence('lint:parts.named')`"${{ name: String(path.at(-1)) }}"`;
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    const message = sentence('lint:missing.message')`${{ name }} is missing.`;
    return { path, rule: 'missing', message, fix: sentence('lint:missing.fix')`Add it.` };
  }
  return {
    path,
    rule: 'wrong_value',
    message: sentence('lint:wrong_value.message')`${{ name }}: ${{ reason: reasonOf(issue) }}.`,
    fix: sentence('lint:wrong_value.fix')`Change it so that it fits.`,
  };
}
