import { Temporal } from 'temporal-polyfill';
import type { QuestionKind } from '../../graph.js';
import type { Option } from '../choice.js';
import type { ExplainContext, Explanation } from '../explain.js';
import { PlaceIndex } from '../place-index.js';
import { placeTree } from './place.js';

/** A text with what it is, from a line of `labelled/<language>.tsv`. */
export interface LabelledText {
  /** What `explain` has to say, such as `opt_out`, `safety danger_sign`, `answer yes` or `unknown`. */
  readonly label: string;
  /** The kind of question that is open. */
  readonly ask: QuestionKind | null;
  readonly text: string;
}

/** The options of the questions in the corpus that have any; their words are in three languages, as the texts are. */
const OPTIONS: Partial<Readonly<Record<QuestionKind, readonly Option[]>>> = {
  yes_no: [option('yes'), option('no')],
  consent: [option('yes'), option('no'), option('more')],
  choice: [
    option('morning', 'Morning', 'asubuhi', 'matin'),
    option('afternoon', 'Afternoon', 'mchana', 'après-midi'),
    option('evening', 'Evening', 'jioni', 'soir'),
  ],
};

const KEYWORDS = ['join', 'jiunge', 'inscrire'].map((keyword) => ({ keyword, flow: 'registration' }));

const LANGUAGES = ['en', 'sw', 'fr'];

const places = new PlaceIndex(placeTree);

/** Reads a file of the corpus: a heading, then lines of four columns parted by tabs: is, what, ask, text. */
export function readLabelled(tsv: string): readonly LabelledText[] {
  return tsv
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [is = '', what = '', ask = '', text = ''] = line.split('\t');
      return {
        label: what === '-' ? is : `${is} ${what}`,
        ask: ask === '-' ? null : (ask as QuestionKind),
        text,
      };
    });
}

/** Gives the moments in which the texts of one language were written, by the kind of question: Monday, 2 March 2026. */
export function momentsIn(language: string): (ask: QuestionKind | null) => ExplainContext {
  const languages = [...new Set([language, ...LANGUAGES])];
  const today = Temporal.PlainDate.from('2026-03-02');
  return (ask) => ({
    languages,
    ask,
    options: (ask && OPTIONS[ask]) ?? [],
    keywords: KEYWORDS,
    today,
    country: 'KE',
    places,
  });
}

/** Writes an explanation as the corpus labels it. */
export function labelOf({ is, command, value }: Explanation): string {
  switch (is) {
    case 'opt_out':
    case 'unsure':
      return is;
    case 'command':
    case 'keyword':
      return `${is} ${command ?? ''}`;
    case 'safety':
    case 'answer':
      return `${is} ${shown(value)}`;
    case 'unknown':
      return value === null ? is : `${is} ${shown(value)}`;
  }
}

/** A value as it is written in the third column; `a|b` is either, `2y3m` an age. */
function shown(value: Explanation['value']): string {
  if (value === null) return 'not_known';
  if (typeof value !== 'object') return String(value);
  if ('flow' in value) return value.flow;
  if ('latitude' in value) return `${value.latitude},${value.longitude}`;
  if (!('months' in value)) return value.map(shown).join('|');
  const years = Math.floor(value.months / 12);
  const months = value.months % 12;
  return `${years > 0 ? `${years}y` : ''}${months > 0 || years === 0 ? `${months}m` : ''}`;
}

function option(code: string, label = code, ...accept: readonly string[]): Option {
  return { code, label, accept };
}
