import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

import { systemScope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Mailer } from '../../staff/mail/mailer.js';
import { AlarmsRepository } from '../alarms/alarms.repository.js';
import { beginningOf, dayAfter, dayOf } from '../daily/day.js';
import { MeasuresReading } from '../daily/measures-reading.service.js';
import { Goals } from '../goals/goals.service.js';
import { digestLines, digestText, type Digest, type DigestLine } from './digest-texts.js';

const settingKey = 'measures_digest';

/** The hour of Monday from which on it is sent, where the installation is. */
const fromHour = 7;

/** What the mail tells of. */
@Injectable()
export class DigestContent {
  constructor(
    private readonly reading: MeasuresReading,
    private readonly goals: Goals,
    private readonly alarms: AlarmsRepository,
    private readonly config: Config,
  ) {}

  /** The seven days before a Monday, beside the seven before those. */
  async before(monday: string): Promise<Digest> {
    const days = { from: dayAfter(monday, -14), until: dayAfter(monday, -1) };
    const rows = await this.reading.rows(systemScope, { programme: null, place: null });
    const read = await this.reading.series(digestLines, days, rows);
    const sum = (line: DigestLine, from: string, until: string): number =>
      (read.get(line)?.points ?? [])
        .filter((point) => point.from >= from && point.from <= until)
        .reduce((total, { value }) => total + value, 0);
    const week = Object.fromEntries(
      digestLines.map((line) => [
        line,
        [sum(line, dayAfter(monday, -7), days.until), sum(line, days.from, dayAfter(monday, -8))],
      ]),
    ) as unknown as Digest['week'];
    const { items } = await this.goals.list(systemScope);
    const { urgent, watch } = await this.alarms.unseen();
    return {
      organisation: this.config.organisation,
      link: this.config.publicUrl,
      week,
      alarms: urgent + watch,
      behind: items.filter(({ progress }) => progress.standing === 'behind').map(({ name }) => name),
    };
  }
}

/** Sends those who answer for everything a mail about the week, on Monday mornings, where a mail server is set. */
@Injectable()
export class Digests {
  constructor(
    private readonly database: Database,
    private readonly content: DigestContent,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Sends it unless this week's has gone; in doubt nobody gets it twice. @returns how many mails the server took */
  async sendDue(): Promise<number> {
    if (!this.mailer.isSet) return 0;
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
    const local = now.toZonedDateTimeISO(this.config.defaultTimezone);
    if (local.dayOfWeek !== 1 || local.hour < fromHour) return 0;
    const monday = beginningOf(dayOf(this.clock.now(), this.config.defaultTimezone), 'week');
    if (!(await this.claim(monday))) return 0;
    const digest = await this.content.before(monday);
    let sent = 0;
    for (const { email, language } of await this.readers())
      if (await this.mailer.mail(email, digestText(language, digest))) sent += 1;
    return sent;
  }

  private async claim(monday: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO settings (key, value, updated_at) VALUES ($1, to_jsonb($2::text), $3)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
         WHERE settings.value <> excluded.value`,
      [settingKey, monday, this.clock.now().toISOString()],
    );
    return rowCount === 1;
  }

  /** Whoever sees only some of the people is not told of all. */
  private readers(): Promise<{ email: string; language: string }[]> {
    return this.database.prisma.user.findMany({
      where: { role: { in: ['admin', 'program_lead'] }, disabledAt: null, turf: { none: {} } },
      select: { email: true, language: true },
      orderBy: { createdAt: 'asc' },
    });
  }
}
