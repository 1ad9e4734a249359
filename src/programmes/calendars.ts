import { Injectable } from '@nestjs/common';

import { Dictionary } from '../people/dictionary/dictionary.js';
import { Config } from '../platform/config/config.js';
import { LocalCalendar } from './local-calendar.js';

/** Gives the calendar of a zone; of the installation's own where nobody knows hers. */
export type CalendarOf = (timezone: string | null) => LocalCalendar;

/** The calendars by which programmes are reckoned: where people are, and when the dictionary has them written to. */
@Injectable()
export class Calendars {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  /** One calendar for each zone, with the hours that hold now, for as long as the caller keeps it. */
  open(): CalendarOf {
    const { sending } = this.dictionary.current;
    const calendars = new Map<string, LocalCalendar>();
    return (timezone) => {
      const zone = timezone ?? this.config.defaultTimezone;
      const calendar = calendars.get(zone) ?? new LocalCalendar(zone, sending);
      calendars.set(zone, calendar);
      return calendar;
    };
  }
}
