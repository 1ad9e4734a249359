import type { Fact, Group, Part } from './condition.js';

/** Writes the rows as an expression; rows that are not filled in yet are left out. */
export function writeExpression(group: Group): string {
  return written(group) ?? '';
}

/** Whether everything is filled in that a condition needs. */
export function isComplete(fact: Fact): boolean {
  return factText(fact) !== null;
}

function written(part: Part): string | null {
  if (part.kind === 'is') {
    const text = factText(part.fact);
    return text !== null && part.isNot ? `not ${bracketed(part.fact, text)}` : text;
  }
  const texts = part.parts.flatMap((inner) => {
    const text = written(inner);
    if (text === null) return [];
    return inner.kind !== 'is' && !inner.isNot && joins(inner) ? `(${text})` : text;
  });
  if (texts.length === 0) return null;
  const text = texts.join(part.kind === 'all' ? ' and ' : ' or ');
  return part.isNot ? `not (${text})` : text;
}

/** Whether a group has several parts that would be read otherwise without brackets. */
function joins({ parts }: Group): boolean {
  return parts.filter((part) => written(part) !== null).length > 1;
}

/** What somebody wrote herself may be anything. */
function bracketed({ about }: Fact, text: string): string {
  return about === 'written' ? `(${text})` : text;
}

/** A text in double quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const number = /^-?\d{1,12}(\.\d{1,6})?$/;
const whole = /^-?\d{1,5}$/;
const length = /^[1-9]\d{0,3}$/;
const name = /^[A-Za-z_]\w*$/;

function factText(fact: Fact): string | null {
  const { about, of, is, value } = fact;
  switch (about) {
    case 'field':
      return name.test(of) ? fieldText(fact) : null;
    case 'place':
      return value.trim() === '' ? null : `place ${is === '=' ? '=' : 'under'} ${quoted(value.trim())}`;
    case 'tag':
    case 'role':
    case 'interest':
    case 'reachable':
      return of.trim() === '' ? null : `${about}(${quoted(of.trim())})`;
    case 'language':
      return of === '' ? null : `person.language = ${quoted(of)}`;
    case 'consent':
      return of === '' ? null : consentText(fact);
    case 'age':
      return whole.test(value) ? `age ${is} ${value}` : null;
    case 'programme':
      if (of.trim() === '') return null;
      return is === 'active'
        ? `programme(${quoted(of.trim())})`
        : `programme(${quoted(of.trim())}, ${quoted(is)})`;
    case 'week':
      if (of.trim() === '' || !whole.test(value)) return null;
      return `programme_week(${quoted(of.trim())}) ${is} ${value}`;
    case 'noted':
      return notedText(fact);
    case 'wrote':
      return within(fact, (limit) => `wrote(${limit})`);
    case 'got':
      return of.trim() === '' ? null : within(fact, (limit) => call('got', quoted(of.trim()), limit));
    case 'written':
      return value.trim() === '' ? null : value.trim();
  }
}

function fieldText({ of, is, value, kind, way, amount, unit }: Fact): string | null {
  const field = `person.${of}`;
  if (is === 'known') return `${field} != null`;
  if (is === 'unknown') return `${field} = null`;
  switch (kind) {
    case 'flag':
      return value === 'false' ? `${field} = false` : field;
    case 'number':
      return number.test(value) ? `${field} ${is} ${value}` : null;
    case 'date':
      if (way === 'on') return value === '' ? null : `${field} ${is} date(${quoted(value)})`;
      if (amount === '0') return `${field} ${is} today`;
      return length.test(amount)
        ? `${field} ${is} today ${way === 'ago' ? '-' : '+'} ${amount} ${unit}`
        : null;
    case 'place':
      return value.trim() === '' ? null : `${field} under ${quoted(value.trim())}`;
    case 'text':
    case 'choice':
    case 'yes_no':
    case 'phone':
      return value.trim() === '' ? null : `${field} ${is} ${quoted(value.trim())}`;
  }
}

function consentText({ of, is }: Fact): string {
  const subject = name.test(of) ? `consent.${of}` : `consent[${quoted(of)}]`;
  if (is === 'known') return `${subject} != null`;
  return is === 'unknown' ? `${subject} = null` : `${subject} = ${quoted(is)}`;
}

function notedText(fact: Fact): string | null {
  const { of, is, value, event } = fact;
  if (of === '') return null;
  return within(fact, (limit) => {
    if (is !== '') return whole.test(value) ? `${call('times', quoted(of), limit)} ${is} ${value}` : null;
    return of === 'event'
      ? call('attended', quoted(event.trim() === '' ? 'any' : event.trim()), limit)
      : call('noted', quoted(of), limit);
  });
}

/** With a length of time, or none; null where it is half filled in. */
function within({ amount, unit }: Fact, text: (limit: string) => string | null): string | null {
  if (amount === '') return text('');
  return length.test(amount) ? text(`${amount} ${unit}`) : null;
}

function call(of: string, first: string, limit: string): string {
  return `${of}(${first}${limit === '' ? '' : `, ${limit}`})`;
}
