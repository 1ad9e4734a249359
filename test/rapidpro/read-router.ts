import type { Category, Node, Question, Router, RouterCase, Wait } from '../../src/engine/graph.js';
import type { ExportedCase, ExportedNode, ExportedRouter } from './exported.js';
import { literal, resultName } from './read-action.js';
import type { TextBook } from './text-book.js';

const anything: Question = {
  kind: 'text',
  options: [],
  known: null,
  again: null,
  between: null,
  unsure: null,
  retries: 3,
  purpose: null,
  takes: 'anything',
};

/** Reads the wait of a node for a message. A timeout is counted in whole minutes. */
export function readWait({ router }: ExportedNode): Wait | null {
  if (router?.wait?.type !== 'msg') return null;
  const { timeout } = router.wait;
  if (timeout === undefined) return { kind: 'answer', question: anything };
  const { seconds, category_uuid: category } = timeout;
  const exit = router.categories.find(({ uuid }) => uuid === category)?.exit_uuid ?? null;
  const minutes = Math.ceil(seconds / 60);
  return { kind: 'answer', question: anything, timeout: { minutes, key: null, exit, category } };
}

/** Reads the router of a node. @throws Error for a type that the specification does not have */
export function readRouter({ uuid: step, router }: ExportedNode, book: TextBook): Node['router'] {
  if (router === undefined) return null;
  const categories = router.categories.map((one) => readCategory(one, step, book));
  const named = router.result_name === undefined ? {} : { result: resultName(router.result_name) };
  if (router.type === 'random')
    return { kind: 'random', categories: categories.map((one) => ({ ...one, weight: 1 })), ...named };
  if (router.type !== 'switch') throw new Error(`there is no router of type ${router.type}`);
  return { ...readSwitch(router, step, book), categories, ...named };
}

function readCategory(
  { uuid, name, exit_uuid: exit }: ExportedRouter['categories'][number],
  step: string,
  book: TextBook,
): Category {
  const key = book.keepTranslated(step, uuid, 'name', [name]);
  return { id: uuid, name, exit, ...(key === undefined ? {} : { key }) };
}

function readSwitch(
  { operand = '', cases = [], default_category_uuid: otherwise = '' }: ExportedRouter,
  step: string,
  book: TextBook,
): Extract<Router, { kind: 'switch' }> {
  return {
    kind: 'switch',
    operand,
    isTemplate: true,
    cases: cases.map((one) => readCase(one, operand, step, book)),
    categories: [],
    default: otherwise,
  };
}

function readCase(one: ExportedCase, operand: string, step: string, book: TextBook): RouterCase {
  const test = one.type as RouterCase['test'];
  const category = one.category_uuid;
  // A group is a tag here, known by its name; a result is its value, so that its category is asked for.
  if (test === 'has_group')
    return { test, argument: '', arguments: [literal(one.arguments?.[1] ?? '')], category };
  const isResult = test === 'has_category' && /^@results\.\w+$/i.test(operand);
  const key = book.keepTranslated(step, one.uuid, 'arguments', one.arguments ?? []);
  return {
    test,
    argument: '',
    arguments: one.arguments ?? [],
    category,
    ...(key === undefined ? {} : { argumentsKey: key }),
    ...(isResult ? { operand: `${operand}.category` } : {}),
  };
}
