import type { Action } from '../action.js';
import type { Exit, Graph, Node, RandomSplit, Wait } from '../graph.js';
import { isTakeable } from './ways.js';

/** A step as it is drawn. */
interface Shape {
  readonly open: string;
  readonly close: string;
}

const asking: Shape = { open: '{{', close: '}}' };
const branching: Shape = { open: '{', close: '}' };
const ending: Shape = { open: '([', close: '])' };
const doing: Shape = { open: '[', close: ']' };

/**
 * Draws a flow as a Mermaid flowchart: one shape for each step, one arrow for each way on, with the condition or the
 * answer that it is for.
 */
export function drawFlow(graph: Graph): string {
  const all = Object.values(graph.nodes);
  const steps = [...new Set(all.map(({ step }) => step))];
  const lines = steps.flatMap((step) => {
    const nodes = all.filter((node) => node.step === step);
    const arrows = nodes.flatMap((node) => arrowsFrom(node, graph));
    return [drawStep(step, nodes), ...arrows].map((line) => `  ${line}`);
  });
  return ['flowchart TD', `  start((${quoted(graph.flow)})) --> ${idOf(graph.entry)}`, ...lines, ''].join(
    '\n',
  );
}

/** Step names such as `end` are words of Mermaid's own. */
function idOf(step: string): string {
  return `step_${step}`;
}

function drawStep(step: string, nodes: readonly Node[]): string {
  const { open, close } = shapeOf(nodes);
  const does = nodes.flatMap(descriptionsOf);
  return `${idOf(step)}${open}${quoted([step, ...does].join('\n'))}${close}`;
}

function shapeOf(nodes: readonly Node[]): Shape {
  if (nodes.some(({ wait }) => wait !== null)) return asking;
  if (nodes.some(({ router }) => router !== null)) return branching;
  return nodes.every(({ exits }) => exits.every(({ to }) => to === null)) ? ending : doing;
}

function descriptionsOf({ wait, actions }: Node): string[] {
  return [...(wait === null ? [] : [waitOf(wait)]), ...actions.map(doingOf)];
}

function waitOf(wait: Wait): string {
  switch (wait.kind) {
    case 'answer':
      return `ask ${wait.question.kind}`;
    case 'moment':
      return `wait ${wait.until ?? `${wait.minutes ?? 0} minutes`}`;
    case 'flow':
      return `run ${wait.flow}`;
    case 'call':
      return `call ${new URL(wait.url).host}`;
  }
}

function doingOf(action: Action): string {
  switch (action.kind) {
    case 'send_text':
      return `say ${action.key}`;
    case 'set':
      return `set ${action.target}: ${action.value}`;
    case 'save_answer':
      return `save ${action.target}`;
    case 'record_consent':
      return `record ${action.purpose}`;
    case 'enrol':
      return `enrol ${action.programme}`;
    case 'leave':
      return `leave ${action.programme}`;
    case 'tag':
      return [...action.add.map((tag) => `tag ${tag}`), ...action.remove.map((tag) => `untag ${tag}`)].join(
        ', ',
      );
    case 'identify':
      return 'go on as that person';
    case 'turn_to':
      return `about ${action.whom}`;
    case 'request':
      return `request ${action.right}`;
    case 'recall':
      return `call off ${action.right}`;
    case 'open_case':
      return `open case ${action.topic}`;
    case 'notify':
      return `notify ${action.to}`;
    case 'pause':
      return `pause ${action.minutes} minutes`;
    case 'opt_out':
      return 'opt out';
    case 'send_template':
      return `say ${action.key}`;
    case 'set_result':
      return `result ${action.result.key}: ${action.value}`;
    case 'set_local':
      return `${action.operation} ${action.local}`;
    case 'foreign':
      return action.type;
  }
}

/** Ways between the nodes of one step are not drawn. */
function arrowsFrom(node: Node, graph: Graph): string[] {
  return node.exits.flatMap((exit) => {
    const to = graph.nodes[exit.to ?? ''];
    if (to === undefined || to.step === node.step || !isTakeable(graph, node, exit)) return [];
    const label = labelOf(node, exit);
    return [`${idOf(node.step)} -->${label === null ? '' : `|${quoted(label)}|`} ${idOf(to.step)}`];
  });
}

/** Ways that no router leads to. */
const selfExplained: ReadonlyMap<string, string> = new Map([
  ['unknown', 'does not know'],
  ['not_understood', 'not understood'],
  ['no_answer', 'no answer'],
]);

function shareOf({ categories }: RandomSplit, exit: Exit): string {
  const whole = categories.reduce((sum, { weight }) => sum + weight, 0);
  const own = categories.find((category) => category.exit === exit.id)?.weight ?? 0;
  return `${Math.round((own / whole) * 100)} percent`;
}

/** What leads through an exit: the conditions or codes of its categories. */
function labelOf({ router }: Node, exit: Exit): string | null {
  const byItself = selfExplained.get(exit.id);
  if (byItself !== undefined) return byItself;
  if (router === null) return null;
  if (router.kind === 'random') return shareOf(router, exit);
  const categories = new Set(
    router.categories.filter((category) => category.exit === exit.id).map(({ name }) => name),
  );
  const conditions = router.cases
    .filter(({ category }) => categories.has(category))
    .map(({ argument }) => argument);
  if (conditions.length > 0) return conditions.join('\n');
  return router.operand === null && exit.id === 'answered' ? null : 'else';
}

/** Makes a text safe inside Mermaid's quotes: whatever has a meaning there is written as its character code. */
function quoted(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N}\s_.,:()=+*/-]/gu,
    (character) => `#${character.codePointAt(0) ?? 0};`,
  );
  return `"${safe.replaceAll('\n', '<br/>')}"`;
}
