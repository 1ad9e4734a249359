import type { QuestionKind } from '../../graph.js';
import { questionsOf } from './options.js';
import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';
import { sentence } from '../../../platform/sentence.js';

/** Kinds of questions whose answer somebody may honestly not know. */
const uncertainKinds: ReadonlySet<QuestionKind> = new Set(['date', 'number', 'age']);

/** A question that has nothing for whoever does not know the answer. */
export const noUnknown: LintRule<FlowSubject> = {
  rule: 'no_unknown',
  severity: 'warning',
  about:
    'Somebody who does not know a date, a number or an age is told that she was not understood, unless `unknown` leads on.',
  fix: 'Say where she goes: unknown: <step>.',
  check({ flow }) {
    return questionsOf(flow)
      .filter(({ question, node }) => uncertainKinds.has(question.kind) && !hasUnknown(node.exits))
      .map(({ node: { step } }) => ({
        document: flow.compiled.document,
        path: pathOf(flow, step),
        message: sentence(
          'lint:no_unknown.message',
        )`The question "${{ step }}" has no way for somebody who does not know the answer.`,
      }));
  },
};

function hasUnknown(exits: readonly { readonly id: string }[]): boolean {
  return exits.some(({ id }) => id === 'unknown');
}
