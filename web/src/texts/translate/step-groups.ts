import type { TextRow } from '../text-row.js';

/** What is heard before a text, where that is not shown above it. */
export interface Context {
  /** `question`: the words that the texts belong to; `before`: what is heard before them. */
  readonly kind: 'question' | 'before';
  readonly row: TextRow;
}

/** The texts of one step that are shown, with what they belong to. */
export interface StepGroup {
  readonly step: string;
  readonly context: Context | null;
  readonly rows: readonly TextRow[];
}

/** Puts the texts that are shown together by step, in the order of the conversation. */
export function groupsOf(rows: readonly TextRow[], shown: ReadonlySet<string>): readonly StepGroup[] {
  const steps = byStep(rows);
  return steps.flatMap(({ step, rows: own }, at) => {
    const visible = own.filter(({ key }) => shown.has(key));
    const before = steps[at - 1]?.rows ?? [];
    return visible.length === 0
      ? []
      : [{ step, context: contextOf(own, visible, before, shown), rows: visible }];
  });
}

interface Step {
  readonly step: string;
  readonly rows: readonly TextRow[];
}

function byStep(rows: readonly TextRow[]): readonly Step[] {
  const steps: { step: string; rows: TextRow[] }[] = [];
  for (const row of rows) {
    const step = row.step ?? '';
    const last = steps.at(-1);
    if (last?.step === step) last.rows.push(row);
    else steps.push({ step, rows: [row] });
  }
  return steps;
}

function contextOf(
  own: readonly TextRow[],
  visible: readonly TextRow[],
  before: readonly TextRow[],
  shown: ReadonlySet<string>,
): Context | null {
  const main = own.find(isMain);
  if (main !== undefined && !visible.includes(main)) return { kind: 'question', row: main };
  const previous = before.find(isMain);
  if (previous === undefined || shown.has(previous.key)) return null;
  return { kind: 'before', row: previous };
}

/** The words that a step is heard with. */
function isMain({ key, step }: TextRow): boolean {
  return step !== null && key.startsWith(`${step}.text`);
}
