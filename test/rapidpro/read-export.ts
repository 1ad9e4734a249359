import type { Graph, Node, Wait } from '../../src/engine/graph.js';
import type { Exported, ExportedFlow, ExportedNode } from './exported.js';
import { readAction } from './read-action.js';
import { readRouter, readWait } from './read-router.js';
import { TextBook, languageOf } from './text-book.js';
import { readWebhook } from './read-webhook.js';

/** A flow of RapidPro on our graph, its texts by language and key, and what is no part of either, such as its layout. */
export interface ImportedFlow {
  readonly graph: Graph;
  readonly texts: TextBook['texts'];
  readonly apart: Readonly<Record<string, unknown>>;
}

/** How long a run waits where the flow does not say. */
const usualExpiryMinutes = 3 * 24 * 60;

/** Reads the flows of an export. */
export function readExport(exported: Exported): ImportedFlow[] {
  return exported.flows.map((flow) => readFlow(flow, exported));
}

function readFlow(flow: ExportedFlow, { triggers = [], fields = [] }: Exported): ImportedFlow {
  const numbers = new Set(fields.filter(({ type }) => type === 'number').map(({ key }) => key));
  const { nodes, localization, ...apart } = flow;
  const book = new TextBook(flow.language, localization, numbers);
  const read = nodes.flatMap((node) => readNode(node, book));
  const words = triggers
    .filter(({ trigger_type: type, flow: { uuid } }) => type === 'K' && uuid === flow.uuid)
    .filter(({ groups = [], exclude_groups: excluded = [] }) => groups.length + excluded.length === 0)
    .flatMap(({ keywords = [] }) => keywords);
  const [first] = nodes;
  const graph: Graph = {
    flow: flow.name,
    format: 1,
    purpose: null,
    languages: [flow.language, ...Object.keys(localization)].map(languageOf),
    keywords: words.map((word) => ({ word, language: null })),
    rest: first?.uuid ?? null,
    expiresAfterMinutes: flow.expire_after_minutes || usualExpiryMinutes,
    entry: first?.uuid ?? '',
    nodes: Object.fromEntries(read.map((node) => [node.id, node])),
  };
  return { graph, texts: book.texts, apart };
}

/** A webhook is waited for, so a node that calls one becomes two of the same step. */
function readNode(node: ExportedNode, book: TextBook): Node[] {
  const nodes: Node[] = [];
  let actions: Node['actions'][number][] = [];
  const finish = (rest: Pick<Node, 'wait' | 'router' | 'exits'>): void => {
    const id = nodes.length === 0 ? node.uuid : `${node.uuid}~${nodes.length}`;
    nodes.push({ id, step: node.uuid, actions, ...rest });
    actions = [];
  };
  for (const action of node.actions) {
    if (action.type === 'call_webhook') {
      const exits = [{ id: 'next', to: `${node.uuid}~${nodes.length + 1}` }];
      finish({ wait: readWebhook(action), router: null, exits });
    } else if (action.type !== 'enter_flow') actions.push(readAction(node, action, book));
  }
  if (node.router?.wait?.type === 'dial')
    actions.push({ kind: 'foreign', type: 'wait_dial', data: { ...node.router.wait, timeout: null } });
  const exits = node.exits.map(({ uuid, destination_uuid: to }) => ({ id: uuid, to: to ?? null }));
  finish({ wait: enteredFlow(node) ?? readWait(node), router: readRouter(node, book), exits });
  return nodes;
}

/** Whatever a node does beside it, it enters the other flow at its end. */
function enteredFlow({ actions }: ExportedNode): Wait | null {
  const action = actions.findLast(({ type }) => type === 'enter_flow');
  if (action === undefined) return null;
  const { name } = action.flow as { readonly name: string };
  if (action.terminal === true) return { kind: 'flow', flow: name, comesBack: false };
  return { kind: 'flow', flow: name, comesBack: true, comesBackAlso: ['expired'] };
}
