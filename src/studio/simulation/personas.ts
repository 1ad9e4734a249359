import type { Temporal } from 'temporal-polyfill';
import { parseAction } from '../../conversations/golden/golden-action.js';
import type { Deed } from '../../conversations/golden/player.js';

/** Somebody whom a flow is tried with: invented, and the same every time. */
export interface Persona {
  readonly id: string;
  /** What she is called in English; the console words it by the id. */
  readonly name: string;
  readonly about: string;
  /** The language of her conversation from the start; null: nobody knows it yet. */
  readonly language: string | null;
  /** What is on record of her on a day, as the lines of golden conversations. */
  before(today: Temporal.PlainDate): readonly string[];
}

const weeksUntilDue = 14;

/** Everybody whom flows can be tried with, the plainest first. */
export const personas: readonly Persona[] = [
  {
    id: 'stranger',
    name: 'Somebody new',
    about: 'She has never written to us. Nothing is known about her, not even her language.',
    language: null,
    before: () => [],
  },
  {
    id: 'expecting_mother',
    name: 'An expecting mother',
    about: `She is registered, has agreed to health messages, and her baby is due in ${weeksUntilDue} weeks.`,
    language: 'en',
    before: (today) => [
      ...known('Achieng', 'en', 'Kamlimani'),
      '! knows person.expecting: yes',
      `! knows person.due_date: ${today.add({ weeks: weeksUntilDue }).toString()}`,
      '! knows person.registered: true',
      '! knows consent.health_messages: granted',
    ],
  },
  {
    id: 'shared_phone',
    name: 'A phone that two people share',
    about:
      'Rose and her mother-in-law Mary use one phone. Both are registered; nobody knows who is holding it now.',
    language: 'en',
    before: () => [
      ...known('Rose', 'en', 'Kamlimani'),
      '! knows consent.health_messages: granted',
      '! hands over',
      ...known('Mary', 'en', 'Kamlimani'),
      '! knows consent.health_messages: granted',
      '! hands over',
    ],
  },
  {
    id: 'french_writer',
    name: 'Somebody who writes French',
    about: 'She has chosen French. Nothing else is known about her.',
    language: 'fr',
    before: () => [],
  },
  {
    id: 'swahili_writer',
    name: 'Somebody who writes Swahili',
    about: 'He is registered, has chosen Swahili, and has agreed to health messages. He expects no baby.',
    language: 'sw',
    before: () => [
      ...known('Baraka', 'sw', 'Mlimani'),
      '! knows person.expecting: no',
      '! knows person.registered: true',
      '! knows consent.health_messages: granted',
    ],
  },
  {
    id: 'opted_out',
    name: 'Somebody who wants no more messages',
    about: 'She was registered and has sent STOP. Only JOIN or START brings her back.',
    language: 'en',
    before: () => [
      ...known('Wanjiru', 'en', 'Bondeni'),
      '! knows person.registered: true',
      '! knows consent.health_messages: granted',
      '> STOP',
    ],
  },
];

const ofLanguage = '! knows person.language: ';

/** What is on record of a persona on a day, ready to be played. @param language takes the place of her own; null: her own */
export function deedsBefore(
  persona: Persona,
  today: Temporal.PlainDate,
  language: string | null = null,
): Deed[] {
  return persona.before(today).map((own): Deed => {
    const line = language !== null && own.startsWith(ofLanguage) ? `${ofLanguage}${language}` : own;
    const text = line.slice(2);
    if (line.startsWith('> ')) return { kind: 'said', text, line: 0 };
    const action = parseAction(text);
    if (action === null) throw new Error(`persona ${persona.id}: ${line}`);
    return { kind: 'acted', action, text, line: 0 };
  });
}

/** What is known of a persona at the start, in the words of golden conversations. */
export function knowsOf(persona: Persona, today: Temporal.PlainDate): string[] {
  return persona.before(today).flatMap((line) => (line.startsWith('! knows ') ? [line.slice(8)] : []));
}

/** How many people share her phone. */
export function sharersOf(persona: Persona, today: Temporal.PlainDate): number {
  return Math.max(1, persona.before(today).filter((line) => line === '! hands over').length);
}

function known(name: string, language: string, place: string): string[] {
  return [
    `! knows person.name: ${name}`,
    `! knows person.language: ${language}`,
    `! knows person.place: ${place}`,
  ];
}
