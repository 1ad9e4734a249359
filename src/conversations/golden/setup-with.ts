import type { LiveFlow } from '../../engine/conversation.js';
import type { Graph } from '../../engine/graph.js';
import type { Translate } from '../../engine/services.js';
import { Translator } from '../../platform/i18n/translator.js';
import type { Revision } from '../definitions/definition-store.js';
import type { EngineSetup } from '../definitions/make-definitions.js';

/**
 * Puts a flow that is not live among those that are, in place of the live one of its name: what a draft is tried with. The
 * setup that it is made from stays as it is.
 */
export function setupWith(setup: EngineSetup, draft: Revision<Graph>): EngineSetup {
  const { definitions } = setup;
  const { name, compiled: graph, graphHash, hash } = draft;
  const flow: LiveFlow = { graph, hash: graphHash, revision: hash };
  return {
    definitions: {
      ...definitions,
      live: new Map([...definitions.live, [name, flow]]),
      revision: (of, pin) => (of === name && pin === graphHash ? graph : definitions.revision(of, pin)),
    },
    translate: translateWith(setup, draft),
  };
}

function translateWith({ definitions, translate }: EngineSetup, { name, texts }: Revision<Graph>): Translate {
  const resources = Object.fromEntries(
    Object.entries(texts).map(([language, byKey]) => [language, { [name]: byKey }]),
  );
  const own = new Translator(resources, definitions.languages);
  return (scope, language, key, valueOf) =>
    scope === name ? own.translate(scope, language, key, valueOf) : translate(scope, language, key, valueOf);
}
