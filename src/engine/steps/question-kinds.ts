import type { QuestionKind } from '../graph.js';

/** What the reference says of one kind of question. */
export interface QuestionExample {
  /** One sentence that begins with a verb. */
  readonly about: string;
  /** A list of steps in YAML whose first asks; it compiles. */
  readonly example: string;
  /** What people write, in any language of the flow, and what is kept of it, on Monday 2 March 2026. */
  readonly answers: readonly (readonly [written: string, kept: string | number])[];
}

const byKind: Readonly<Record<QuestionKind, QuestionExample>> = {
  choice: {
    about: 'Asks to choose one of a few options; a number, the words of an option or a slip of them will do.',
    example: `
- id: topic
  ask: choice
  options: [water, school, clinic]
  go: { clinic: clinic }
- id: thanks
  end: text
- id: clinic
  end: text
`,
    answers: [
      ['2', 'school'],
      ['the clinic', 'clinic'],
      ['no. 1', 'water'],
    ],
  },
  yes_no: {
    about: 'Asks for a yes or a no.',
    example: `
- id: expecting
  ask: yes_no
  save: person.expecting
  no: goodbye
- id: congratulations
  say: text
- id: goodbye
  end: text
`,
    answers: [
      ['1', 'yes'],
      ['ndiyo', 'yes'],
      ['non', 'no'],
    ],
  },
  consent: {
    about: 'Asks for consent to a purpose and keeps the proof; a question back is answered with `more`.',
    example: `
- id: agreed
  ask: consent
  purpose: health_messages
  no: goodbye
- id: thanks
  end: text
- id: goodbye
  end: text
`,
    answers: [
      ['yes', 'yes'],
      ['hapana', 'no'],
    ],
  },
  language: {
    about: 'Asks for a language, and speaks it from then on.',
    example: `
- id: language
  ask: language
  options: [en, sw, fr]
- id: thanks
  end: text
`,
    answers: [['2', 'sw']],
  },
  text: {
    about: 'Asks for anything in her own words.',
    example: `
- id: place
  ask: text
  save: person.place
- id: thanks
  end: text
`,
    answers: [['near Bondo market', 'near Bondo market']],
  },
  name: {
    about: 'Asks for a name; what stands around it is left out, titles are kept.',
    example: `
- id: name
  ask: name
  save: person.name
- id: thanks
  end: text
`,
    answers: [
      ['my name is asha', 'Asha'],
      ["je m'appelle Aminata", 'Aminata'],
    ],
  },
  date: {
    about: 'Asks for a date, in the orders and words that people use; one that can mean two is asked back.',
    example: `
- id: due
  ask: date
  between: [today, today + 43 weeks]
  unsure: month
  unknown: thanks
  save: person.due_date
- id: thanks
  end: text
`,
    answers: [
      ['15 June', '2026-06-15'],
      ['tarehe 15 mwezi wa sita', '2026-06-15'],
      ['15/6/26', '2026-06-15'],
    ],
  },
  number: {
    about: 'Asks for a number, in figures or words.',
    example: `
- id: children
  ask: number
  between: [0, 20]
  unknown: thanks
  save: person.children
- id: thanks
  end: text
`,
    answers: [
      ['3', 3],
      ['watatu', 3],
      ['deux', 2],
    ],
  },
  phone: {
    about: 'Asks for a phone number, in national or international form; it is kept with its country.',
    example: `
- id: phone
  ask: phone
  unknown: thanks
  save: person.next_of_kin_phone
- id: thanks
  end: text
`,
    answers: [
      ['0712 345 678', '+254712345678'],
      ['namba yangu ni 0712345678', '+254712345678'],
      ['00254712345678', '+254712345678'],
    ],
  },
  place: {
    about:
      'Asks for a place of the place tree (`flows/places.csv`), with slips; one that several bear is asked back. Its code is kept. Without a tree it keeps what she writes.',
    example: `
- id: village
  ask: place
  within: '"Siaya"'
  unknown: thanks
  save: person.place
- id: thanks
  end: text
`,
    answers: [['Bondo market', 'Bondo market']],
  },
  person: {
    about:
      'Asks who is speaking on a phone that several people share, and goes on as that person; a name that is not known yet is `new`, and her code will do too. Names are listed only on a phone that is marked private. On a phone of one person nobody is asked.',
    example: `
- id: who
  ask: person
  go: { new: register }
- id: thanks
  end: text
- id: register
  end: text
`,
    answers: [],
  },
  code: {
    about:
      'Asks for the code of 4 to 6 figures by which she is told from others who share her phone. With `save: person.code` she chooses one; without, she gives it, goes on as the person whose it is, and may hear what is kept about her. Where nobody has a code, nobody is asked: it goes on with `unknown`.',
    example: `
- id: your_code
  ask: code
  save: person.code
- id: thanks
  end: text
`,
    answers: [],
  },
  media: {
    about:
      'Asks for a picture, a sound or a document, which WhatsApp can send; by SMS she can only go on with `unknown`.',
    example: `
- id: photo
  ask: media
  unknown: thanks
- id: thanks
  end: text
`,
    answers: [],
  },
  location: {
    about: 'Asks for a point on the map, which WhatsApp can send, or a pair of coordinates in writing.',
    example: `
- id: farm
  ask: location
  unknown: thanks
- id: thanks
  end: text
`,
    answers: [],
  },
  age: {
    about: 'Asks for an age, kept in completed years, or in months with `in: months`.',
    example: `
- id: age
  ask: age
  in: months
  between: [0, 59]
  unknown: thanks
  save: person.baby_months
- id: thanks
  end: text
`,
    answers: [
      ['7 months', 7],
      ['miezi 7', 7],
      ['2 ans et demi', 30],
    ],
  },
};

/** Every kind of question, with how it is explained. */
export const questionKinds: ReadonlyMap<QuestionKind, QuestionExample> = new Map(
  Object.entries(byKind) as [QuestionKind, QuestionExample][],
);
