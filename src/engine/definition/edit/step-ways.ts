import { isFields, own, wordOf } from './flow-files.js';
import type { Fields, Value } from './flow-files.js';
import type { FieldPath, Way } from './operations.js';
import { Refusal } from './refusal.js';
import { codesOf, kindOf, questionOf, stepName } from './step-shapes.js';

/** One way out of a step, as the file has it. */
export interface StepWay {
  readonly way: Way;
  /** The answer or the condition that it is for; null for one that has none. */
  readonly label: string | null;
  /** The step that it names; null where it goes on to the next one. */
  readonly to: string | null;
}

/** Answers that cannot be listed: whoever leaves by none of the named ones goes on to the next step, and nothing else can be said. */
function isOpenEnded(step: Fields): boolean {
  return kindOf(step) === 'run' || questionOf(step) === 'person';
}

/** The answers that can have a way of their own. */
function answersOf(step: Fields, languages: readonly string[]): readonly string[] {
  if (kindOf(step) === 'call') return ['success', 'failure'];
  if (questionOf(step) === 'person') return ['new'];
  if (kindOf(step) === 'run') return isFields(step.go) ? Object.keys(step.go) : [];
  return questionOf(step) === 'consent' ? ['yes', 'no'] : codesOf(step, languages);
}

/** Lists the ways out of a step, in the order in which they are read; none for a step that ends the flow. */
export function waysOf(step: Fields, languages: readonly string[]): StepWay[] {
  switch (kindOf(step)) {
    case null:
    case 'end':
    case 'opt_out':
      return [];
    case 'random':
      return Object.keys(isFields(step.random) ? step.random : {}).map((to) => ({
        way: `random.${to}`,
        label: to,
        to,
      }));
    case 'branch':
      return [...casesOf(step), { way: 'else', label: null, to: textOf(step.else) }];
    case 'run':
      return step.come_back === false ? [] : waysByAnswer(step, languages);
    case 'call':
      return waysByAnswer(step, languages);
    case 'ask':
      return [...waysByAnswer(step, languages), ...otherWays(step)];
    default:
      return [{ way: 'go', label: null, to: textOf(step.go) }];
  }
}

function casesOf(step: Fields): StepWay[] {
  const cases: readonly Value[] = Array.isArray(step.branch) ? step.branch : [];
  return cases.map((one, index) => ({
    way: `case.${index}`,
    label: isFields(one) ? wordOf(one.when) : '',
    to: isFields(one) ? textOf(one.go) : null,
  }));
}

function waysByAnswer(step: Fields, languages: readonly string[]): StepWay[] {
  const { go } = step;
  const question = questionOf(step);
  if (question === 'yes_no' || question === 'consent') {
    return ['yes', 'no'].map((code) => ({ way: code, label: code, to: targetOf(step, code) }));
  }
  if (!isFields(go)) return [{ way: 'go', label: null, to: textOf(go) }];
  const named = answersOf(step, languages).map((code) => ({
    way: `answer.${code}`,
    label: code,
    to: textOf(own(go, code)),
  }));
  return isOpenEnded(step) ? [...named, { way: 'go', label: null, to: null }] : named;
}

function otherWays(step: Fields): StepWay[] {
  const silence = isFields(step.no_answer) ? textOf(step.no_answer.go) : null;
  return [
    ...['unknown', 'not_understood'].flatMap((way) => {
      const to = textOf(step[way]);
      return to === null ? [] : [{ way, label: null, to }];
    }),
    ...(silence === null ? [] : [{ way: 'no_answer', label: null, to: silence }]),
  ];
}

/** Where an answer leads; null where it goes on to the next step. */
function targetOf(step: Fields, code: string): string | null {
  const named = textOf(step[code]);
  if (named !== null) return named;
  return isFields(step.go) ? textOf(own(step.go, code)) : textOf(step.go);
}

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** Lists the places in a step that name another one, and those that its `random` draws from by their keys. */
export function referencesIn(
  step: Fields,
): { readonly path: FieldPath; readonly to: string; readonly isKey: boolean }[] {
  const found: { path: FieldPath; to: string; isKey: boolean }[] = [];
  const look = (path: FieldPath, value: Value | undefined): void => {
    if (typeof value === 'string') found.push({ path, to: value, isKey: false });
  };
  if (isFields(step.go)) for (const [code, to] of Object.entries(step.go)) look(['go', code], to);
  else look(['go'], step.go);
  for (const key of ['yes', 'no', 'unknown', 'not_understood', 'else']) look([key], step[key]);
  if (isFields(step.no_answer)) look(['no_answer', 'go'], step.no_answer.go);
  if (Array.isArray(step.branch))
    step.branch.forEach((one: Value, index) => isFields(one) && look(['branch', index, 'go'], one.go));
  if (isFields(step.random))
    for (const to of Object.keys(step.random)) found.push({ path: ['random', to], to, isKey: true });
  return found;
}

/** A change of one field; `undefined` takes it away. */
export interface FieldChange {
  readonly path: FieldPath;
  readonly value: Value | undefined;
}

/** Tells which fields lead a way to a step, or with null to the next one. @throws Refusal */
export function wayChanges(
  step: Fields,
  way: Way,
  to: string | null,
  around: { readonly next: string | null; readonly languages: readonly string[] },
): FieldChange[] {
  const value = to ?? undefined;
  const known = waysOf(step, around.languages);
  const refused = new Refusal('no_way', { step: wordOf(step.id), name: way });
  if (['unknown', 'not_understood'].includes(way)) {
    if (kindOf(step) !== 'ask') throw refused;
    return [{ path: [way], value }];
  }
  if (way === 'no_answer') {
    if (!isFields(step.no_answer)) throw refused;
    return [{ path: ['no_answer', 'go'], value }];
  }
  if (way.startsWith('answer.')) return answerChanges(step, way.slice('answer.'.length), to, around);
  if (way === 'go') return goChanges(step, to, around);
  if (!known.some((one) => one.way === way)) throw refused;
  if (way === 'else') return [{ path: ['else'], value }];
  if (way === 'yes' || way === 'no') return yesOrNoChanges(step, way, to, around.next);
  if (to === null && around.next === null) throw new Refusal('no_target', { step: wordOf(step.id) });
  if (way.startsWith('case.'))
    return [{ path: ['branch', Number(way.slice(5)), 'go'], value: value ?? around.next ?? '' }];
  return randomChanges(step, way.slice('random.'.length), value ?? around.next ?? '');
}

function yesOrNoChanges(step: Fields, code: string, to: string | null, next: string | null): FieldChange[] {
  const isNamedByGo = isFields(step.go) && Object.hasOwn(step.go, code);
  const path = isNamedByGo ? ['go', code] : [code];
  // A `go` for both answers stands behind it.
  if (to === null && typeof step.go === 'string') return [{ path, value: next ?? undefined }];
  return [{ path, value: to ?? undefined }];
}

function randomChanges(step: Fields, from: string, to: string): FieldChange[] {
  const ways = isFields(step.random) ? step.random : {};
  if (Object.hasOwn(ways, to)) throw new Refusal('name_taken', { step: wordOf(step.id), name: to });
  const entries = Object.entries(ways).map(([key, share]): [string, Value] => [
    key === from ? to : key,
    share,
  ]);
  return [{ path: ['random'], value: Object.fromEntries(entries) }];
}

function goChanges(
  step: Fields,
  to: string | null,
  { next, languages }: { readonly next: string | null; readonly languages: readonly string[] },
): FieldChange[] {
  const kind = kindOf(step);
  const about = { step: wordOf(step.id) };
  if (kind === null || ['end', 'opt_out', 'branch', 'random'].includes(kind))
    throw new Refusal('no_way', { ...about, name: 'go' });
  if (!isFields(step.go)) return [{ path: ['go'], value: to ?? undefined }];
  if (to === null || to === next) return [];
  if (isOpenEnded(step)) throw new Refusal('must_be_followed', { ...about, name: to });
  const { go } = step;
  const unnamed = answersOf(step, languages).filter(
    (code) => !Object.hasOwn(go, code) && !isNamedBeside(step, code),
  );
  return unnamed.map((code) => ({ path: ['go', code], value: to }));
}

function isNamedBeside(step: Fields, code: string): boolean {
  const question = questionOf(step);
  return (question === 'yes_no' || question === 'consent') && typeof step[code] === 'string';
}

function answerChanges(
  step: Fields,
  code: string,
  to: string | null,
  { next, languages }: { readonly next: string | null; readonly languages: readonly string[] },
): FieldChange[] {
  const about = { step: wordOf(step.id), name: code };
  const isRun = kindOf(step) === 'run';
  const answers = answersOf(step, languages);
  const isKnown = isRun ? stepName.test(code) : answers.includes(code) && questionOf(step) !== 'yes_no';
  if (!isKnown || questionOf(step) === 'consent') throw new Refusal('no_way', about);
  const { go } = step;
  if (typeof go !== 'string') return [{ path: ['go', code], value: to ?? undefined }];
  if (isOpenEnded(step) && go !== next) throw new Refusal('everybody_goes_on', { ...about, name: go });
  const others = isOpenEnded(step) ? [] : answers.filter((one) => one !== code && go !== next);
  const named = answers.flatMap((one): [string, Value][] => {
    if (one === code) return to === null ? [] : [[one, to]];
    return others.includes(one) ? [[one, go]] : [];
  });
  if (isRun && to !== null) named.push([code, to]);
  const ways = Object.fromEntries(named);
  return [{ path: ['go'], value: Object.keys(ways).length === 0 ? undefined : ways }];
}

/** Tells whether somebody can go on from a step to whichever one stands below it. */
export function fallsThrough(step: Fields, languages: readonly string[]): boolean {
  return waysOf(step, languages).some(({ to }) => to === null);
}

/**
 * Tells which fields write down that everybody who goes on to the next step goes to this one.
 * @throws Refusal when the language cannot say so
 */
export function explicitChanges(step: Fields, to: string, languages: readonly string[]): FieldChange[] {
  if (kindOf(step) === 'branch') return [{ path: ['else'], value: to }];
  return goChanges(step, to, { next: null, languages });
}
