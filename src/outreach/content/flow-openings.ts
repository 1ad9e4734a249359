import { Injectable } from '@nestjs/common';

import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { purposeRecordedAt } from '../../engine/definition/lint/consent.js';
import type { Graph, Node } from '../../engine/graph.js';
import { withOptions } from '../../engine/routing/render.js';
import { Config } from '../../platform/config/config.js';

/** The first words of a flow, in a language. */
export interface FlowOpening {
  readonly language: string;
  readonly text: string;
}

/** Steps without a question that are followed. */
const mostNodes = 20;

/** The texts of one language, by key. */
type LanguageTexts = Readonly<Record<string, string>>;

/** Says with which words flows begin: what a broadcast that starts one sends first. */
@Injectable()
export class FlowOpenings {
  constructor(
    private readonly flows: FlowLibrary,
    private readonly config: Config,
  ) {}

  /**
   * Where the way to the first question depends on what is known of her, the one that is taken otherwise is followed; what is filled
   * in from her record stands as it is written.
   * @returns undefined for a flow that does not run here
   */
  of(flow: string): ((language: string | null) => FlowOpening) | undefined {
    const revision = this.flows.liveFlows.find(({ name }) => name === flow);
    if (revision === undefined) return undefined;
    const { compiled, texts } = revision;
    const said = firstNodes(compiled);
    const remembered = new Map<string, FlowOpening>();
    return (wanted) => {
      const language = compiled.languages.find((one) => one === wanted) ?? compiled.languages[0] ?? 'en';
      const known = remembered.get(language) ?? {
        language,
        text: this.textOf(said, texts[language] ?? {}, this.flows.systemTexts[language] ?? {}),
      };
      remembered.set(language, known);
      return known;
    };
  }

  /** Whether a flow asks for consent to a purpose, so that what people answer is noted as their consent. */
  asksFor(flow: string, purpose: string | null): boolean {
    const revision = this.flows.liveFlows.find(({ name }) => name === flow);
    const nodes = Object.values(revision?.compiled.nodes ?? {});
    return purpose !== null && nodes.some((node) => purposeRecordedAt(node) === purpose);
  }

  private textOf(nodes: readonly Node[], texts: LanguageTexts, system: LanguageTexts): string {
    const parts = nodes.flatMap((node) => [...statementsOf(node, texts), ...questionOf(node, texts, system)]);
    return parts.join('\n').replace(/\{\{\s*organisation\s*\}\}/g, this.config.organisation);
  }
}

/** The steps up to the first question, hers included. */
function firstNodes({ nodes, entry }: Graph): readonly Node[] {
  const passed: Node[] = [];
  let at: string | null = entry;
  while (at !== null && passed.length < mostNodes) {
    const node: Node | undefined = nodes[at];
    if (node === undefined) break;
    passed.push(node);
    at = node.wait === null ? usuallyAfter(node) : null;
  }
  return passed;
}

function usuallyAfter({ router, exits }: Node): string | null {
  if (router?.kind !== 'switch') return exits[0]?.to ?? null;
  const usual = router.categories.find(({ id, name }) => (id ?? name) === router.default);
  return exits.find(({ id }) => id === usual?.exit)?.to ?? null;
}

function statementsOf({ actions }: Node, texts: LanguageTexts): string[] {
  return actions.flatMap((action) => (action.kind === 'send_text' ? (texts[action.key] ?? []) : []));
}

/** The question of a step with its options, as on a phone that others may read. */
function questionOf({ step, wait }: Node, texts: LanguageTexts, system: LanguageTexts): string[] {
  if (wait?.kind !== 'answer' || wait.question.takes === 'anything') return [];
  const { options, isSensitive } = wait.question;
  const text = (isSensitive === true ? texts[`${step}.neutral`] : undefined) ?? texts[`${step}.text`];
  if (text === undefined) return [];
  const labels = options.map((code) => ({
    code,
    label: texts[`${step}.options.${code}`] ?? system[`options.${code}`] ?? code,
    accept: [],
  }));
  return [withOptions(text, labels)];
}
