import type { z } from 'zod';
import type { Filling, Wording, WordingParam } from '../../platform/sentence.js';
import { misfits } from '../steps/misfits.js';

const misfitNames = new Map<string, string>(Object.entries(misfits).map(([name, text]) => [text, name]));

/** Says why a value does not fit: in zod's own words, or ours, and with what another language needs to say the same. */
export function reasonOf(issue: z.core.$ZodIssue): Filling {
  const text = issue.message.replace(/^Invalid input: /, '');
  const words = givenWording(issue) ?? misfitWording(text) ?? wordingOf(issue);
  return words === null ? text : { text, words };
}

/** What a check of ours says comes along with it. */
function givenWording(issue: z.core.$ZodIssue): Wording | null {
  return issue.code === 'custom' ? ((issue.params?.said as Wording | undefined) ?? null) : null;
}

function misfitWording(text: string): Wording | null {
  const name = misfitNames.get(text);
  return name === undefined ? null : { key: `lint:misfits.${name}`, params: {} };
}

function wordingOf(issue: z.core.$ZodIssue): Wording | null {
  switch (issue.code) {
    case 'invalid_type':
      return worded('type', { expected: { key: `lint:types.${issue.expected}`, params: {} } });
    case 'invalid_value':
      return worded('value', { values: { joined: 'comma', of: issue.values.map(String) } });
    case 'too_small':
      return worded('too_small', { least: String(issue.minimum) });
    case 'too_big':
      return worded('too_big', { most: String(issue.maximum) });
    default:
      return null;
  }
}

function worded(name: string, params: Readonly<Record<string, WordingParam>>): Wording {
  return { key: `lint:wrong_value.${name}`, params };
}
