import type { StaffLetter } from '../../platform/access/staff-post.js';

/** Why one of a series does not begin by itself: a second person has to see how many it is for, or something has to be mended. */
export type WaitsFor = 'approval' | 'mending';

/** What a letter about one that waits tells. */
export interface WaitingBroadcast {
  readonly name: string;
  readonly waitsFor: WaitsFor;
  /** How many would get it; null: it could not be counted. */
  readonly recipients: number | null;
  readonly link: string;
}

interface Words {
  readonly subject: (name: string) => string;
  readonly approval: (recipients: number) => string;
  readonly mending: string;
  readonly more: string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    subject: (name) => `The campaign "${name}" waits for you`,
    approval: (recipients) =>
      `It repeats, and would go to ${recipients} people this time. That is more than was approved, so nothing is sent ` +
      'until a second person has read the numbers and approved them, and somebody starts it.',
    mending:
      'It repeats, and something stands in its way this time, so nothing is sent. ' +
      'Open it to see what to mend, count it again, and start it.',
    more: 'Open it here:',
  },
  sw: {
    subject: (name) => `Kampeni "${name}" inakusubiri`,
    approval: (recipients) =>
      `Hurudiwa, na mara hii ingetumwa kwa watu ${recipients}. Ni zaidi ya walioidhinishwa, kwa hiyo hakuna kinachotumwa ` +
      'hadi mtu wa pili asome idadi na kuiidhinisha, kisha mtu aianze.',
    mending:
      'Hurudiwa, na mara hii kuna kinachoizuia, kwa hiyo hakuna kinachotumwa. ' +
      'Ifungue uone cha kurekebisha, ihesabu tena, kisha uianze.',
    more: 'Ifungue hapa:',
  },
  fr: {
    subject: (name) => `La campagne « ${name} » vous attend`,
    approval: (recipients) =>
      `Elle se répète et irait cette fois à ${recipients} personnes. C'est plus que ce qui a été approuvé : rien n'est envoyé ` +
      "tant qu'une deuxième personne n'a pas lu et approuvé ces nombres, et que quelqu'un ne l'a pas lancée.",
    mending:
      "Elle se répète et quelque chose l'empêche cette fois : rien n'est envoyé. " +
      "Ouvrez-la pour voir ce qu'il faut corriger, comptez à nouveau, puis lancez-la.",
    more: 'Ouvrez-la ici :',
  },
};

/** Tells somebody that one of a series waits for a human; in a language that there are no words in, in English. */
export function waitingLetter(
  { name, waitsFor, recipients, link }: WaitingBroadcast,
  language: string,
): StaffLetter {
  const said = words[language] ?? words.en;
  if (said === undefined) throw new Error('There are no English words.');
  const why = waitsFor === 'approval' && recipients !== null ? said.approval(recipients) : said.mending;
  return { subject: said.subject(name), text: `${why}\n\n${said.more}\n\n${link}\n` };
}
