import { Injectable } from '@nestjs/common';

import { Dictionary } from '../people/dictionary/dictionary.js';
import { Config } from '../platform/config/config.js';
import { LocalCalendar } from './local-calendar.js';
import type { DeliveryWindow } from './programme.js';

/** Gives the calendar of a zone, in a programme's window; of the installation's own zone where nobody knows hers. */
export type CalendarOf = (timezone: string | null, window?: DeliveryWindow) => LocalCalendar;

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
    return (timezone, window) => {
      const zone = timezone ?? this.config.defaultTimezone;
      const key = window === undefined ? zone : `${zone} ${window.opens} ${window.closes}`;
      const calendar = calendars.get(key) ?? new LocalCalendar(zone, sending, window);
      calendars.set(key, calendar);
      return calendar;
    };
  }
}
