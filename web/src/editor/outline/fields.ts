/** How a field of a step is written. */
export type FieldForm =
  'text' | 'expression' | 'range' | 'switch' | 'list' | 'pairs' | { readonly choices: readonly string[] };

/** A field of a step that the form below "More" shows. */
export interface StepField {
  /** Where it stands in the step; also its name among the words: `fields.<name>`. */
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly form: FieldForm;
  /** It cannot be left empty. */
  readonly isNeeded?: boolean;
  /** Who knows what it is for writes it in the file; it is shown where it is set. */
  readonly isTechnical?: boolean;
}

const field = (name: string, form: FieldForm, isNeeded = false): StepField => ({
  path: name.split('.'),
  name: name.replaceAll('.', '_'),
  form,
  isNeeded,
});

const technical = (name: string, form: FieldForm): StepField => ({ ...field(name, form), isTechnical: true });

const ofQuestions = [
  field('again', { choices: ['always'] }),
  field('retries', { choices: ['1', '2', '3', '4', '5'] }),
  field('no_answer.after', 'text'),
  field('sensitive', 'switch'),
];
const kept = field('save', 'text');
const confirmed = field('confirm', { choices: ['answer', 'known', 'always'] });

const byQuestion: Readonly<Record<string, readonly StepField[]>> = {
  consent: [field('purpose', 'text', true)],
  language: [confirmed],
  date: [
    kept,
    field('between', 'range'),
    field('precision', { choices: ['year'] }),
    field('unsure', { choices: ['month'] }),
    confirmed,
  ],
  number: [kept, field('between', 'range'), confirmed],
  age: [kept, field('between', 'range'), field('in', { choices: ['months', 'years'] }), confirmed],
  place: [kept, field('within', 'expression'), confirmed],
  person: [confirmed],
  code: [kept],
};

const byKind: Readonly<Record<string, readonly StepField[]>> = {
  say: [field('media', 'text'), field('sensitive', 'switch')],
  set: [field('set', 'pairs', true)],
  person: [
    field('person', { choices: ['new', 'other', 'writer', 'newcomer'] }, true),
    field('relationships', 'list'),
  ],
  tag: [field('tag', 'list', true)],
  untag: [field('untag', 'list', true)],
  run: [field('run', 'text', true)],
  wait: [field('wait', 'text', true)],
  call: [
    field('call', 'text', true),
    technical('method', { choices: ['GET', 'POST', 'PUT'] }),
    technical('timeout', 'text'),
    field('send', 'pairs'),
  ],
  open_case: [
    field('open_case', 'text', true),
    field('priority', { choices: ['urgent', 'high', 'normal', 'low'] }),
    field('owner', 'text'),
    field('due', 'text'),
    { path: ['note'], name: 'case_note', form: 'switch' },
    field('about', 'expression'),
    field('once', 'switch'),
  ],
  notify: [field('notify', 'expression', true), field('urgent', 'switch')],
  enrol: [field('enrol', 'text', true), field('anchor', 'text'), field('instance', 'expression')],
  leave: [field('leave', 'text', true), field('instance', 'expression')],
  pause: [field('pause', 'text', true)],
  request: [
    field('request', { choices: ['access', 'fix', 'erase', 'keep', 'share_no'] }, true),
    field('note', 'expression'),
  ],
  random: [field('random', 'pairs', true)],
  end: [
    field('end', { choices: ['text', 'silently'] }, true),
    technical('outcome', 'text'),
    field('sensitive', 'switch'),
  ],
};

/** Lists the fields that a step of this kind may have, beside its texts, its answers and where it leads. */
export function fieldsOf(kind: string | null, question: string | null): readonly StepField[] {
  if (kind === 'ask') return [...(byQuestion[question ?? ''] ?? [kept, confirmed]), ...ofQuestions];
  return byKind[kind ?? ''] ?? [];
}

/** Gives what stands in a field; undefined where nothing does. */
export function valueAt(fields: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    fields,
  );
}

/** Reads what was written by hand: numbers and truth values as what they are, everything else as it stands. */
export function scalarOf(text: string): string | number | boolean {
  const trimmed = text.trim();
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(trimmed)) return Number(trimmed);
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  return trimmed;
}
