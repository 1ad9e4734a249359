import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import type { FieldRule } from '../../people/dictionary/dictionary-content.js';
import { PlaceTree } from '../../people/places/place-tree.js';
import type { Json } from '../../people/person.js';
import { Config } from '../../platform/config/config.js';
import type { Placeholder } from './placeholders.rules.js';
import { firstNameOf, type Filling } from './render.rules.js';

/** What is known about somebody that texts may name. */
export interface PersonWords {
  readonly name: string | null;
  readonly placeCode: string | null;
  readonly fields: Readonly<Record<string, Json>>;
  /** Cells of the spreadsheet, by the key of their heading. */
  readonly columns: Readonly<Record<string, string>>;
  /** Nobody but she reads what comes to the phone. */
  readonly isPrivatePhone: boolean;
}

const missing: Filling = { status: 'missing' };
const unreadable: Filling = { status: 'unreadable' };

/** Longest value that a text takes in. */
const longestValue = 200;

/** Says what fills the places of texts, as people read it in their language. */
@Injectable()
export class Fillings {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly places: PlaceTree,
    private readonly config: Config,
  ) {}

  /** What fills a place for somebody. One that names nothing is missing for everybody. */
  of({ source }: Placeholder, person: PersonWords, language: string): Filling {
    if (source === null) return missing;
    if (source.kind === 'column') return said(person.columns[source.column]);
    if (source.kind === 'field') return this.field(source.key, person, language);
    switch (source.name) {
      case 'name':
        return said(person.name);
      case 'first_name':
        return said(person.name === null ? null : firstNameOf(person.name));
      case 'place':
        return said(person.placeCode === null ? null : this.places.current?.nameOf(person.placeCode));
      case 'organisation':
        return said(this.config.organisation);
    }
  }

  private field(key: string, { fields, isPrivatePhone }: PersonWords, language: string): Filling {
    const rule = this.dictionary.current.field(key);
    const value = fields[key];
    if (rule === undefined || value === undefined || value === null || value === '') return missing;
    if (rule.sensitivity === 'secret' || (rule.sensitivity === 'sensitive' && !isPrivatePhone))
      return { status: 'sensitive' };
    return this.written(rule, value, language);
  }

  private written({ key, kind, options }: FieldRule, value: Json, language: string): Filling {
    const { current } = this.dictionary;
    switch (kind) {
      case 'date':
        return typeof value === 'string' ? dayIn(value, language) : unreadable;
      case 'number':
        return typeof value === 'number' ? said(String(value)) : unreadable;
      case 'choice':
        return typeof value === 'string' && options?.includes(value) === true
          ? said(current.nameOf(`fields.${key}.options.${value}`, language))
          : unreadable;
      case 'place':
        return typeof value === 'string' ? said(this.places.current?.nameOf(value) ?? value) : unreadable;
      default:
        return typeof value === 'object' ? unreadable : said(String(value));
    }
  }
}

const dayForms = new Map<string, Intl.DateTimeFormat>();

/** A day as it is said in a language: 3 March 2026. What is no day that there is, is unreadable. */
function dayIn(value: string, language: string): Filling {
  const day = dayOf(value);
  if (day === null) return unreadable;
  const form = dayForms.get(language) ?? dayForm(language);
  return said(form.format(new Date(Date.UTC(day.year, day.month - 1, day.day))));
}

function dayForm(language: string): Intl.DateTimeFormat {
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  dayForms.set(language, form);
  return form;
}

function dayOf(value: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function said(value: string | null | undefined): Filling {
  const text = value?.trim().replace(/\s+/gu, ' ').slice(0, longestValue) ?? '';
  return text === '' ? missing : { status: 'ok', text };
}
