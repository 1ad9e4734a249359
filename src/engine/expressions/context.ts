/** A name that expressions may begin with. */
export interface ContextName {
  readonly name: string;
  /** A sentence for the reference. */
  readonly says: string;
  /** The parts that may follow its dot: these, or any; none when the name stands alone. */
  readonly parts: readonly string[] | 'any' | 'none';
}

/** What expressions in flows can name. A field or an answer that is not there is nothing. */
export const contextNames: ReadonlyMap<string, ContextName> = new Map(
  (
    [
      [
        'person',
        'Who speaks: `person.name`, `person.language`, `person.timezone`, `person.tags` and `person.roles` (lists), and every field of hers, such as `person.due_date`.',
        'any',
      ],
      ['fields', 'Her fields alone: `fields.due_date` is `person.due_date`.', 'any'],
      ['place', 'Where she lives: the same as `person.place`, for `place under "Siaya"`.', 'none'],
      [
        'results',
        'The answers of this run by step: a code, a text or a date. `results.due.input` is what she wrote, `results.weather.extra.rain` what another system answered.',
        'any',
      ],
      ['input', 'Her message as she wrote it, also as `input.text`.', ['text']],
      [
        'run',
        'This run: `run.flow`, `run.started_on`, and `run.is_restarted` when she asked to start over.',
        ['flow', 'started_on', 'is_restarted'],
      ],
      [
        'parent',
        'The run that called this one: `parent.flow`, `parent.results.due`; nothing when there is none.',
        ['flow', 'results'],
      ],
      [
        'child',
        'The run that this one called last: `child.flow`, `child.results.due`, `child.outcome` (how it ended); nothing when there is none.',
        ['flow', 'results', 'outcome'],
      ],
      ['globals', 'Values of the installation, such as `globals.organisation`.', 'any'],
      [
        'phone',
        'The phone that she writes from: `phone.people` are known to use it, `phone.is_shared` is true when these are several, `phone.is_private` when nobody else reads it.',
        ['people', 'is_shared', 'is_private'],
      ],
      ['today', 'The day that it is where she is.', 'none'],
      ['now', 'This moment where she is.', 'none'],
      ['language', 'The language that she is spoken to in, such as `sw`.', 'none'],
      ['channel', 'How she writes: `sms` or `whatsapp`.', 'none'],
      [
        'consent',
        'Her last word on a purpose: `consent.health` is `granted`, `refused`, `withdrawn` or `expired`.',
        'any',
      ],
    ] as const
  ).map(([name, says, parts]) => [name, { name, says, parts }]),
);

/** Tells whether a dotted name can be worth something in a flow with these steps. */
export function isKnownName(path: readonly string[], steps: ReadonlySet<string>): boolean {
  const [root = '', part] = path;
  const known = contextNames.get(root);
  if (known === undefined) return false;
  if (part === undefined) return true;
  if (known.parts === 'none') return false;
  if (root === 'results') return steps.has(part);
  return known.parts === 'any' || known.parts.includes(part);
}
