import { describe, expect, it } from '@jest/globals';
import { translatedVisit, visitSheet, visitTexts } from '../../../test/translated-visit.js';
import { planImport } from './plan-import.js';
import type { ReturnedRow } from './read-rows.js';
import type { SheetRow } from './sheet-row.js';
import type { TextRecords } from './state-file.js';
import { textHash } from './text-hash.js';

const swahili = {
  'hello.text': 'Habari kutoka {{organisation}}!\nU mzima?',
  'reason.text': 'Umekuja kwa nini?',
  'reason.retry': 'Tafadhali jibu 1 au 2.',
  'reason.options.test': 'Kipimo',
  'reason.options.talk': 'Maongezi',
  'bye.text': "'Asante' ni ahsante.",
};
const records: TextRecords = Object.fromEntries(
  Object.keys(swahili).map((key) => [key, { source: textHash(visitTexts[key] ?? '') }]),
);

function returned(changes: Record<string, Partial<ReturnedRow>>): ReturnedRow[] {
  return visitSheet(swahili, records).map((row: SheetRow, index) => ({
    ...row,
    row: index + 2,
    ...changes[row.key],
  }));
}

function plan(rows: readonly ReturnedRow[], reviewer: string | null = null) {
  const review = reviewer === null ? null : { by: reviewer, on: '2026-03-02' };
  return planImport([translatedVisit(swahili, { records })], rows, review);
}

describe('an import', () => {
  it('takes over what was translated, and writes down from what', () => {
    const rows = returned({
      'reason.accept.talk': { translation: ' ongea, zungumza ' },
      'reason.text': { translation: 'Kwa nini umekuja?' },
    });
    const { written, unchanged, refused, changes } = plan(rows);
    expect({ written, unchanged, refused }).toEqual({ written: [3, 7], unchanged: 5, refused: [] });
    expect(changes).toHaveLength(1);
    expect(changes[0]?.texts).toEqual({
      ...swahili,
      'reason.accept.talk': 'ongea, zungumza',
      'reason.text': 'Kwa nini umekuja?',
    });
    expect(changes[0]?.records['reason.accept.talk']).toEqual({ source: textHash('talk, speak') });
  });

  it.each<[string, string, Partial<ReturnedRow>, string | RegExp]>([
    ['another flow', 'bye.text', { flow: 'clinic' }, 'There is no flow or programme "clinic".'],
    ['another language', 'bye.text', { language: 'fr' }, '"visit" is not written in the language "fr".'],
    ['another text', 'bye.text', { key: 'bye.help' }, '"visit" has no text "bye.help".'],
    [
      'a source that has changed',
      'bye.text',
      { source: 'Thanks.', translation: 'Asante.' },
      /has changed since/,
    ],
    ['a changed source of what was not touched', 'bye.text', { source: 'Thanks.' }, /has changed since/],
    ['a date', 'bye.text', { translation: null }, /made a date/],
    [
      'a name that is lost',
      'hello.text',
      { translation: 'Habari!' },
      /uses {{organisation}} in en but not in sw/,
    ],
    [
      'a name that is too many',
      'bye.text',
      { translation: 'Asante {{name}}.' },
      /uses {{name}} in sw but not in en/,
    ],
    [
      'a name that nobody knows',
      'bye.text',
      { translation: 'Asante {{jina}}.' },
      /{{jina}}, which is not known/,
    ],
    ['what no provider carries', 'bye.text', { translation: 'a'.repeat(1_601) }, /has 1601 characters/],
    ['what cannot be sent', 'bye.text', { translation: 'Asante\u0007' }, /characters that cannot be sent/],
    ['an answer that stops messages', 'reason.options.talk', { translation: 'Stop' }, /"Stop"/],
  ])('refuses %s with a sentence', (_, key, change, message) => {
    const { written, refused, changes } = plan(returned({ [key]: change }));
    expect(written).toEqual([]);
    expect(changes).toEqual([]);
    expect(refused.map(({ row }) => row)).toEqual([returned({}).find((one) => one.key === key)?.row]);
    expect(refused[0]?.message.text).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  it('refuses the second of two rows that translate one text differently', () => {
    const [first, ...others] = returned({});
    const again = { ...others[5]!, row: 9, translation: 'Asante.' };
    expect(plan([first!, ...others, again]).refused).toMatchObject([
      { row: 9, message: { text: expect.stringMatching(/Row 8/) } },
    ]);
    expect(plan([first!, ...others, { ...others[5]!, row: 9 }]).refused).toEqual([]);
  });

  it('warns of what costs more, and writes it', () => {
    const { written, warnings } = plan(
      returned({ 'bye.text': { translation: `Asante\u2019 ${'a'.repeat(80)}` } }),
    );
    expect(written).toEqual([8]);
    expect(warnings).toMatchObject([
      { row: 8, key: 'bye.text', message: { text: expect.stringMatching(/takes 2 SMS: the character "’"/) } },
    ]);
  });

  it('leaves alone what is empty', () => {
    expect(plan(returned({ 'bye.text': { translation: '' } }))).toMatchObject({ unchanged: 7, changes: [] });
  });

  it('does not take for a change what a spreadsheet does by itself', () => {
    const rows = returned({}).map((row) => ({
      ...row,
      source: spoilt(row.source ?? ''),
      translation: spoilt(row.translation ?? ''),
    }));
    expect(plan(rows)).toMatchObject({ unchanged: 7, refused: [], changes: [] });
  });

  it('refuses a translation whose line breaks a spreadsheet has lost', () => {
    const source = spoilt(visitTexts['hello.text'] ?? '');
    const rows = returned({
      'hello.text': { source, translation: 'Hujambo kutoka {{organisation}}! Habari?' },
    });
    expect(plan(rows).refused).toMatchObject([
      { row: 2, message: { text: expect.stringMatching(/line breaks/) } },
    ]);
  });

  it('takes over a changed line break from a spreadsheet that keeps them', () => {
    const rows = returned({ 'hello.text': { translation: 'Habari kutoka {{organisation}}! U mzima?' } });
    expect(plan(rows).changes[0]?.texts['hello.text']).toBe('Habari kutoka {{organisation}}! U mzima?');
  });

  it('writes down who has read the sheet, for every text in it', () => {
    const { written, changes } = plan(returned({ 'bye.text': { translation: 'Asante.' } }), 'Rehema');
    expect(written).toEqual([2, 3, 4, 5, 6, 8]);
    expect(changes[0]?.records['bye.text']).toEqual({
      source: textHash(visitTexts['bye.text'] ?? ''),
      reviewed_by: 'Rehema',
      reviewed_on: '2026-03-02',
      reviewed_text: textHash('Asante.'),
    });
  });

  it('forgets a review when the text changes', () => {
    const reviewed = plan(returned({}), 'Rehema').changes[0]!;
    const visit = translatedVisit(swahili, { records: reviewed.records });
    const [change] = planImport([visit], returned({ 'bye.text': { translation: 'Asante.' } }), null).changes;
    expect(change?.records['bye.text']).toEqual(records['bye.text']);
    expect(change?.records['hello.text']).toEqual(reviewed.records['hello.text']);
  });

  it('hears from the column "state" that an old translation is still right, or the same on purpose', () => {
    const source = { ...visitTexts, 'bye.text': 'Kwaheri' };
    const old = { ...records, 'reason.text': { source: textHash('Why?') } };
    const visit = translatedVisit({ ...swahili, 'bye.text': 'Kwaheri' }, { source, records: old });
    const rows = returned({
      'reason.text': { state: 'translated' },
      'bye.text': { source: 'Kwaheri', translation: 'Kwaheri', state: 'Same on purpose' },
    });
    const { written, changes } = planImport([visit], rows, null);
    expect(written).toEqual([3, 8]);
    expect(changes[0]?.records).toMatchObject({
      'reason.text': records['reason.text'],
      'bye.text': { source: textHash('Kwaheri'), same_on_purpose: true },
    });
  });
});

/** What spreadsheets do: the apostrophe at the head goes, line breaks become spaces. */
function spoilt(cell: string): string {
  return cell.replace(/^'/, '').replace(/\n/g, ' ');
}
