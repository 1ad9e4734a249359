import type { ChangeCode, ChangeFact } from './change-fact.js';
import { own } from './flow-files.js';
import type { Fields, FlowFiles, Value } from './flow-files.js';
import { outlineOf } from './outline.js';
import type { Outline, OutlineStep } from './outline.js';
import { flatTexts, leavesOf, readTree } from './text-tree.js';

export type { ChangeFact } from './change-fact.js';
export { sentenceOf } from './change-sentences.js';

/** Lists what changed between two states of a flow, from the top of the conversation to its end. */
export function describeChanges(before: FlowFiles, after: FlowFiles): ChangeFact[] {
  const [one, other] = [outlineOf(before), outlineOf(after)];
  const chats = chatFacts(before, after);
  if (other.status === 'unreadable') {
    const line = String(other.problems[0]?.line ?? 1);
    return before.source === after.source ? chats : [fact('unreadable', { line }), ...chats];
  }
  const earlier = one.status === 'ok' ? one.outline : { head: other.outline.head, steps: [] };
  const names = renamedSteps(earlier, other.outline);
  return [
    ...headFacts(earlier, other.outline),
    ...stepFacts(earlier, other.outline, names),
    ...textFacts(before, after, other.outline, names),
    ...stateFacts(before, after),
    ...chats,
  ];
}

function fact(code: ChangeCode, params: Readonly<Record<string, string | null>>): ChangeFact {
  return { code, params };
}

/** New name -> old name: as the file says, or as a step that is the same but for its name shows. */
function renamedSteps(before: Outline, after: Outline): ReadonlyMap<string, string> {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const now = new Set(after.steps.map(({ id }) => id));
  const gone = before.steps.filter(({ id }) => !now.has(id));
  const names = new Map<string, string>();
  for (const step of after.steps) {
    if (old.has(step.id)) continue;
    const { was } = step.fields;
    const isKnown = typeof was === 'string' && old.has(was) && !now.has(was);
    const taken = new Set(names.values());
    const alike = gone.filter(({ id, fields }) => !taken.has(id) && isAlike(fields, step.fields));
    const [only] = alike;
    if (isKnown) names.set(step.id, was);
    else if (only !== undefined && alike.length === 1 && saysSomething(only)) names.set(step.id, only.id);
  }
  return names;
}

function isAlike(one: Fields, other: Fields): boolean {
  return sameValue({ ...one, id: '', was: null }, { ...other, id: '', was: null });
}

/** A bare `end: text` is like any other. */
function saysSomething({ fields }: OutlineStep): boolean {
  return Object.keys(fields).length > 2;
}

function headFacts(before: Outline, after: Outline): ChangeFact[] {
  const [one, other] = [before.head, after.head];
  const about =
    one.about === other.about ? [] : [fact('about_changed', { before: one.about, after: other.about })];
  const added = other.languages.filter((language) => !one.languages.includes(language));
  const removed = one.languages.filter((language) => !other.languages.includes(language));
  const fields = (['purpose', 'keywords', 'rest', 'expiresAfter', 'shared', 'maxSegments'] as const).filter(
    (field) => !sameValue(one[field], other[field]),
  );
  const isReordered = added.length + removed.length === 0 && !sameValue(one.languages, other.languages);
  return [
    ...about,
    ...added.map((language) => fact('language_added', { language })),
    ...removed.map((language) => fact('language_removed', { language })),
    ...(isReordered
      ? [
          fact('head_changed', {
            field: 'languages',
            before: shown(one.languages),
            after: shown(other.languages),
          }),
        ]
      : []),
    ...fields.map((field) =>
      fact('head_changed', { field, before: shown(one[field]), after: shown(other[field]) }),
    ),
    ...commandFacts(one.commands, other.commands),
  ];
}

function commandFacts(one: Outline['head']['commands'], other: Outline['head']['commands']): ChangeFact[] {
  const [before, after] = [shownCommands(one), shownCommands(other)];
  return before === after ? [] : [fact('head_changed', { field: 'commands', before, after })];
}

/** `pause: how_long, language: language` */
function shownCommands(commands: Outline['head']['commands']): string | null {
  const all = Object.entries(commands).map(([command, step]) => `${command}: ${step}`);
  return all.length === 0 ? null : all.join(', ');
}

function stepFacts(before: Outline, after: Outline, names: ReadonlyMap<string, string>): ChangeFact[] {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const kept = new Set(after.steps.map(({ id }) => names.get(id) ?? id));
  const moved = movedSteps(before, after, names);
  const facts = after.steps.flatMap((step, index): ChangeFact[] => {
    const earlier = old.get(names.get(step.id) ?? step.id);
    const above = after.steps[index - 1]?.id ?? null;
    if (earlier === undefined)
      return [fact('step_added', { step: step.id, after: above, kind: step.question ?? step.kind })];
    const isRenamed = earlier.id !== step.id;
    return [
      ...(isRenamed ? [fact('step_renamed', { step: earlier.id, to: step.id })] : []),
      ...(moved.has(step.id) ? [fact('step_moved', { step: step.id, after: above })] : []),
      ...changesOf(earlier, step, names),
    ];
  });
  const removed = before.steps.filter(({ id }) => !kept.has(id));
  return [...facts, ...removed.map(({ id }) => fact('step_removed', { step: id }))];
}

/** Steps that stand elsewhere among those that both have: as few as explain the new order. */
function movedSteps(
  before: Outline,
  after: Outline,
  names: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const places = new Map(before.steps.map(({ id }, index) => [id, index]));
  const steps = after.steps.flatMap(({ id }) => {
    const place = places.get(names.get(id) ?? id);
    return place === undefined ? [] : [{ id, place }];
  });
  const inOrder = new Set(longestRise(steps.map(({ place }) => place)));
  return new Set(steps.flatMap(({ id }, index) => (inOrder.has(index) ? [] : [id])));
}

/** The places of a longest sequence that rises. */
function longestRise(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    const found = ends.findIndex((end) => (values[end] ?? 0) >= value);
    const length = found < 0 ? ends.length : found;
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.unshift(at);
  return rise;
}

/** Keys of a step that are told of as ways, answers or names. */
const toldElsewhere = new Set([
  'id',
  'was',
  'go',
  'yes',
  'no',
  'unknown',
  'not_understood',
  'else',
  'options',
  'random',
]);

function changesOf(
  before: OutlineStep,
  after: OutlineStep,
  names: ReadonlyMap<string, string>,
): ChangeFact[] {
  const step = after.id;
  const [kind, earlier] = [after.question ?? after.kind, before.question ?? before.kind];
  const note =
    before.note === after.note
      ? []
      : [fact('note_changed', { step, before: before.note, after: after.note })];
  if (kind !== earlier) return [fact('kind_changed', { step, before: earlier, after: kind }), ...note];
  return [
    ...optionFacts(before, after),
    ...wayFacts(before, after, names),
    ...fieldFacts(before, after),
    ...note,
  ];
}

function fieldFacts(before: OutlineStep, after: OutlineStep): ChangeFact[] {
  const keys = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  return keys
    .filter((key) => !toldElsewhere.has(key))
    .flatMap((field) => {
      const [one, other] = [withoutWays(field, before.fields), withoutWays(field, after.fields)];
      if (sameValue(one, other)) return [];
      return [fact('field_changed', { step: after.id, field, before: shown(one), after: shown(other) })];
    });
}

/** A condition's and a silence's step is told of as a way. */
function withoutWays(field: string, fields: Fields): Value | undefined {
  const value = own(fields, field);
  const bare = (one: Value): Value => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    const { go: _, ...others } = one as Fields;
    return others;
  };
  if (field === 'branch' && Array.isArray(value)) return (value as readonly Value[]).map(bare);
  return field === 'no_answer' && value !== undefined ? bare(value) : value;
}

function wayFacts(before: OutlineStep, after: OutlineStep, names: ReadonlyMap<string, string>): ChangeFact[] {
  const old = new Map(before.ways.map((way) => [keyOf(way), way]));
  const facts = after.ways.flatMap((way) => {
    const earlier = old.get(keyOf(way));
    old.delete(keyOf(way));
    const previous = earlier ?? implied(before, way.label);
    if (previous !== undefined && previous.isFallThrough && way.isFallThrough) return [];
    if (earlier === undefined && way.way === 'go' && way.isFallThrough) return [];
    const was = previous?.to ?? null;
    const isSame =
      previous !== undefined && (was === way.to || (way.to !== null && names.get(way.to) === was));
    if (isSame) return [];
    return [
      fact('way_changed', { step: after.id, way: way.way, label: way.label, before: was, after: way.to }),
    ];
  });
  const gone = [...old.values()].filter(({ way }) =>
    ['unknown', 'not_understood', 'no_answer'].includes(way),
  );
  return [
    ...facts,
    ...gone.map(({ way, to }) =>
      fact('way_changed', { step: after.id, way, label: null, before: to, after: null }),
    ),
  ];
}

/** Conditions are known by what they ask, so that one more above them changes nothing. */
function keyOf({ way, label }: { readonly way: string; readonly label: string | null }): string {
  return way.startsWith('case.') ? `case ${label ?? ''}` : way;
}

/** An answer without a way of its own went where all others went. */
function implied(before: OutlineStep, label: string | null): OutlineStep['ways'][number] | undefined {
  const isOffered = before.options.some(({ code }) => code === label);
  return isOffered ? before.ways.find(({ way }) => way === 'go') : undefined;
}

function optionFacts(before: OutlineStep, after: OutlineStep): ChangeFact[] {
  const step = after.id;
  const [old, now] = [before.options.map(({ code }) => code), after.options.map(({ code }) => code)];
  const kept = now.filter((code) => old.includes(code));
  const isReordered = !sameValue(
    kept,
    old.filter((code) => now.includes(code)),
  );
  return [
    ...now.filter((code) => !old.includes(code)).map((option) => fact('option_added', { step, option })),
    ...old.filter((code) => !now.includes(code)).map((option) => fact('option_removed', { step, option })),
    ...(isReordered ? [fact('options_reordered', { step, after: now.join(', ') })] : []),
  ];
}

function textFacts(
  before: FlowFiles,
  after: FlowFiles,
  later: Outline,
  names: ReadonlyMap<string, string>,
): ChangeFact[] {
  const languages = [...new Set([...Object.keys(after.texts), ...Object.keys(before.texts)])];
  const order = new Map(later.steps.map(({ id }, index) => [id, index]));
  const facts = languages.flatMap((language) => {
    const old = flatTexts(own(before.texts, language) ?? '');
    const now = flatTexts(own(after.texts, language) ?? '');
    const renamed = new Map([...old].map(([key, text]) => [renamedKey(key, names), text]));
    const keys = [...new Set([...now.keys(), ...renamed.keys()])];
    return keys.flatMap((key) => textFact(language, key, renamed.get(key), now.get(key)));
  });
  const place = ({ params }: ChangeFact): number => order.get(params.step ?? '') ?? order.size;
  return facts.sort((one, other) => place(one) - place(other));
}

function renamedKey(key: string, names: ReadonlyMap<string, string>): string {
  const [step = '', ...rest] = key.split('.');
  const now = [...names].find(([, old]) => old === step)?.[0];
  return now === undefined ? key : [now, ...rest].join('.');
}

function textFact(
  language: string,
  key: string,
  before: string | undefined,
  after: string | undefined,
): ChangeFact[] {
  if (before === after) return [];
  const [step = '', role = '', option = null] = key.split('.');
  const params = { step, role, option, key, language, before: before ?? null, after: after ?? null };
  return [
    fact(before === undefined ? 'text_added' : after === undefined ? 'text_removed' : 'text_changed', params),
  ];
}

function stateFacts(before: FlowFiles, after: FlowFiles): ChangeFact[] {
  return Object.keys(after.states).flatMap((language) => {
    const old = recordsOf(own(before.states, language));
    return [...recordsOf(own(after.states, language))].flatMap(([key, now]) => {
      const [step = ''] = key.split('.');
      const about = { step, key, language };
      const was = old.get(key) ?? {};
      const isReviewed = now.reviewed_text !== undefined && now.reviewed_text !== was.reviewed_text;
      const isSame = now.same_on_purpose === true && was.same_on_purpose !== true;
      return [
        ...(isReviewed ? [fact('reviewed', { ...about, by: shown(now.reviewed_by) })] : []),
        ...(isSame ? [fact('same_on_purpose', about)] : []),
      ];
    });
  });
}

function recordsOf(file: string | undefined): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const tree = readTree(file ?? '') ?? new Map<string, never>();
  return new Map([...tree].map(([key, node]) => [key, node instanceof Map ? leavesOf(node) : {}]));
}

function chatFacts(before: FlowFiles, after: FlowFiles): ChangeFact[] {
  const names = [...new Set([...Object.keys(before.chats), ...Object.keys(after.chats)])].sort();
  return names.flatMap((chat) => {
    const [old, now] = [own(before.chats, chat), own(after.chats, chat)];
    if (old === now) return [];
    return [
      fact(old === undefined ? 'chat_added' : now === undefined ? 'chat_removed' : 'chat_changed', { chat }),
    ];
  });
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A value as a sentence shows it; null for none. */
function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
