import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

import { parsePhone } from '../../engine/understanding/phone.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { DomainError, mistake, type Mistake } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import type { KeptAddress } from '../person.js';
import { Dictionary } from '../dictionary/dictionary.js';
import { birthDateFault } from '../dictionary/birth-date.rules.js';
import { fieldValue, type ReadingContext } from '../dictionary/field-value.js';
import { birthDateWords, unreadableWords } from '../dictionary/unreadable-words.js';
import { PlaceTree } from '../places/place-tree.js';
import { noSuchField } from './record-terms.rules.js';
import type { RecordValue } from './record.js';

/** An address of WhatsApp without a number, such as US.1234. */
const withoutNumber = /^[A-Z]{2}\.\d{1,40}$/;

/** Reads what staff write about a person, by the data dictionary. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly places: PlaceTree,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What values are read by at this moment. */
  get context(): ReadingContext {
    const { defaultCountry, defaultLanguage, defaultTimezone } = this.config;
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
    return {
      languages: [...new Set([defaultLanguage, ...Object.keys(this.dictionary.current.words)])],
      country: defaultCountry,
      today: now.toZonedDateTimeISO(defaultTimezone).toPlainDate(),
      places: this.places.current,
    };
  }

  /**
   * Reads values of fields; null stays null.
   * @throws DomainError `malformed` with each that cannot be read
   */
  fields<Raw extends string | number | boolean | null>(
    raw: Readonly<Record<string, Raw>>,
  ): Record<string, Raw extends null ? RecordValue | null : RecordValue> {
    const errors: Mistake[] = [];
    const context = this.context;
    const read = Object.entries(raw).map(([key, value]) => {
      if (value === null) return [key, null] as const;
      const rule = this.dictionary.current.field(key);
      if (rule === undefined) {
        errors.push(mistake(`fields.${key}`, noSuchField()));
        return [key, null] as const;
      }
      const reading = fieldValue(rule, this.dictionary.current.optionsOf(key), value, context);
      if (reading.status === 'unreadable') {
        errors.push(mistake(`fields.${key}`, unreadableWords[reading.reason]()));
        return [key, null] as const;
      }
      const fault = key === 'birth_date' ? birthDateFault(String(reading.value), context.today) : null;
      if (fault !== null) errors.push(mistake(`fields.${key}`, birthDateWords[fault]()));
      const { value: kept, precision = null, original = null } = reading;
      return [key, { value: kept, precision, original }] as const;
    });
    if (errors.length > 0) throw unfit(errors);
    return Object.fromEntries(read) as Record<string, Raw extends null ? RecordValue | null : RecordValue>;
  }

  /**
   * Reads addresses as they are dialled.
   * @throws DomainError `malformed` with each that is none
   */
  addresses(written: readonly KeptAddress[]): KeptAddress[] {
    const errors: Mistake[] = [];
    const { languages, country } = this.context;
    const read = written.map((one, at) => {
      if (one.channel === 'whatsapp' && withoutNumber.test(one.address)) return one;
      const number = parsePhone(one.address, { languages, country });
      if (number.status === 'understood') return { ...one, address: number.value };
      errors.push(mistake(`addresses.${at}.address`, unreadableWords.no_phone()));
      return one;
    });
    if (errors.length > 0) throw unfit(errors);
    return read;
  }
}

function unfit(errors: readonly Mistake[]): DomainError {
  return new DomainError(
    'malformed',
    sentence('problems:unread_values')`Some of what was sent cannot be read.`,
    { errors: errors.slice(0, 20) },
  );
}
