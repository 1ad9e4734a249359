import type { Temporal } from 'temporal-polyfill';
import type { ChannelName } from '../../channels/channel.js';

/** Something that somebody of the demo village does on a day: she writes, or staff begin a flow with her. */
export interface DemoTalk {
  /** Days before today. */
  readonly daysAgo: number;
  readonly lines: readonly string[];
  /** Staff begin this flow with her before she writes. */
  readonly flow?: string;
}

/** A phone of the demo village, and what is said on it. */
export interface DemoPhone {
  /** What its address ends with. */
  readonly name: string;
  readonly channel: ChannelName;
  readonly talks: readonly DemoTalk[];
  /** Others who use it too, and whom staff have written down. */
  readonly sharers: readonly DemoSharer[];
}

/** Somebody whom staff have met and written down. */
export interface DemoSharer {
  readonly name: string;
  readonly language: string;
  readonly place: string;
}

/** How somebody begins to register; the keyword of a language says which she speaks, JOIN does not. */
const joining = { en: ['JOIN', '1'], sw: ['JIUNGE'], fr: ['INSCRIRE'] } as const;

type Language = keyof typeof joining;

const agreed = '1';
const isExpecting = '1';
const isNotExpecting = '2';

/** What somebody writes to be registered, as far as she comes. @param dueInWeeks when her baby is due; null: she expects none */
function joins(language: Language, name: string, place: string, dueInWeeks: number | null): string[] {
  const about = dueInWeeks === null ? [isNotExpecting] : [isExpecting, `{due ${dueInWeeks} ${language}}`];
  return [...joining[language], agreed, name, place, ...about];
}

function phone(name: string, talks: readonly DemoTalk[], more: Partial<DemoPhone> = {}): DemoPhone {
  return { name, channel: 'sms', sharers: [], talks, ...more };
}

function on(daysAgo: number, lines: readonly string[]): DemoTalk {
  return { daysAgo, lines };
}

/** Those who came all the way. */
const registered: readonly DemoPhone[] = [
  phone('achieng', [
    on(20, joins('en', 'Achieng', 'Kamlimani', 18)),
    { daysAgo: 6, flow: 'satisfaction_survey', lines: ['4', 'They are short and clear', 'yes'] },
  ]),
  phone('asha', [
    on(20, joins('sw', 'Asha', 'Mlimani', 12)),
    { daysAgo: 6, flow: 'satisfaction_survey', lines: ['5', 'Zinanisaidia sana', 'ndiyo'] },
  ]),
  phone('aminata', [on(19, joins('fr', 'Aminata', 'Rivebelle', 22))]),
  phone('wanjiru', [
    on(18, joins('en', 'Wanjiru', 'Bondeni', 9)),
    { daysAgo: 5, flow: 'satisfaction_survey', lines: ['2', 'Too many on one day', 'no'] },
  ]),
  phone('zuhura', [on(17, joins('sw', 'Zuhura', 'Kando ya Mto', 28))], { channel: 'whatsapp' }),
  phone('nafula', [on(16, joins('en', 'Nafula', 'Kamlimani', 15))]),
  phone('fatou', [on(15, joins('fr', 'Fatou', 'Grand-Baobab', 7))], { channel: 'whatsapp' }),
  phone('rehema', [on(14, joins('sw', 'Rehema', 'Bondeni', 20)), on(4, ['SWALI chakula', 'ndiyo'])]),
  phone('atieno', [
    on(12, joins('en', 'Atieno', 'Mlimani', 25)),
    { daysAgo: 2, flow: 'satisfaction_survey', lines: [] },
  ]),
  phone('halima', [on(11, joins('sw', 'Halima', 'Mlimani', 11))]),
  phone('baraka', [on(19, joins('sw', 'Baraka', 'Bondeni', null))]),
  phone('otieno', [on(17, joins('en', 'Otieno', 'Kamlimani', null))]),
  phone('mariam', [on(13, joins('en', 'Mariam', 'Kando ya Mto', null))]),
  phone('ibrahim', [on(10, joins('fr', 'Ibrahim', 'Rivebelle', null))]),
  phone('juma', [on(8, joins('sw', 'Juma', 'Kando ya Mto', null))]),
  phone('kipchoge', [on(7, joins('en', 'Kipchoge', 'Bondeni', null))]),
];

/** Those whose phone is not theirs alone. */
const sharing: readonly DemoPhone[] = [
  phone('rose', [on(15, joins('en', 'Rose', 'Kamlimani', 14))], {
    sharers: [{ name: 'Mary', language: 'en', place: 'Kamlimani' }],
  }),
  phone('neema', [on(13, joins('sw', 'Neema', 'Mlimani', 17))], {
    sharers: [
      { name: 'Bibi Amina', language: 'sw', place: 'Mlimani' },
      { name: 'Salim', language: 'sw', place: 'Mlimani' },
    ],
  }),
  phone('khady', [on(9, joins('fr', 'Khady', 'Grand-Baobab', 24))], {
    sharers: [{ name: 'Moussa', language: 'fr', place: 'Grand-Baobab' }],
  }),
];

/** Those whom a question still waits for. */
const waiting: readonly DemoPhone[] = [
  phone('akinyi', [on(1, joins('en', 'Akinyi', 'Bondeni', 10).slice(0, -1))]),
  phone('pendo', [on(1, joins('sw', 'Pendo', 'Mlimani', 10).slice(0, -1))]),
  phone('bintou', [on(0, joins('fr', 'Bintou', 'Rivebelle', 10).slice(0, -2))]),
  phone('moraa', [on(0, joins('en', 'Moraa', 'Kamlimani', null).slice(0, -2))]),
  phone('subira', [on(0, joins('sw', 'Subira', '', null).slice(0, -2))]),
  phone('wekesa', [on(0, ['JOIN', '1'])]),
  phone('tatu', [on(1, ['JIUNGE', '1'])]),
  phone('grace', [on(0, ['JOIN'])], { channel: 'whatsapp' }),
];

/** Those whom we did not understand at first, or at all. */
const misunderstood: readonly DemoPhone[] = [
  phone('nekesa', [
    on(16, [...joins('en', 'Nekesa', 'Bondeni', null).slice(0, -1), 'we will see', 'my sister is', '2']),
  ]),
  phone('furaha', [
    on(12, [...joins('sw', 'Furaha', 'Mlimani', null).slice(0, -1), 'bado sijajua', 'labda', 'hapana']),
  ]),
  phone('coumba', [
    on(10, [...joins('fr', 'Coumba', 'Rivebelle', null).slice(0, -1), 'on verra', 'on verra bien', '2']),
  ]),
  phone('chebet', [
    on(9, [
      ...joins('en', 'Chebet', 'Kamlimani', 10).slice(0, -1),
      'after the rains',
      'when maize is ripe',
      'rainy season',
    ]),
  ]),
  phone('mwajuma', [on(6, ['JIUNGE', 'nani wewe', 'sielewi', '1', 'Mwajuma', 'Bondeni', '2'])]),
  phone('ouma', [on(5, ['JOIN', 'dholuo', 'luo', '1', '1', 'Ouma', 'Kando ya Mto', '2'])]),
];

/** Those who said no, or enough. */
const leaving: readonly DemoPhone[] = [
  phone('auma', [on(18, ['JOIN', '1', '2'])]),
  phone('dieynaba', [on(11, ['INSCRIRE', '2'])]),
  phone('mosi', [on(7, ['JIUNGE', '2'])]),
  phone('njeri', [on(19, joins('en', 'Njeri', 'Bondeni', null)), on(9, ['STOP'])]),
  phone('zawadi', [on(16, joins('sw', 'Zawadi', 'Mlimani', 8)), on(3, ['ACHA'])]),
  phone('astou', [on(14, joins('fr', 'Astou', 'Grand-Baobab', null)), on(8, ['ARRET'])]),
];

/** Those whom a human has to look after. */
const needing: readonly DemoPhone[] = [
  phone('anyango', [on(18, joins('en', 'Anyango', 'Kamlimani', 6)), on(1, ['DANGER', '1', '1'])]),
  phone('mwanaidi', [
    on(15, joins('sw', 'Mwanaidi', 'Bondeni', null)),
    on(4, ['MALALAMIKO', 'Waliniomba pesa kabla ya kuniruhusu kuingia', 'Kliniki ya Bondeni', 'ndiyo', '1']),
  ]),
  phone('salma', [on(3, ['SWALI', '6', 'Naweza kubeba maji kichwani?'])]),
  phone('ruth', [on(2, ['Good morning, is the clinic open on the holiday?'])]),
  phone('penda', [
    on(13, joins('fr', 'Penda', 'Rivebelle', 16)),
    on(2, ['PLAINTE', "J'ai attendu toute la journée sans être reçue", 'Rivebelle', '2', '1']),
  ]),
  phone('kerubo', [on(6, joins('en', 'Kerubo', 'Mlimani', 13)), on(0, ['HELP'])]),
];

/** Every phone of the village. People, places and what they say are invented. */
export const village: readonly DemoPhone[] = [
  ...registered,
  ...sharing,
  ...waiting,
  ...misunderstood,
  ...leaving,
  ...needing,
];

/** A line as it is written on a day: `{due 12 sw}` becomes the date in twelve weeks, as it is written in Swahili. */
export function lineOn(line: string, today: Temporal.PlainDate): string {
  return line.replace(/^\{due (\d+) (\w+)\}$/, (_, weeks: string, language: string) =>
    today.add({ weeks: Number(weeks) }).toLocaleString(language === 'en' ? 'en-GB' : language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
  );
}
