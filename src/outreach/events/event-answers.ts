import { Temporal } from 'temporal-polyfill';

import type { OutreachEvent } from './event.js';

/** What can be answered to a text about an event. */
export type AnswerCode =
  | 'coming'
  | 'waiting'
  | 'maybe'
  | 'declined'
  | 'came'
  | 'moved_up'
  | 'cancelled'
  | 'closed'
  | 'no_room'
  | 'over'
  | 'not_yet';

const answers: Readonly<Record<string, Readonly<Record<AnswerCode, string>>>> = {
  en: {
    coming:
      'Thank you! You are on the list for {{name}}: {{when}}, {{venue}}. If you cannot come, send NO {{code}}.',
    waiting:
      '{{name}} is full. You are on the waiting list, and we write to you if a place comes free. To leave it, send NO {{code}}.',
    maybe: 'Thank you. {{name}}: {{when}}, {{venue}}. When you know, send YES {{code}} or NO {{code}}.',
    declined: 'Thank you for telling us. If you can come after all, send YES {{code}}.',
    came: 'Welcome to {{name}}! You are checked in.',
    moved_up:
      'A place has come free: you are on the list for {{name}}, {{when}}, {{venue}}. If you cannot come, send NO {{code}}.',
    cancelled: '{{name}} does not take place. We are sorry.',
    closed: 'The list for {{name}} is closed. A person answers you if you send HELP.',
    no_room: '{{name}} has no more places than that. The place that you have stays yours.',
    over: '{{name}} is over. Thank you for writing.',
    not_yet: '{{name}} begins {{when}}. Send HERE {{code}} when you are there.',
  },
  sw: {
    coming:
      'Asante! Uko kwenye orodha ya {{name}}: {{when}}, {{venue}}. Ukishindwa kuja, tuma HAPANA {{code}}.',
    waiting:
      '{{name}} imejaa. Uko kwenye orodha ya kusubiri, tutakuandikia nafasi ikipatikana. Kujiondoa, tuma HAPANA {{code}}.',
    maybe: 'Asante. {{name}}: {{when}}, {{venue}}. Ukijua, tuma NDIYO {{code}} au HAPANA {{code}}.',
    declined: 'Asante kwa kutuambia. Ukiweza kuja, tuma NDIYO {{code}}.',
    came: 'Karibu kwenye {{name}}! Umeandikishwa kuwa umefika.',
    moved_up:
      'Nafasi imepatikana: uko kwenye orodha ya {{name}}, {{when}}, {{venue}}. Ukishindwa kuja, tuma HAPANA {{code}}.',
    cancelled: '{{name}} haitafanyika. Samahani.',
    closed: 'Orodha ya {{name}} imefungwa. Ukituma MSAADA, mtu atakujibu.',
    no_room: '{{name}} haina nafasi zaidi. Nafasi uliyo nayo inabaki yako.',
    over: '{{name}} imekwisha. Asante kwa kuandika.',
    not_yet: '{{name}} inaanza {{when}}. Ukifika, tuma NIPO {{code}}.',
  },
  fr: {
    coming:
      'Merci ! Vous voilà sur la liste de {{name}} : {{when}}, {{venue}}. Si vous ne pouvez pas venir, envoyez NON {{code}}.',
    waiting:
      '{{name}} est complet. Vous attendez une place et nous vous écrivons si elle se libère. Pour renoncer, envoyez NON {{code}}.',
    maybe: 'Merci. {{name}} : {{when}}, {{venue}}. Une fois décidé, envoyez OUI {{code}} ou NON {{code}}.',
    declined: 'Merci de nous le dire. Si vous pouvez quand même venir, envoyez OUI {{code}}.',
    came: 'Bienvenue à {{name}} ! Votre arrivée est notée.',
    moved_up:
      'Une place se libère : vous voilà sur la liste de {{name}}, {{when}}, {{venue}}. Sinon, envoyez NON {{code}}.',
    cancelled: "{{name}} n'a pas lieu. Nous en sommes désolés.",
    closed: 'La liste de {{name}} est close. Envoyez AIDE et une personne vous répond.',
    no_room: "{{name}} n'a plus d'autre place. Celle que vous avez reste à vous.",
    over: '{{name}} est fini. Merci de nous avoir écrit.',
    not_yet: '{{name}} commence {{when}}. Une fois sur place, envoyez ICI {{code}}.',
  },
};

/** Says an answer about an event, in a language that it is written in; English where hers is none. */
export function answerText(
  answer: AnswerCode,
  wanted: string | null,
  event: Pick<OutreachEvent, 'name' | 'code' | 'venue' | 'startsAt' | 'timezone'>,
): { readonly text: string; readonly language: string } {
  const language = wanted !== null && wanted in answers ? wanted : 'en';
  const pattern = answers[language]?.[answer] ?? '';
  const values: Readonly<Record<string, string>> = {
    name: event.name,
    code: event.code.toUpperCase(),
    venue: event.venue,
    when: momentText(event),
  };
  const text = pattern.replaceAll(/\{\{(\w+)\}\}/g, (_all, key: string) => values[key] ?? '');
  return { text: text.replaceAll(/, (?=[.,])|, $/g, ''), language };
}

/** Such as 10.3.2026 09:00, by the clock where it is: read the same in every language. */
function momentText({ startsAt, timezone }: Pick<OutreachEvent, 'startsAt' | 'timezone'>): string {
  const local = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(timezone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${local.day}.${local.month}.${local.year} ${time}`;
}
