import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { NewConsentEntry } from '../../consent/consent-entry.js';
import { ConsentRecording } from '../../consent/consent-recording.service.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { Actor } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { sourceOf, type ImportRecord, type RowConsent, type RowRemark } from './import.js';

/** What a row says about the consents of a person. */
export interface ConsentingRow {
  readonly row: number;
  readonly personId: string;
  readonly language: string | undefined;
  readonly consents: readonly RowConsent[];
}

/** Enters the consents of a file in the ledger: who vouches for them, by which form, and from which row. */
@Injectable()
export class ImportConsents {
  constructor(
    private readonly recording: ConsentRecording,
    private readonly interactions: InteractionsRepository,
    private readonly config: Config,
  ) {}

  /** Enters those that may be; gives what is to be remarked about the rows of the others. */
  async record(
    tx: PoolClient,
    record: ImportRecord,
    rows: readonly ConsentingRow[],
    by: Actor,
  ): Promise<ReadonlyMap<number, readonly RowRemark[]>> {
    const wanted = rows.flatMap((row) =>
      row.consents.map((consent) => ({ row: row.row, entry: this.entryOf(record, row, consent, by) })),
    );
    const recorded = await this.recording.record(
      tx,
      wanted.map(({ entry }) => entry),
    );
    const remarks = new Map<number, RowRemark[]>();
    recorded.forEach((one, at) => {
      const { row, entry } = wanted[at] ?? {};
      if (one.status === 'recorded' || row === undefined || entry === undefined) return;
      const params = { purpose: entry.purpose };
      const remark = { column: null, severity: 'warning', code: `consent_${one.reason}`, params } as const;
      remarks.set(row, [...(remarks.get(row) ?? []), remark]);
    });
    await this.interactions.insert(
      tx,
      recorded.flatMap((one) => {
        if (one.status === 'refused') return [];
        const { id, personId, purpose, action, method, at } = one.entry;
        const data = { purpose, action, method, entry: id, source: sourceOf(record.id) };
        return [{ personId, conversationId: null, kind: 'consent_recorded', at, actor: by, data }];
      }),
    );
    return remarks;
  }

  private entryOf(
    { id, options: { permission } }: ImportRecord,
    { row, personId, language }: ConsentingRow,
    { purpose, action, on }: RowConsent,
    actor: Actor,
  ): NewConsentEntry {
    const attested = permission?.kind === 'attested' ? permission : null;
    const details = attested === null ? {} : { attestedBy: attested.attestedBy, form: attested.form };
    return {
      personId,
      purpose,
      action,
      method: 'import',
      language: attested?.language ?? language ?? this.config.defaultLanguage,
      version: attested?.wordingVersion ?? 'unknown',
      at: new Date(`${on}T00:00:00Z`),
      actor,
      proofMessageId: null,
      // What was shown stands on the form; a row has no words of its own.
      evidence: {
        channel: '',
        address: '',
        words: attested === null ? '' : `${attested.form}, ${attested.wordingVersion}`,
        answer: '',
        details: { ...details, import: id, row: String(row), on },
      },
    };
  }
}
