import type { ConsentAction, ConsentMethod } from './consent-entry.js';

/** The words of a receipt in one language. It speaks to the person herself. */
export interface ReceiptTexts {
  readonly title: string;
  readonly about: string;
  readonly sharing: (partner: string) => string;
  readonly what: string;
  readonly actions: Readonly<Record<ConsentAction, string>>;
  readonly methods: Readonly<Record<ConsentMethod, string>>;
  readonly when: string;
  readonly written: string;
  /** @param version null for words that were spoken, which have none */
  readonly words: (language: string, version: string | null) => string;
  readonly answer: string;
  readonly erased: string;
  readonly guardian: string;
  readonly matureMinor: string;
  readonly ends: string;
  readonly proof: (sequence: number, hash: string, messageId: string | null) => string;
  readonly withdraw: string;
}

const versioned = (word: string, version: string | null): string =>
  version === null ? '' : `, ${word} ${version}`;

const english: ReceiptTexts = {
  title: 'What you said about our messages',
  about: 'About',
  sharing: (partner) => `sharing what we know about you with ${partner}`,
  what: 'What',
  actions: {
    granted: 'you agreed',
    refused: 'you said no',
    withdrawn: 'you took your agreement back',
    expired: 'your agreement ended, because its time was over',
  },
  methods: {
    text: 'by a text message of yours',
    staff: 'you said so to one of our staff, who wrote it down',
    import: 'it came with a list, and somebody confirmed it',
    campaign: 'you answered when we asked you',
  },
  when: 'When',
  written: 'Written down',
  words: (language, version) => `What you were asked (in ${language}${versioned('version', version)})`,
  answer: 'What you answered',
  erased: '(deleted)',
  guardian: 'Who agreed for you',
  matureMinor: 'You agreed yourself, although you are not of age yet.',
  ends: 'It ends by itself',
  proof: (sequence, hash, messageId) =>
    `Entry ${sequence}, ${hash}${messageId === null ? '' : `, message ${messageId}`}`,
  withdraw:
    'You can say no at any time: send STOP to the number that our messages come from, or tell our staff.',
};

const swahili: ReceiptTexts = {
  title: 'Ulichosema kuhusu ujumbe wetu',
  about: 'Kuhusu',
  sharing: (partner) => `kumpa ${partner} taarifa zako tulizo nazo`,
  what: 'Nini',
  actions: {
    granted: 'ulikubali',
    refused: 'ulikataa',
    withdrawn: 'uliondoa ridhaa yako',
    expired: 'ridhaa yako imekwisha kwa sababu muda wake umepita',
  },
  methods: {
    text: 'kwa ujumbe wako',
    staff: 'ulimwambia mfanyakazi wetu, naye akaandika',
    import: 'ilikuja pamoja na orodha, na mtu akaithibitisha',
    campaign: 'ulijibu tulipokuuliza',
  },
  when: 'Lini',
  written: 'Iliandikwa',
  words: (language, version) => `Ulichoulizwa (kwa ${language}${versioned('toleo', version)})`,
  answer: 'Ulichojibu',
  erased: '(imefutwa)',
  guardian: 'Aliyekubali kwa niaba yako',
  matureMinor: 'Ulikubali mwenyewe, ingawa bado hujafikia umri wa utu uzima.',
  ends: 'Itaisha yenyewe',
  proof: (sequence, hash, messageId) =>
    `Ingizo ${sequence}, ${hash}${messageId === null ? '' : `, ujumbe ${messageId}`}`,
  withdraw:
    'Unaweza kukataa wakati wowote: tuma STOP kwa namba inayokuletea ujumbe wetu, au mwambie mfanyakazi wetu.',
};

const french: ReceiptTexts = {
  title: 'Ce que vous avez dit au sujet de nos messages',
  about: 'Sujet',
  sharing: (partner) => `donner à ${partner} ce que nous savons de vous`,
  what: 'Réponse',
  actions: {
    granted: 'vous avez accepté',
    refused: 'vous avez dit non',
    withdrawn: 'vous avez retiré votre accord',
    expired: 'votre accord a pris fin, car sa durée est écoulée',
  },
  methods: {
    text: 'par un message de vous',
    staff: 'vous l’avez dit à une personne de notre équipe, qui l’a noté',
    import: 'cela est venu avec une liste, et quelqu’un l’a confirmé',
    campaign: 'vous avez répondu à notre question',
  },
  when: 'Date',
  written: 'Noté le',
  words: (language, version) => `Ce qui vous a été demandé (en ${language}${versioned('version', version)})`,
  answer: 'Ce que vous avez répondu',
  erased: '(effacé)',
  guardian: 'Qui a accepté pour vous',
  matureMinor: 'Vous avez accepté vous-même, bien que vous ne soyez pas encore majeure ou majeur.',
  ends: 'Prend fin de soi-même',
  proof: (sequence, hash, messageId) =>
    `Entrée ${sequence}, ${hash}${messageId === null ? '' : `, message ${messageId}`}`,
  withdraw:
    'Vous pouvez dire non à tout moment : envoyez STOP au numéro d’où viennent nos messages, ou dites-le à notre équipe.',
};

const byLanguage: Readonly<Record<string, ReceiptTexts>> = { en: english, sw: swahili, fr: french };

/** The words of receipts in a language; in English where there are none. */
export function receiptTexts(language: string): ReceiptTexts {
  return byLanguage[language] ?? english;
}
