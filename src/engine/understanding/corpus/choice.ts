import type { Option } from '../choice.js';

/** Answers to one question: each text with the code it means, several codes when it is ambiguous, none when it is no answer. */
export interface ChoiceExamples {
  readonly languages: readonly string[];
  readonly options: readonly Option[];
  readonly answers: readonly (readonly [text: string, ...codes: string[]])[];
}

const language: readonly Option[] = [
  { code: 'en', label: 'English', accept: ['Kiingereza', 'anglais'] },
  { code: 'sw', label: 'Kiswahili', accept: ['Swahili'] },
  { code: 'fr', label: 'Français', accept: ['French', 'Kifaransa'] },
];

const feeling: readonly Option[] = [
  { code: 'good', label: 'Very good', accept: ['well'] },
  { code: 'fair', label: 'Not so good', accept: ['so so'] },
  { code: 'bad', label: 'Bad', accept: [] },
];

const children: readonly Option[] = [
  { code: 'none', label: '0', accept: ['none'] },
  { code: 'one', label: '1', accept: [] },
  { code: 'more', label: '2 or more', accept: ['many'] },
];

const place: readonly Option[] = [
  { code: 'kisumu', label: 'Kisumu', accept: [] },
  { code: 'kisii', label: 'Kisii', accept: [] },
  { code: 'siaya', label: 'Siaya town', accept: [] },
];

export const choiceCorpus: readonly ChoiceExamples[] = [
  {
    languages: ['en', 'sw', 'fr'],
    options: language,
    answers: [
      ['1', 'en'],
      ['2', 'sw'],
      ['2.', 'sw'],
      ['(2)', 'sw'],
      ['2)', 'sw'],
      ['#2', 'sw'],
      ['2️⃣', 'sw'],
      ['②', 'sw'],
      ['٢', 'sw'],
      ['२', 'sw'],
      ['no 2', 'sw'],
      ['No. 2', 'sw'],
      ['number 2', 'sw'],
      ['number two', 'sw'],
      ['two', 'sw'],
      ['option 3', 'fr'],
      ['the second one', 'sw'],
      ['2nd', 'sw'],
      ['the first', 'en'],
      ['the last one', 'fr'],
      ['last', 'fr'],
      ['mbili', 'sw'],
      ['namba mbili', 'sw'],
      ['namba 2', 'sw'],
      ['ya pili', 'sw'],
      ['ya kwanza', 'en'],
      ['ya tatu', 'fr'],
      ['ya mwisho', 'fr'],
      ['la deuxième', 'sw'],
      ['le 2', 'sw'],
      ['la première', 'en'],
      ['le 2ème', 'sw'],
      ['numéro trois', 'fr'],
      ['trois', 'fr'],
      ['la dernière', 'fr'],
      ['English', 'en'],
      ['ENGLISH please', 'en'],
      ['Kiswahili tafadhali', 'sw'],
      ['francais', 'fr'],
      ['Français svp', 'fr'],
      ['anglais', 'en'],
      ['nataka Kiswahili', 'sw'],
      ['I speak swahili', 'sw'],
      ['je parle français', 'fr'],
      ['2 Kiswahili', 'sw'],
      ['2. swahili', 'sw'],
      ['eng', 'en'],
      ['kisw', 'sw'],
      ['Fr', 'fr'],
      ['englsh', 'en'],
      ['Kiswahli', 'sw'],
      ['swahilli', 'sw'],
      ['enlish pls', 'en'],
      ['englishhhh', 'en'],
      ['ki', 'en', 'sw', 'fr'],
      ['1 2', 'en', 'sw'],
      ['1 or 2', 'en', 'sw'],
      ['1 na 2', 'en', 'sw'],
      ['English and Kiswahili', 'en', 'sw'],
      ['1 Kiswahili', 'sw', 'en'],
      ['4'],
      ['0'],
      ['12'],
      ['what'],
      ['Luo'],
      ['not English'],
      ['?'],
      ['...'],
      ['e'],
    ],
  },
  {
    languages: ['en'],
    options: feeling,
    answers: [
      ['very good', 'good'],
      ['Very good!', 'good'],
      ['1', 'good'],
      ['not so good', 'fair'],
      ['bad', 'bad'],
      ['baaaad', 'bad'],
      ['very gud', 'good'],
      ['so so', 'fair'],
      ['well', 'good'],
      ['I feel bad', 'bad'],
      ['I am not bad'],
      ['third', 'bad'],
    ],
  },
  {
    languages: ['en'],
    options: children,
    answers: [
      ['0', 'none'],
      ['none', 'none'],
      ['many', 'more'],
      ['1', 'one', 'none'],
      ['3', 'more'],
      ['2 or more', 'more'],
    ],
  },
  {
    languages: ['sw', 'en'],
    options: place,
    answers: [
      ['kisumu', 'kisumu'],
      ['Kisumuu', 'kisumu'],
      ['kisi', 'kisii'],
      ['kis', 'kisumu', 'kisii'],
      ['siaya', 'siaya'],
      ['Siaya town', 'siaya'],
      ['town', 'siaya'],
      ['natoka Siaya town', 'siaya'],
      ['Kisumo', 'kisumu'],
      ['Nairobi'],
      ['ya pili', 'kisii'],
      ['tatu', 'siaya'],
    ],
  },
];
