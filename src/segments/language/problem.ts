import type { Sentence } from '../../platform/sentence.js';

/** What is wrong with the expression of a segment, and where; `column` counts from 1. */
export class SegmentProblem extends Error {
  constructor(
    /** For whoever writes it. */
    readonly said: Sentence,
    readonly column: number,
  ) {
    super(said.text);
    this.name = 'SegmentProblem';
  }
}
