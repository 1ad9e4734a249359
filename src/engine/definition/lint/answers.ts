import type { Path } from '../problem.js';
import type { SourceDocument } from '../document.js';
import { keptFor } from '../kept-for.js';
import { optionsIn, questionsOf } from './options.js';
import type { Asked } from './options.js';
import type { CommonLabel, FlowSubject, FileTexts } from './rule.js';
import { pathOf } from './steps.js';

/** A word that a question offers as an answer, and where it is written. */
export interface OfferedWord {
  readonly word: string;
  readonly code: string;
  readonly step: string;
  readonly document: SourceDocument;
  readonly path: Path;
}

/** Lists every code, label and accepted word that the questions of a flow offer. */
export function wordsOffered(subject: FlowSubject): OfferedWord[] {
  return questionsOf(subject.flow).flatMap((asked) => [
    ...codesOffered(subject, asked.node.step, asked.question.options),
    ...subject.flow.languages.flatMap((from) => wordsIn(from, asked, subject.commonLabel)),
  ]);
}

const wordsIn = keptFor(
  ({ document }: FileTexts, asked: Asked, commonLabel: CommonLabel) => [document, asked, commonLabel],
  (from, asked, commonLabel): readonly OfferedWord[] => {
    const { document } = from;
    const { step } = asked.node;
    return optionsIn(from, asked, commonLabel).flatMap(({ code, label, accept }) => [
      { word: label, code, step, document, path: [step, 'options', code] },
      ...accept.map((word) => ({ word, code, step, document, path: [step, 'accept', code] })),
    ]);
  },
);

function codesOffered({ flow }: FlowSubject, step: string, codes: readonly string[]): OfferedWord[] {
  const { document } = flow.compiled;
  return codes.map((code, index) => {
    const path = [...pathOf(flow, step), 'options', index];
    return { word: code, code, step, document, path };
  });
}
