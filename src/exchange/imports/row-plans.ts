import { Injectable } from '@nestjs/common';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { RecordReader } from '../../people/record/record-reader.js';
import type { ImportFound, ImportRecord } from './import.js';
import type { ImportOptions } from './import-options.js';
import type { RowPlan } from './read-row.rules.js';
import { targetOf } from './targets.rules.js';

/** Says by what the rows of an import are read at this moment. */
@Injectable()
export class RowPlans {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly reader: RecordReader,
  ) {}

  of({ mapping, options, found }: ImportRecord): RowPlan {
    const dictionary = this.dictionary.current;
    const targets = mapping.columns.map(({ to }) => (to === null ? null : targetOf(to, dictionary)));
    return { targets, options, dictionary, context: this.context(options, found) };
  }

  context({ country, dateOrder }: ImportOptions, { is1904 }: ImportFound): RowPlan['context'] {
    const usual = this.reader.context;
    return { ...usual, country: country ?? usual.country, dateOrder, is1904 };
  }
}
