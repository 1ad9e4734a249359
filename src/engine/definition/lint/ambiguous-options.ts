import type { SentOption } from '../../session.js';
import type { Answer } from '../../understanding/answer.js';
import { parseChoice } from '../../understanding/choice.js';
import { parseYesNo } from '../../understanding/yes-no.js';
import { keptFor } from '../kept-for.js';
import { optionsIn, questionsOf } from './options.js';
import type { Asked } from './options.js';
import type { CommonLabel, FlowSubject, LintFinding, LintRule, FileTexts } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** Options of one question that cannot be told apart, or whose words mean another one. */
export const ambiguousOptions: LintRule<FlowSubject> = {
  rule: 'ambiguous_options',
  severity: 'error',
  about: 'Whoever answers with the words of an option must be understood as that option, in every language.',
  fix: 'Reword one of them.',
  check({ flow, commonLabel }) {
    return questionsOf(flow).flatMap((asked) =>
      flow.languages.flatMap((from) => mistakenIn(from, asked, commonLabel)),
    );
  },
};

/** Whoever writes one text has the options of all others read again and again. */
const mistakenIn = keptFor(
  ({ document }: FileTexts, asked: Asked, commonLabel: CommonLabel) => [document, asked, commonLabel],
  (from, asked, commonLabel): readonly LintFinding[] => {
    const options = optionsIn(from, asked, commonLabel);
    return options.flatMap((option) => mistakenWords(from, asked, option, options));
  },
);

function mistakenWords(
  from: FileTexts,
  asked: Asked,
  { code, label, accept }: SentOption,
  options: readonly SentOption[],
): LintFinding[] {
  const { step } = asked.node;
  const written = [{ word: label, key: 'options' }, ...accept.map((word) => ({ word, key: 'accept' }))];
  return written.flatMap(({ word, key }) => {
    const others = readAs(asked, word, options, from.language).filter((read) => read !== code);
    if (others.length === 0) return [];
    const readings = { joined: 'or', of: others } as const;
    const message = sentence(
      'lint:ambiguous_options.message',
    )`In "${{ step }}", the answer "${{ word }}" of ${{ code }} can be read as ${{ readings }}.`;
    return [{ document: from.document, path: [step, key, code], message }];
  });
}

/** The codes that an answer may be taken for, as the engine reads it. */
function readAs(
  { question }: Asked,
  word: string,
  options: readonly SentOption[],
  language: string,
): string[] {
  if (question.kind === 'yes_no' || question.kind === 'consent') {
    const said = parseYesNo(word, { languages: [language] });
    if (said.status === 'understood') return [said.value ? 'yes' : 'no'];
  }
  return codesOf(parseChoice(word, { options, languages: [language] }));
}

function codesOf(answer: Answer<string>): string[] {
  if (answer.status === 'understood') return [answer.value];
  return answer.status === 'ambiguous' ? [...answer.candidates] : [];
}
