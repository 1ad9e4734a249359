import { Injectable } from '@nestjs/common';

import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, mistake } from '../../platform/domain-error.js';
import { pageFrom, type Page } from '../../platform/http/page.js';
import { misfitOf } from '../../platform/http/misfit.rules.js';
import { sentence } from '../../platform/sentence.js';
import { seesSensitive } from '../access.rules.js';
import { Dictionary } from '../dictionary/dictionary.js';
import type { Json } from '../person.js';
import { noSuchPerson } from '../people.errors.js';
import { byStaff, PersonEdits } from '../record/person-edits.service.js';
import { PersonViews } from '../record/person-views.js';
import { requireKnown } from '../record/record-terms.rules.js';
import type { NewNote } from './notes.schemas.js';
import { noteData } from './notes.schemas.js';
import { isSensitiveEntry, shownEntry } from './masked-entry.rules.js';
import { withPlaceNames } from './place-names.js';
import type { TimelineSelection } from './timeline.repository.js';
import type { NotedEntry, TimelineRow } from './timeline.schemas.js';
import { TimelineStores } from './timeline-stores.js';

/** The one timeline of a person, for staff: what happened, and what they note themselves. */
@Injectable()
export class Timeline {
  constructor(
    private readonly database: Database,
    private readonly stores: TimelineStores,
    private readonly views: PersonViews,
    private readonly edits: PersonEdits,
    private readonly dictionary: Dictionary,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of the timeline, the latest first. That somebody has read what is sensitive is noted.
   * @throws DomainError `not_found`
   */
  async page(caller: Principal, personId: string, selection: TimelineSelection): Promise<Page<TimelineRow>> {
    const { pool } = this.database;
    if (!(await this.stores.timeline.isThere(pool, personId, caller.scope))) throw noSuchPerson();
    const isFull = seesSensitive(caller);
    const { current } = this.dictionary;
    const isSensitive = (key: string) => current.isSensitive(key);
    const more = { ...selection, limit: selection.limit + 1 };
    const isPlace = (key: string) => current.field(key)?.kind === 'place';
    const entries = await withPlaceNames(
      pool,
      await this.stores.timeline.page(pool, personId, more),
      isPlace,
    );
    const page = pageFrom(entries, selection.limit, ({ at, id }) => ({ at: at.toISOString(), id }));
    const sensitive = new Set(page.items.filter((entry) => isSensitiveEntry(entry, isSensitive)));
    if (isFull && sensitive.size > 0) await this.views.noteReading(caller, personId);
    return { ...page, items: page.items.map((entry) => shownEntry(entry, !isFull && sensitive.has(entry))) };
  }

  /**
   * Notes something that happened with a person: a call, a visit, a gift ... Topics that it was about are learned as hers.
   * @throws DomainError `not_found`; `malformed`
   */
  async note(caller: Principal, personId: string, { kind, at, data }: NewNote): Promise<NotedEntry> {
    const read = noteData(kind, data);
    if (!read.success) {
      const errors = read.error.issues.map((issue) =>
        mistake(['data', ...issue.path].map(String).join('.'), misfitOf(issue)),
      );
      throw new DomainError('malformed', sentence('problems:unfit')`Some of what was sent does not fit.`, {
        errors,
      });
    }
    const now = this.clock.now();
    const when = at === undefined ? now : new Date(at);
    if (when > now)
      throw new DomainError(
        'malformed',
        sentence('problems:note_in_future')`What is noted has happened already.`,
      );
    const topics = 'topics' in read.data ? (read.data.topics ?? []) : [];
    requireKnown([{ interests: topics }], this.dictionary.current);
    return this.database.transaction(async (tx) => {
      await this.edits.lock(tx, caller, personId);
      const entry = {
        personId,
        conversationId: null,
        kind,
        at: when,
        actor: caller.actor,
        // What zod leaves out is not there at all.
        data: { ...(read.data as Readonly<Record<string, Json>>), source: byStaff },
      };
      const [id = ''] = await this.stores.interactions.insert(tx, [entry]);
      const learned = topics.map((topic) => ({ personId, topic, source: kind }));
      await this.stores.records.learnInterests(tx, learned, now);
      await this.stores.records.touch(tx, [personId], now);
      return { id, at: when.toISOString() };
    });
  }
}
