import { knownPart } from '../../people/dictionary/known-part.js';
import type { Json } from '../../people/person.js';
import { escapeHtml as escape, printablePage } from '../page-html.js';
import type { AccessFile } from './access-file.js';
import { accessTexts, type AccessTexts } from './access-texts.js';

/** How the page is written. */
export interface AccessPageSetting {
  readonly language: string;
  /** IANA */
  readonly timezone: string;
  /** What the data dictionary calls things, such as `fields.due_date.name`. */
  readonly nameOf: (key: string) => string;
}

type Row = Readonly<Record<string, Json>>;

/** The order in which somebody reads about herself; what is not named here comes last. */
const order = [
  'own',
  'addresses',
  'fields',
  'roles',
  'interests',
  'household',
  'relationships',
  'consents',
  'subscriptions',
  'suppressions',
  'messages',
  'cases',
  'privacy_requests',
  'files',
  'conversations',
  'interactions',
];

/** What only holds tables together says nothing to her; the file as JSON has it. */
const hidden =
  /^(id|.*_id|.*_hash|recorded_by_kind|created_by_kind|actor_kind|match_keys|name_folded|progress|precision|is_test)$/;

/**
 * Writes all that is kept about somebody as one page that needs nothing else: to be read on a screen or on paper. Whatever
 * people wrote stands in it as text and nothing more.
 */
export function accessPage(file: AccessFile, setting: AccessPageSetting): string {
  const { language, texts } = accessTexts(setting.language);
  const writer = new PageWriter(texts, { ...setting, language });
  const rank = (name: string): number => (order.indexOf(name) + order.length) % order.length;
  const names = Object.keys(file.parts)
    .filter((name) => name in texts.parts)
    .sort((one, other) => rank(one) - rank(other));
  const sections = names.map((name) => writer.section(name, file.parts[name] ?? null));
  const body = `<p>${escape(texts.intro)}</p><p>${escape(texts.made)} ${writer.text('made', file.madeAt)}</p>
${sections.join('\n')}
<p>${escape(texts.rights)}</p>`;
  return printablePage(language, texts.title(file.organisation), body);
}

class PageWriter {
  private readonly moments: Intl.DateTimeFormat;

  constructor(
    private readonly texts: AccessTexts,
    private readonly setting: AccessPageSetting,
  ) {
    const { language, timezone } = setting;
    this.moments = new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: timezone,
    });
  }

  section(name: string, part: Json): string {
    return `<section><h2>${escape(this.texts.parts[name] ?? name)}</h2>${this.block(part)}</section>`;
  }

  /** Rows as tables, one below the other: a page on a phone is narrow. */
  private block(part: Json): string {
    if (Array.isArray(part)) {
      const rows = part as readonly Json[];
      return rows.length === 0 ? this.nothing() : rows.map((row) => this.block(row)).join('');
    }
    if (!isRow(part)) return `<p>${this.text('', part)}</p>`;
    const cells = Object.entries(asFarAsKnown(inHerLanguage(part, this.setting.language))).filter(
      ([key, value]) => !hidden.test(key) && !isEmpty(value),
    );
    if (cells.length === 0) return this.nothing();
    const lines = cells.map(
      ([key, value]) => `<tr><th>${escape(this.heading(key))}</th><td>${this.cell(key, value)}</td></tr>`,
    );
    return `<table>${lines.join('')}</table>`;
  }

  private cell(key: string, value: Json): string {
    if (Array.isArray(value)) {
      const items = value as readonly Json[];
      return items.some(isRow)
        ? items.map((item) => this.block(item)).join('')
        : items.map((item) => this.text(key, item)).join(', ');
    }
    return isRow(value) ? this.block(value) : this.text(key, value);
  }

  /** One value as it is read; what the data dictionary has a word for is said with it. */
  text(key: string, value: Json): string {
    if (typeof value === 'boolean') return value ? this.texts.yes : this.texts.no;
    if (typeof value !== 'string') return escape(JSON.stringify(value));
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) {
      const moment = new Date(value);
      return escape(Number.isNaN(moment.getTime()) ? value : this.moments.format(moment));
    }
    const word = key === 'direction' ? this.texts.columns[value] : this.wordFor(key, value);
    return escape(word ?? value);
  }

  private wordFor(key: string, value: string): string | undefined {
    const { nameOf } = this.setting;
    if (key === 'key') return nameOf(`fields.${value}.name`);
    if (key === 'purpose') return nameOf(`purposes.${value}.name`);
    if (key === 'role') return nameOf(`roles.${value}`);
    return undefined;
  }

  private heading(key: string): string {
    return this.texts.columns[key] ?? key.replaceAll('_', ' ');
  }

  private nothing(): string {
    return `<p>${escape(this.texts.nothing)}</p>`;
  }
}

/** What is kept in several languages is read in one; the file as JSON has all. */
function inHerLanguage({ summary_in: notes = null, ...row }: Row, language: string): Row {
  const note = isRow(notes) ? notes[language] : undefined;
  return note === undefined ? row : { ...row, summary: note };
}

/** Of a month or a year one day is kept: it is told as what is known. */
function asFarAsKnown(row: Row): Row {
  const told = ['value', 'after'].flatMap((key) => {
    const date = row[key];
    return typeof date === 'string' ? [[key, knownPart(date, row.precision)] as const] : [];
  });
  return { ...row, ...Object.fromEntries(told) };
}

function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
