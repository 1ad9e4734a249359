import type { MailText } from '../../staff/mail/mail-texts.js';

/** What a weekly mail tells. */
export interface Digest {
  readonly organisation: string;
  readonly link: string;
  /** The last seven days, and the seven before. */
  readonly week: Readonly<Record<DigestLine, readonly [now: number, before: number]>>;
  readonly alarms: number;
  /** Goals that are behind. */
  readonly behind: readonly string[];
}

/** What stands in it, in this order. */
export const digestLines = [
  'registered',
  'consented',
  'reached',
  'heard_from',
  'visits_confirmed',
  'cases_opened',
  'cases_closed',
  'opted_out',
] as const;
export type DigestLine = (typeof digestLines)[number];

interface Words {
  readonly subject: (organisation: string) => string;
  readonly lead: string;
  readonly before: string;
  readonly lines: Readonly<Record<DigestLine, string>>;
  readonly alarms: (count: number) => string;
  readonly behind: string;
  readonly more: string;
}

const words: Readonly<Record<'en' | 'sw' | 'fr', Words>> = {
  en: {
    subject: (organisation) => `The week at ${organisation}`,
    lead: 'The last seven days, and in brackets the seven before:',
    before: 'before',
    lines: {
      registered: 'People registered',
      consented: 'Consents given',
      reached: 'People reached, day by day',
      heard_from: 'People who wrote, day by day',
      visits_confirmed: 'Visits confirmed',
      cases_opened: 'Cases opened',
      cases_closed: 'Cases closed',
      opted_out: 'Numbers that want no more messages',
    },
    alarms: (count) => (count === 0 ? 'No alarm is open.' : `Alarms that nobody has taken note of: ${count}`),
    behind: 'Goals that are behind:',
    more: 'More is here:',
  },
  sw: {
    subject: (organisation) => `Wiki ya ${organisation}`,
    lead: 'Siku saba zilizopita, na kwenye mabano siku saba kabla yake:',
    before: 'kabla',
    lines: {
      registered: 'Watu waliosajiliwa',
      consented: 'Ridhaa zilizotolewa',
      reached: 'Watu waliofikiwa, siku kwa siku',
      heard_from: 'Watu walioandika, siku kwa siku',
      visits_confirmed: 'Ziara zilizothibitishwa',
      cases_opened: 'Kesi zilizofunguliwa',
      cases_closed: 'Kesi zilizofungwa',
      opted_out: 'Nambari zisizotaka ujumbe tena',
    },
    alarms: (count) => (count === 0 ? 'Hakuna tahadhari.' : `Tahadhari ambazo hakuna aliyeziona: ${count}`),
    behind: 'Malengo yaliyo nyuma:',
    more: 'Zaidi iko hapa:',
  },
  fr: {
    subject: (organisation) => `La semaine de ${organisation}`,
    lead: 'Les sept derniers jours et, entre parenthèses, les sept précédents :',
    before: 'avant',
    lines: {
      registered: 'Personnes inscrites',
      consented: 'Consentements donnés',
      reached: 'Personnes jointes, jour par jour',
      heard_from: 'Personnes qui ont écrit, jour par jour',
      visits_confirmed: 'Visites confirmées',
      cases_opened: 'Cas ouverts',
      cases_closed: 'Cas clos',
      opted_out: 'Numéros qui ne veulent plus de messages',
    },
    alarms: (count) =>
      count === 0 ? 'Aucune alerte en cours.' : `Alertes que personne n'a encore vues : ${count}`,
    behind: 'Objectifs en retard :',
    more: 'La suite est ici :',
  },
};

/** Writes the weekly mail; it holds counts and names of goals, and nobody's name. A language without one gets English. */
export function digestText(language: string, { organisation, link, week, alarms, behind }: Digest): MailText {
  const said = language === 'sw' || language === 'fr' ? words[language] : words.en;
  const lines = digestLines.map((line) => {
    const [now, before] = week[line];
    return `  ${said.lines[line]}: ${now} (${said.before}: ${before})`;
  });
  const goals = behind.length === 0 ? [] : [[said.behind, ...behind.map((name) => `  ${name}`)].join('\n')];
  const parts = [[said.lead, ...lines].join('\n'), said.alarms(alarms), ...goals, `${said.more}\n${link}`];
  return { subject: said.subject(organisation), text: `${parts.join('\n\n')}\n` };
}
