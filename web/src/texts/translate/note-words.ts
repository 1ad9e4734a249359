/** What a text is for, so that it can be said in the reader's language. */
export interface NoteWords {
  /** The name of the words in `texts.json`, below `note`. */
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
  /** The plural form that it is, such as `one`. */
  readonly form: string | null;
}

const fixed: Readonly<Record<string, string>> = {
  message: 'message',
  option: 'option',
  'message to somebody else, about her': 'notification',
  'sent after the first answer that was not understood': 'retry',
  'sent after the second answer that was not understood': 'help',
  'asks whoever does not know the day for the month': 'unsure',
  'answers a question about the consent': 'more',
  'sent when no answer has come': 'noAnswer',
  'says the answer back and asks whether it is right': 'confirm',
};

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^question, (?<kind>.+)$/, 'question'],
  [/^option (?<number>\d+) of (?<count>\d+) of "[^"]*"$/, 'optionOf'],
  [/^the answer "(?<code>[^"]*)" of "[^"]*"$/, 'answer'],
  [/^more words that mean option (?<number>\d+) of (?<count>\d+) of "[^"]*", commas between them$/, 'accept'],
  [/^more words that mean the answer "(?<code>[^"]*)" of "[^"]*", commas between them$/, 'acceptAnswer'],
];

/** Reads the service's note about a text; null when it says something that is not known here. */
export function noteWordsOf(note: string): NoteWords | null {
  const [plain = '', form = null] = note.split(/; form for "(?=[a-z]+"$)/);
  const ended = { form: form === null ? null : form.slice(0, -1) };
  const known = fixed[plain];
  if (known !== undefined) return { words: known, values: {}, ...ended };
  for (const [pattern, words] of patterns) {
    const match = pattern.exec(plain);
    if (match !== null) return { words, values: { ...match.groups }, ...ended };
  }
  return null;
}
