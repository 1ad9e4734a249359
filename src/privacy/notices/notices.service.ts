import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { sheetOf } from '../../exchange/sheets/write-sheet.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Changes } from '../../platform/http/changes.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { sentence } from '../../platform/sentence.js';
import type { RightsKeeper } from '../privacy-requests.service.js';
import { NoticesRepository, type DeleteNotice } from './notices.repository.js';
import type { DeleteNoticeView, NoticesChanged, NoticesFileQuery, NoticesQuery } from './notices.schemas.js';

const position = z.tuple([z.string(), z.string()]);

/** Notices of one part of a file. */
const pageSize = 2_000;

/** What partners have to delete, from the withdrawal to their word that it is done. */
@Injectable()
export class DeleteNotices {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticesRepository,
    private readonly dictionary: Dictionary,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `malformed` for a cursor of another list */
  async list(
    { scope }: Pick<RightsKeeper, 'scope'>,
    { state, partner, limit, cursor }: NoticesQuery,
  ): Promise<Page<DeleteNoticeView>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, position);
    const filter = { state, partner, after, limit: limit + 1 };
    const found = await this.notices.list(this.database.pool, filter, scope);
    const { items, next } = pageFrom(found, limit, ({ at, id }) => [at.toISOString(), id]);
    return { items: items.map((notice) => this.viewOf(notice)), next };
  }

  /**
   * Writes a partner's notices as a sheet. That it was made is in the log before the first byte leaves.
   * @throws DomainError `malformed` for a partner whom the data dictionary does not name and who has no notices
   */
  async file(caller: RightsKeeper, { partner, state }: NoticesFileQuery): Promise<AsyncGenerator<Buffer>> {
    const [first] = await this.notices.list(
      this.database.pool,
      { state: 'all', partner, after: undefined, limit: 1 },
      caller.scope,
    );
    if (first === undefined && this.dictionary.current.partner(partner) === undefined)
      throw new DomainError(
        'malformed',
        sentence('problems:export_no_partner')`There is no partner "${{ name: partner }}".`,
      );
    await this.database.transaction((tx) =>
      this.audit.record(tx, caller, {
        action: 'delete_notices.exported',
        subject: { kind: 'partner', id: partner },
        after: { state },
      }),
    );
    return sheetOf('csv', this.rows(caller, partner, state));
  }

  private async *rows(
    { scope }: RightsKeeper,
    partner: string,
    state: NoticesFileQuery['state'],
  ): AsyncGenerator<readonly (readonly string[])[]> {
    yield [['id', 'cause', 'at']];
    let after: readonly [string, string] | undefined;
    for (;;) {
      const filter = { state, partner, after, limit: pageSize };
      const found = await this.notices.list(this.database.pool, filter, scope);
      const last = found.at(-1);
      if (last === undefined) return;
      after = [last.at.toISOString(), last.id];
      const people = found.map(({ personId }) => personId);
      const known = await this.notices.idsInFiles(this.database.pool, partner, people);
      yield found.flatMap((notice) =>
        (known.get(notice.personId) ?? [notice.personId]).map((id) => [
          id,
          causeOf(notice),
          notice.at.toISOString(),
        ]),
      );
    }
  }

  /** Notes what was sent, or what a partner has confirmed. */
  async note(
    caller: RightsKeeper,
    ids: readonly string[],
    state: 'sent' | 'confirmed',
  ): Promise<NoticesChanged> {
    return this.database.transaction(async (tx) => {
      const changed = await this.notices.note(tx, ids, state, this.clock.now(), caller.scope);
      for (const partner of new Set(changed.map((notice) => notice.partner)))
        await this.audit.record(tx, caller, {
          action: `delete_notices.${state}`,
          subject: { kind: 'partner', id: partner },
          after: { notices: changed.filter((notice) => notice.partner === partner).length },
        });
      await this.changes.publish({ topic: 'privacy' }, tx);
      return { changed: changed.length };
    });
  }

  private viewOf(notice: DeleteNotice): DeleteNoticeView {
    const { id, partner: code, personId, at, sentAt, confirmedAt } = notice;
    const partner = this.dictionary.current.partner(code);
    return {
      id,
      partner: { code, name: partner?.name ?? code, contact: partner?.contact ?? null },
      personId,
      cause: causeOf(notice),
      at: at.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      confirmedAt: confirmedAt?.toISOString() ?? null,
    };
  }
}

function causeOf({ cause }: DeleteNotice): DeleteNoticeView['cause'] {
  return cause === 'erased' ? 'erased' : 'consent_ended';
}
