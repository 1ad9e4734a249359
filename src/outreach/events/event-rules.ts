import { Injectable } from '@nestjs/common';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { Config } from '../../platform/config/config.js';
import { sentence } from '../../platform/sentence.js';
import { isTimezone } from '../../platform/timezone.js';
import { placeholdersOf } from '../content/placeholders.rules.js';
import type { EventSettings, EventTexts } from './event.js';
import { unfit } from './events.errors.js';
import type { EventPatch, NewEvent } from './events.schemas.js';

const noTexts: EventTexts = { invitation: {}, reminder: {}, thanks: {} };

/** What about an event means something. */
@Injectable()
export class EventRules {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  /** @throws DomainError `malformed` */
  settings({ texts, startsAt, endsAt, timezone, ...rest }: NewEvent): EventSettings {
    return this.checked({
      ...rest,
      timezone: timezone ?? this.config.defaultTimezone,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      texts: { ...noTexts, ...given(texts) },
    });
  }

  /** @throws DomainError `malformed` */
  changed(before: EventSettings, { texts, startsAt, endsAt, ...rest }: EventPatch): EventSettings {
    return this.checked({
      ...before,
      ...given(rest),
      startsAt: startsAt === undefined ? before.startsAt : new Date(startsAt),
      endsAt: endsAt === undefined ? before.endsAt : new Date(endsAt),
      texts: { ...before.texts, ...given(texts ?? {}) },
    });
  }

  private checked(event: EventSettings): EventSettings {
    const { current } = this.dictionary;
    if (event.endsAt <= event.startsAt)
      throw unfit('endsAt', sentence('problems:event_ends_first')`An event ends after it begins.`);
    if (!isTimezone(event.timezone))
      throw unfit('timezone', sentence('problems:no_zone')`There is no such time zone.`);
    if (current.purpose(event.purpose) === undefined)
      throw unfit(
        'purpose',
        sentence('problems:no_purpose')`There is no purpose "${{ name: event.purpose }}".`,
      );
    if (event.topic !== null && !current.topics.includes(event.topic))
      throw unfit('topic', sentence('problems:no_topic')`The data dictionary has no such topic.`);
    requireSameForAll(event.texts);
    return event;
  }
}

/** Only an invitation is put together for each person: a campaign does that. */
function requireSameForAll(texts: EventTexts): void {
  for (const kind of ['reminder', 'thanks'] as const)
    for (const [language, text] of Object.entries(texts[kind])) {
      const [place] = placeholdersOf(text);
      if (place !== undefined)
        throw unfit(
          `texts.${kind}.${language}`,
          sentence(
            'problems:event_place',
          )`Reminders and thanks say the same to everybody: take "${{ place: place.written }}" with its braces out.`,
        );
    }
}

/** What was really given: an optional property may be there and undefined. */
function given<T extends object>(of: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(of).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
