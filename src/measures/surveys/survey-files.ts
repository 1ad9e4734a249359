import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { ExportsRepository } from '../../exchange/exports/exports.repository.js';
import { sheetOf } from '../../exchange/sheets/write-sheet.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { writtenAnswer } from './survey-results.rules.js';
import type { SurveyQuestion, SurveyRun } from './survey.js';
import type { SurveyFile } from './surveys.schemas.js';

/** What stands for an answer that whoever takes the file may not see. */
const masked = '•••';

const headings = ['person', 'place', 'language', 'started', 'status'];

/** Rows that are written at once. */
const chunkRows = 1_000;

/** A file of answers that is under way. */
export interface StartedFile {
  readonly id: string;
  readonly bytes: AsyncGenerator<Buffer>;
}

/**
 * Writes answers into files. Who takes them, and why, is in the log before the first byte leaves, and about whom they are stands
 * with the export.
 */
@Injectable()
export class SurveyFiles {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async start(
    caller: Principal,
    flow: string,
    { format, reason, ...wanted }: SurveyFile,
    { questions, runs, seesSensitive }: SurveyContent,
  ): Promise<StartedFile> {
    const columns = [...headings, ...questions.map(({ step }) => step)];
    const id = newId();
    const people = [...new Set(runs.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
    await this.database.transaction(async (tx) => {
      await this.exports.insert(tx, {
        id,
        kind: 'survey',
        partner: null,
        selection: { flow, ...wanted, format },
        columns,
        rows: 0,
        reason,
        at: this.clock.now(),
        actorKind: caller.actor.kind,
        actorId: caller.actor.id,
      });
      await this.exports.addPeople(tx, id, people);
      await this.audit.record(tx, caller, {
        action: 'survey.exported',
        subject: { kind: 'export', id },
        after: { flow, ...wanted, reason, format, seesSensitive, people: people.length },
      });
    });
    const rows = runs.map((run) => rowOf(run, questions, seesSensitive));
    return { id, bytes: this.hashed(id, sheetOf(format, chunksOf([columns, ...rows]))) };
  }

  private async *hashed(id: string, bytes: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const piece of bytes) {
      hash.update(piece);
      yield piece;
    }
    await this.exports.finish(this.database.pool, id, hash.digest());
  }
}

/** What a file is made of. */
export interface SurveyContent {
  readonly questions: readonly SurveyQuestion[];
  readonly runs: readonly SurveyRun[];
  readonly seesSensitive: boolean;
}

function rowOf(run: SurveyRun, questions: readonly SurveyQuestion[], seesSensitive: boolean): string[] {
  const { personId, place, language, startedAt, status, answers } = run;
  return [
    personId ?? '',
    place ?? '',
    language ?? '',
    startedAt.toISOString(),
    status,
    ...questions.map(({ step, isSensitive }) => {
      const answer = writtenAnswer(answers[step]);
      return isSensitive && !seesSensitive && answer !== '' ? masked : answer;
    }),
  ];
}

async function* chunksOf(
  rows: readonly (readonly string[])[],
): AsyncGenerator<readonly (readonly string[])[]> {
  for (let at = 0; at < rows.length; at += chunkRows) yield rows.slice(at, at + chunkRows);
}
