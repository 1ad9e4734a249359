import { Injectable } from '@nestjs/common';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { ListIntakes } from '../../people/list-intakes.js';
import type { Sentence } from '../../platform/sentence.js';
import { mappingProblems, problemsOf } from './import-problems.rules.js';
import type { ImportRecord } from './import.js';

/** What imports are held against: the data dictionary, and the programmes that there are. */
@Injectable()
export class ImportRules {
  constructor(
    readonly dictionary: Dictionary,
    private readonly intakes: ListIntakes,
  ) {}

  /** What has to be settled before the rows can be checked. */
  ofMapping(record: Pick<ImportRecord, 'mapping' | 'found' | 'options'>): Sentence[] {
    return mappingProblems(record, this.dictionary.current, this.intakes.programmes);
  }

  /** What has to be settled beside that before the commit. */
  of(record: ImportRecord): Sentence[] {
    return problemsOf(record, this.dictionary.current, this.intakes.programmes);
  }
}
