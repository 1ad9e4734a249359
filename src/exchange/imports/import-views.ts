import { Injectable } from '@nestjs/common';

import { seesSensitive } from '../../people/access.rules.js';
import { PeopleRepository } from '../../people/people.repository.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportRules } from './import-rules.js';
import type { CheckedRow, ImportRecord, RowRemark, RowValues } from './import.js';
import type { ImportRowView, ImportView, SheetRowView } from './imports.schemas.js';
import { wordsOfRemark } from './remark-words.js';
import { allTargets, targetOf } from './targets.rules.js';

/** Rows of which a column shows its cells. */
const shownRows = 5;

/** By the state in which an import stopped. */
const stepOf: Readonly<Record<string, ImportView['stoppedAt']>> = {
  checking: 'check',
  committing: 'commit',
  undoing: 'undo',
};

/** Shows imports and their rows, as far as the reader may see what they hold. */
@Injectable()
export class ImportViews {
  constructor(
    private readonly database: Database,
    private readonly rows: ImportRowsRepository,
    private readonly people: PeopleRepository,
    private readonly rules: ImportRules,
  ) {}

  async of(record: ImportRecord, reader: Principal): Promise<ImportView> {
    const samples = await this.rows.samples(this.database.pool, record.id, shownRows);
    const hidden = this.hiddenColumns(record, reader);
    const { found, mapping } = record;
    const { scope: _scope, ...options } = record.options;
    const dictionary = this.rules.dictionary.current;
    return {
      ...rowView(record),
      found: {
        encoding: found.encoding ?? null,
        delimiter: found.delimiter ?? null,
        sheet: found.sheet ?? null,
        sameAs: found.sameAs ?? null,
        clearedAt: found.clearedAt ?? null,
      },
      columns: mapping.columns.map(({ to, by }, column) => ({
        heading: found.headings[column] ?? '',
        to,
        by,
        samples: hidden.has(column) ? [] : samples.map((cells) => cells[column] ?? ''),
      })),
      targets: allTargets(dictionary),
      options,
      stoppedAt: stepOf[record.failure ?? ''] ?? null,
      position: record.position,
      problems: this.rules.of(record).map(said),
      version: record.version,
      updatedAt: record.updatedAt.toISOString(),
    };
  }

  async rowsOf(
    record: ImportRecord,
    rows: readonly CheckedRow[],
    reader: Principal,
  ): Promise<SheetRowView[]> {
    const ids = rows.flatMap(({ personId }) => personId ?? []);
    const people = await this.people.load(this.database.pool, ids, reader.scope);
    const hidden = this.hiddenColumns(record, reader);
    return rows.map(({ row, cells, values, remarks, outcome, decision, personId }) => {
      const person = people.get(personId ?? '');
      return {
        row,
        cells: cells.map((cell, column) => (hidden.has(column) ? '' : cell)),
        values: values === null ? null : this.shownValues(values, reader),
        remarks: remarks.map((remark) => remarkView(remark, record)),
        outcome,
        decision,
        person: person === undefined ? null : { id: person.id, name: person.name },
      };
    });
  }

  /** @throws DomainError `forbidden` for a reader from whom a column is kept */
  requireAllSeen(record: ImportRecord, reader: Principal): void {
    if (this.hiddenColumns(record, reader).size > 0)
      throw new DomainError(
        'forbidden',
        sentence('problems:import_rows_sensitive')`This file holds what only those who serve people may see.`,
      );
  }

  /** What is sensitive is for those who serve people. */
  private hiddenColumns({ mapping }: ImportRecord, reader: Principal): ReadonlySet<number> {
    if (seesSensitive(reader)) return new Set();
    const dictionary = this.rules.dictionary.current;
    const hidden = mapping.columns.flatMap(({ to }, column) => {
      const target = to === null ? null : targetOf(to, dictionary);
      // What a column holds that goes nowhere, nobody knows.
      const isOpen = target !== null && !(target.kind === 'field' && dictionary.isSensitive(target.key));
      return isOpen ? [] : [column];
    });
    return new Set(hidden);
  }

  private shownValues(kept: RowValues, reader: Principal): RowValues {
    const values = { ...kept, spoken: undefined };
    if (seesSensitive(reader)) return values;
    const open = Object.entries(values.fields).filter(
      ([key]) => !this.rules.dictionary.current.isSensitive(key),
    );
    return { ...values, fields: Object.fromEntries(open) };
  }
}

/** An import in a list. */
export function rowView(record: ImportRecord): ImportRowView {
  const { id, fileName, format, state, counts, createdAt, committedAt } = record;
  return {
    id,
    fileName,
    format,
    state,
    counts: { ...counts, enrolled: counts.enrolled ?? 0 },
    createdAt: createdAt.toISOString(),
    committedAt: committedAt?.toISOString() ?? null,
  };
}

function remarkView(remark: RowRemark, { found }: ImportRecord): SheetRowView['remarks'][number] {
  const { column, severity, code } = remark;
  const { text, words } = wordsOfRemark(remark);
  const heading = column === null ? null : (found.headings[column] ?? null);
  return {
    column,
    heading,
    severity,
    code,
    message: text,
    words: { key: words.key, params: { ...words.params } },
  };
}

function said({ text, words }: Sentence): ImportView['problems'][number] {
  return { text, words: { key: words.key, params: { ...words.params } } };
}
