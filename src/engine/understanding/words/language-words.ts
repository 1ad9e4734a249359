/**
 * What people write in one language, as data: adding a language is adding one such object. Words are written as people who
 * spell well write them; case, accents and apostrophes are folded away when they are compared. Where a list holds phrases,
 * `a|b` is either word and `*` is up to three words of any kind.
 */
export interface LanguageWords {
  /** ISO 639 code. */
  readonly language: string;
  /** Whether a native speaker has read it all. What is not reviewed counts only where the installation speaks the language. */
  readonly isReviewed: boolean;
  /** Single words that alone mean "send me nothing more". */
  readonly optOut: readonly string[];
  /** Phrases that as a whole message mean the same. */
  readonly optOutPhrases: readonly string[];
  /** Phrases inside a message that may mean it: they get the clarifying question. */
  readonly maybeOptOut: readonly string[];
  /** Phrases as a whole message that may mean it, but only when no question is open. */
  readonly maybeOptOutAlone: readonly string[];
  /** Words around an opt-out word that leave its meaning in doubt: `stop it now i am tired`. */
  readonly aboutMessages: readonly string[];
  /** Ordinary words that are a slip away from an opt-out word. */
  readonly notOptOut: readonly string[];
  /** Words that bring a person back after an opt-out. */
  readonly optIn: readonly string[];
  /** Yes-words that bring her back too, when they are the whole message. */
  readonly optInYes: readonly string[];
  /** Phrases that as a whole message ask for the menu. */
  readonly help: readonly string[];
  /** Phrases that as a whole message are a command, and what may stand behind it: `pause 2 weeks`. */
  readonly commands?: Readonly<Record<CommandName, readonly string[]>>;
  /** Phrases of politeness around a word that do not change what it means. */
  readonly polite: readonly string[];
  /** Phrases that need no reply, alone or one after another. */
  readonly courtesy: readonly string[];
  readonly safety: Readonly<Record<SafetyTopic, SafetyPhrases>>;
  /** Phrases that agree to a question, and phrases that may merely acknowledge it. */
  readonly yes: readonly string[];
  readonly weakYes: readonly string[];
  readonly no: readonly string[];
  /** Words that turn a sentence into its opposite. */
  readonly negations: readonly string[];
  /** Ordinary words that are a slip away from a yes or a no. */
  readonly notYesNo: readonly string[];
  /** Phrases that as a whole answer say that a person does not know. */
  readonly unsure: readonly string[];
  readonly numbers: NumberWords;
  readonly choices: ChoiceWords;
  readonly names: NameWords;
  readonly dates: DateWords;
  readonly ages: AgeWords;
  readonly places: PlaceWords;
}

/** What a person can have changed, or ask for by right, with a word of hers; a flow says what follows from each. */
export const commandNames = [
  'pause',
  'less',
  'language',
  'my_data',
  'fix',
  'share_no',
  'forget',
  'keep',
] as const;
export type CommandName = (typeof commandNames)[number];

/** What makes a text urgent, whatever the conversation is about. */
export type SafetyTopic = 'danger_sign' | 'loss' | 'abuse' | 'wrong_number';

/** Phrases that raise a topic, and phrases that show that another thing is meant where both stand. */
interface SafetyPhrases {
  readonly phrases: readonly string[];
  readonly unless: readonly string[];
}

export interface NumberWords {
  /** What each word adds: units, tens and whole compounds such as `quatre vingt`. */
  readonly cardinals: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words that multiply, and whether what they multiply stands before them (`two hundred`) or behind (`mia mbili`). */
  readonly scales: Readonly<Record<string, number>>;
  readonly scaleStands: 'behind' | 'before';
  /** Words between the parts of a number: `and`, `na`, `et`. */
  readonly joiners: readonly string[];
  /** Tens that go on to nineteen: `soixante-dix-neuf`. */
  readonly longTens: readonly number[];
  /** Words that mean zero when they are the whole answer. */
  readonly none: readonly string[];
  readonly minus: readonly string[];
  readonly decimalMark: '.' | ',';
}

interface ChoiceWords {
  /** Words around the number or name of an option: `no 2`, `la deuxième`, `ya pili`, `nataka Kiswahili`. */
  readonly around: readonly string[];
  /** Words for the last option. */
  readonly last: readonly string[];
}

interface NameWords {
  /** What people say before their name. */
  readonly introductions: readonly string[];
  readonly greetings: readonly string[];
  /** What they say after it: `is my name`. */
  readonly endings: readonly string[];
  /** Words with which something else begins: `from`, `natoka`. */
  readonly cuts: readonly string[];
  /** Titles as they are written, with capitals. */
  readonly titles: readonly string[];
  /** Parts of names that stay small. */
  readonly particles: readonly string[];
  /** Words of courtesy that are given names too, and are taken for names when a name is asked for. */
  readonly alsoNames: readonly string[];
  /** Words that are in no name: a text that holds one is a sentence. */
  readonly neverInNames: readonly string[];
}

export interface DateWords {
  /** Twelve lists of names and abbreviations, January first. */
  readonly months: readonly (readonly string[])[];
  /** Month names that are also ordinary words, believed only beside a number or alone. */
  readonly monthsInDoubt: readonly string[];
  /** Seven lists, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Phrases for days counted from today. */
  readonly days: Readonly<Record<string, number>>;
  /** Phrases for years counted from this year, months from this month, and weeks from this week. */
  readonly relativeYears: Readonly<Record<string, number>>;
  readonly relativeMonths: Readonly<Record<string, number>>;
  readonly relativeWeeks: Readonly<Record<string, number>>;
  /** Words for units of time. */
  readonly units: Readonly<Record<'day' | 'week' | 'month' | 'year', readonly string[]>>;
  /** Whether the number stands before its unit (`3 weeks`) or behind (`wiki 3`). */
  readonly numberStands: 'before' | 'behind';
  readonly future: readonly string[];
  readonly past: readonly string[];
  /** Words before the number of a day, a month and a year: `tarehe`, `mwezi wa`, `mwaka`. */
  readonly beforeDay: readonly string[];
  readonly beforeMonth: readonly string[];
  readonly beforeYear: readonly string[];
  /** Parts of a month and the day that stands for them. */
  readonly partsOfMonth: Readonly<Record<string, number>>;
  /** Words that part two dates: `or`, `ama`, `ou`. */
  readonly separators: readonly string[];
  /** Words inside a date that say nothing. */
  readonly fillers: readonly string[];
  /** Words by which a duration is the age of a pregnancy and no date. */
  readonly pregnancy: readonly string[];
}

export interface AgeWords {
  /** Further words for units, beside those of dates, and how they are shortened behind a number (`18m`). */
  readonly units: Partial<DateWords['units']>;
  readonly shortUnits: Partial<DateWords['units']>;
  /** Units that mean one of them when no number stands beside them: `a year and a half`, `mwaka na nusu`. */
  readonly single: readonly string[];
  /** Phrases for half of a unit, before or behind it. */
  readonly half: readonly string[];
  /** Phrases for a child of a few days. */
  readonly newborn: readonly string[];
  /** Phrases by which a date is that of birth. */
  readonly born: readonly string[];
  /** Words between two ages to choose from: `2 or 3 years`. */
  readonly or: readonly string[];
  /** Words around an age that say nothing. */
  readonly around: readonly string[];
  /** Phrases by which a duration is no age: `under 5 years`, `3 months pregnant`. */
  readonly notAnAge: readonly string[];
}

interface PlaceWords {
  /** What people say around the name of a place: `I live in`, `naishi`, `j'habite à`. */
  readonly around: readonly string[];
  /** Words between a place and one that lies near it or holds it. */
  readonly near: readonly string[];
  /** Words for what a place is. */
  readonly levels: Readonly<Record<PlaceLevel, readonly string[]>>;
}

/** What a place can be, as far as people say it beside a name; `place-level.ts` knows how a tree may call it. */
export type PlaceLevel = 'village' | 'town' | 'ward' | 'district' | 'region' | 'country';
