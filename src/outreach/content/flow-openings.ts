import { Injectable } from '@nestjs/common';

import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import type { Graph } from '../../engine/graph.js';

/** The first words of a flow, in a language. */
export interface FlowOpening {
  readonly language: string;
  readonly text: string;
}

/** Steps without a question that are followed. */
const mostNodes = 20;

/** Says with which words flows begin: what a broadcast that starts one sends first. */
@Injectable()
export class FlowOpenings {
  constructor(private readonly flows: FlowLibrary) {}

  /** @returns undefined for a flow that does not run here */
  of(flow: string): ((language: string | null) => FlowOpening) | undefined {
    const revision = this.flows.liveFlows.find(({ name }) => name === flow);
    if (revision === undefined) return undefined;
    const { compiled, texts } = revision;
    const keys = firstKeys(compiled);
    const remembered = new Map<string, FlowOpening>();
    return (wanted) => {
      const language = compiled.languages.find((one) => one === wanted) ?? compiled.languages[0] ?? 'en';
      const known = remembered.get(language) ?? {
        language,
        text: keys.map((key) => texts[language]?.[key] ?? '').join('\n'),
      };
      remembered.set(language, known);
      return known;
    };
  }
}

/** The texts up to the first question, hers included. */
function firstKeys({ nodes, entry }: Graph): readonly string[] {
  const keys: string[] = [];
  let at: string | null = entry;
  for (let passed = 0; at !== null && passed < mostNodes; passed += 1) {
    const node: Graph['nodes'][string] | undefined = nodes[at];
    if (node === undefined) break;
    keys.push(...node.actions.flatMap((action) => (action.kind === 'send_text' ? [action.key] : [])));
    if (node.wait?.kind === 'answer') keys.push(node.step);
    at = node.wait === null && node.router === null ? (node.exits[0]?.to ?? null) : null;
  }
  return keys;
}
