import { CsvError, parse } from 'csv-parse/sync';
import type { PlaceRow } from './place-index.js';

/** Rows of a file, at most: more is another kind of data. */
const MOST_ROWS = 200_000;

/** Problems that are told at once, at most. */
const MOST_PROBLEMS = 100;

const COLUMNS = ['code', 'name', 'other_names', 'level', 'parent'] as const;
type Column = (typeof COLUMNS)[number];

const HEADER = COLUMNS.join(',');

/** What is wrong with a line of a file, and what to do about it. */
export interface PlacesProblem {
  readonly file: string;
  /** From 1, the heading included. */
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

/** The places of a file, or everything that is wrong with it. */
export type PlacesFile =
  { readonly rows: readonly PlaceRow[] } | { readonly problems: readonly PlacesProblem[] };

interface Numbered {
  readonly line: number;
  readonly row: PlaceRow;
}

/**
 * Reads the place tree from CSV: `code,name,other_names,level,parent`, other names parted by semicolons, the parent a code or
 * empty. Places may stand in any order.
 * @param file its name, for the problems
 */
export function parsePlacesCsv(file: string, text: string): PlacesFile {
  const read = recordsOf(file, text);
  if ('problems' in read) return read;
  const problem = (line: number, message: string, fix: string): PlacesProblem => ({
    file,
    line,
    message,
    fix,
  });
  if (read.records.length > MOST_ROWS) {
    const most = MOST_ROWS.toLocaleString('en');
    return {
      problems: [
        problem(MOST_ROWS + 2, `There are more than ${most} places.`, 'Leave out the smallest level.'),
      ],
    };
  }
  const rows = read.records.map(({ line, record }) => ({ line, row: rowOf(record) }));
  const problems = [...inRows(rows, problem), ...inTree(rows, problem)].sort((a, b) => a.line - b.line);
  return problems.length > 0
    ? { problems: problems.slice(0, MOST_PROBLEMS) }
    : { rows: rows.map(({ row }) => row) };
}

type Complain = (line: number, message: string, fix: string) => PlacesProblem;

interface Records {
  readonly records: readonly { readonly line: number; readonly record: Readonly<Record<Column, string>> }[];
}

/** Splits the file into records, each with the line it ends on. */
function recordsOf(file: string, text: string): Records | { readonly problems: readonly PlacesProblem[] } {
  const refused = (line: number, message: string, fix: string): { problems: readonly PlacesProblem[] } => ({
    problems: [{ file, line, message, fix }],
  });
  try {
    const [heading, ...others] = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      to: MOST_ROWS + 2,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    const columns = (heading?.record ?? []).map((name) => name.toLowerCase());
    const missing = COLUMNS.filter((column) => !columns.includes(column));
    if (missing.length > 0)
      return refused(1, `The heading has no ${missing.join(', ')}.`, `Let the first line be: ${HEADER}`);
    const odd = others.find(({ record }) => record.length !== columns.length);
    if (odd !== undefined) {
      const message = `The line has ${odd.record.length} fields; the heading has ${columns.length}.`;
      return refused(odd.info.lines, message, 'Put a field that has a comma in it in double quotes.');
    }
    const at = Object.fromEntries(COLUMNS.map((column) => [column, columns.indexOf(column)])) as Record<
      Column,
      number
    >;
    const records = others.map(({ record, info }) => ({
      line: info.lines,
      record: Object.fromEntries(COLUMNS.map((column) => [column, record[at[column]] ?? ''])) as Record<
        Column,
        string
      >,
    }));
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return refused(
      line,
      `The line is no CSV: ${error.message}`,
      'Close every quote, and double a quote inside a field.',
    );
  }
}

function rowOf({
  code,
  name,
  other_names: otherNames,
  level,
  parent,
}: Readonly<Record<Column, string>>): PlaceRow {
  return {
    code,
    name,
    otherNames: otherNames
      .split(';')
      .map((other) => other.trim())
      .filter((other) => other !== ''),
    level,
    parent: parent === '' ? null : parent,
  };
}

/** What is wrong with a row by itself, or because another was there before. */
function inRows(rows: readonly Numbered[], complain: Complain): readonly PlacesProblem[] {
  const firstLines = new Map<string, number>();
  const problems: PlacesProblem[] = [];
  for (const { line, row } of rows) {
    if (row.code === '')
      problems.push(complain(line, 'The place has no code.', 'Give it a code of its own.'));
    if (row.name === '')
      problems.push(complain(line, 'The place has no name.', 'Write its name, or delete the line.'));
    const first = firstLines.get(row.code);
    if (first === undefined) firstLines.set(row.code, line);
    else if (row.code !== '') {
      const message = `The code "${row.code}" is also that of line ${first}.`;
      problems.push(complain(line, message, 'Give each place a code of its own.'));
    }
  }
  return problems;
}

/** Parents that are not there, and places that lie in themselves; one problem for each circle. */
function inTree(rows: readonly Numbered[], complain: Complain): readonly PlacesProblem[] {
  // The first of several with one code counts, so the last has to be written first.
  const parents = new Map(rows.map(({ row }) => [row.code, row.parent] as const).toReversed());
  const problems: PlacesProblem[] = [];
  const isSound = new Set<string>();
  for (const { line, row } of rows) {
    if (row.parent !== null && !parents.has(row.parent)) {
      const message = `There is no place with the code "${row.parent}".`;
      problems.push(complain(line, message, 'Add that place, or mend the parent.'));
    }
    const path = new Set<string>();
    let code: string | null = row.code;
    while (code !== null && !isSound.has(code) && !path.has(code)) {
      path.add(code);
      code = parents.get(code) ?? null;
    }
    if (code !== null && path.has(code)) {
      const circle = [...path]
        .slice([...path].indexOf(code))
        .concat(code)
        .join(' > ');
      problems.push(
        complain(line, `The places lie in each other: ${circle}.`, 'Give one of them another parent.'),
      );
    }
    for (const seen of path) isSound.add(seen);
  }
  return problems;
}
