import type { StaffLetter } from '../../platform/access/staff-post.js';
import type { BroadcastProgressView } from '../broadcasts/broadcasts.schemas.js';

/** What a letter about a broadcast tells. */
export interface EndedBroadcast {
  readonly name: string;
  readonly isCancelled: boolean;
  readonly counts: BroadcastProgressView['counts'];
  readonly link: string;
}

interface Words {
  readonly ended: (name: string) => string;
  readonly cancelled: (name: string) => string;
  readonly body: (figures: Figures) => string;
  readonly more: string;
}

interface Figures {
  readonly out: number;
  readonly confirmed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly left: number;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    ended: (name) => `Your campaign "${name}" has ended`,
    cancelled: (name) => `Your campaign "${name}" was cancelled`,
    body: ({ out, confirmed, failed, unknown, left }) =>
      `Sent to ${out} people; ${confirmed} of these messages are confirmed so far. ` +
      `${failed} failed, of ${unknown} nobody knows yet, and ${left} people did not get it.`,
    more: 'All about it, with the reasons:',
  },
  sw: {
    ended: (name) => `Kampeni yako "${name}" imekwisha`,
    cancelled: (name) => `Kampeni yako "${name}" imesitishwa`,
    body: ({ out, confirmed, failed, unknown, left }) =>
      `Imetumwa kwa watu ${out}; ujumbe ${confirmed} umethibitishwa kufika hadi sasa. ` +
      `${failed} umeshindikana, ${unknown} haujulikani bado, na watu ${left} hawakuupata.`,
    more: 'Maelezo yote, pamoja na sababu:',
  },
  fr: {
    ended: (name) => `Votre campagne « ${name} » est terminée`,
    cancelled: (name) => `Votre campagne « ${name} » a été annulée`,
    body: ({ out, confirmed, failed, unknown, left }) =>
      `Envoyée à ${out} personnes ; ${confirmed} de ces messages sont confirmés à ce jour. ` +
      `${failed} ont échoué, pour ${unknown} on ne sait pas encore, et ${left} personnes ne l'ont pas reçue.`,
    more: 'Tous les détails, avec les raisons :',
  },
};

/** Tells whoever started a broadcast what became of it; in a language that there are no words in, in English. */
export function endingLetter(
  { name, isCancelled, counts, link }: EndedBroadcast,
  language: string,
): StaffLetter {
  const said = words[language] ?? words.en;
  if (said === undefined) throw new Error('There are no English words.');
  const confirmed = counts.delivered + counts.read;
  const failed = counts.failed + counts.undelivered;
  const left = counts.skipped + counts.cancelled + counts.excluded;
  const out = counts.sent + confirmed + failed + counts.unknown;
  return {
    subject: isCancelled ? said.cancelled(name) : said.ended(name),
    text: `${said.body({ out, confirmed, failed, unknown: counts.unknown, left })}\n\n${said.more}\n\n${link}\n`,
  };
}
