import type { z } from 'zod';
import { sentence } from '../sentence.js';
import type { Sentence } from '../sentence.js';

/** What a schema complains of, as it hands it on. */
interface Complaint {
  readonly message: string;
}

/** Says why a value does not fit its schema: in our words where there are some, in the schema's own where there are none. */
export function misfitOf(complaint: Complaint): Sentence | string {
  const issue = complaint as z.core.$ZodIssue;
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return wrongForm(issue);
    case 'invalid_value':
      return sentence(
        'problems:misfit.value',
      )`This has to be one of: ${{ values: { joined: 'comma', of: issue.values.map(String) } }}.`;
    case 'unrecognized_keys':
      return sentence(
        'problems:misfit.keys',
      )`This is not known here: ${{ names: { joined: 'comma', of: issue.keys } }}.`;
    default:
      return complaint.message;
  }
}

function wrongKind({ expected, message }: z.core.$ZodIssueInvalidType): Sentence {
  // What is not there has no kind: only the words tell the two apart.
  if (message.endsWith('received undefined'))
    return sentence('problems:misfit.missing')`This is needed, and is missing.`;
  switch (expected) {
    case 'string':
      return sentence('problems:misfit.text')`This has to be a text.`;
    case 'int':
      return sentence('problems:misfit.whole')`This has to be a whole number.`;
    case 'number':
      return sentence('problems:misfit.number')`This has to be a number.`;
    case 'boolean':
      return sentence('problems:misfit.truth')`This has to be true or false.`;
    case 'array':
      return sentence('problems:misfit.list')`This has to be a list.`;
    default:
      return sentence('problems:misfit.kind')`This is not of the kind that is needed here.`;
  }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Sentence {
  const least = Number(minimum);
  if (origin === 'string' && least <= 1) return sentence('problems:misfit.empty')`Write something here.`;
  if (origin === 'string')
    return sentence('problems:misfit.short')`This needs at least ${{ least }} characters.`;
  if (origin === 'array' || origin === 'set')
    return sentence('problems:misfit.few')`This needs at least ${{ least }} in the list.`;
  if (inclusive === false) return sentence('problems:misfit.above')`This has to be more than ${{ least }}.`;
  return sentence('problems:misfit.least')`This has to be at least ${{ least }}.`;
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Sentence {
  const most = Number(maximum);
  if (origin === 'string')
    return sentence('problems:misfit.long')`This may have at most ${{ most }} characters.`;
  if (origin === 'array' || origin === 'set')
    return sentence('problems:misfit.many')`This may have at most ${{ most }} in the list.`;
  if (inclusive === false) return sentence('problems:misfit.below')`This has to be less than ${{ most }}.`;
  return sentence('problems:misfit.most')`This may be at most ${{ most }}.`;
}

function wrongForm({ format, message }: z.core.$ZodIssueInvalidStringFormat): Sentence | string {
  switch (format) {
    case 'email':
      return sentence('problems:misfit.email')`This is not an e-mail address.`;
    case 'url':
      return sentence('problems:misfit.url')`This is not a web address.`;
    case 'date':
      return sentence('problems:misfit.date')`This is not a day, such as 2027-03-31.`;
    case 'datetime':
      return sentence('problems:misfit.moment')`This is not a moment, such as 2027-03-31T09:30:00Z.`;
    case 'time':
      return sentence('problems:misfit.time')`This is not a time of day, such as 09:30.`;
    case 'uuid':
      return sentence('problems:misfit.id')`This is not an id as the service gives them.`;
    default:
      // A form of ours may say itself what it wants.
      return message.startsWith('Invalid string')
        ? sentence('problems:misfit.form')`This is not written as it has to be.`
        : message;
  }
}
