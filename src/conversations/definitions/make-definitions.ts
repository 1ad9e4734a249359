import type { Definitions, LiveFlow } from '../../engine/conversation.js';
import type { Graph } from '../../engine/graph.js';
import { pinnedScope } from '../../engine/services.js';
import type { Translate } from '../../engine/services.js';
import { Translator } from '../../platform/i18n/translator.js';
import type { TextResources } from '../../platform/i18n/translator.js';
import type { Revision } from './definition-store.js';
import type { SystemTexts } from './read-definitions.js';

/** What an installation says of itself in its texts. */
export interface InstallationWords {
  readonly organisation: string;
  readonly defaultLanguage: string;
}

/** Everything that the engine runs on: the definitions, and the texts they speak with. */
export interface EngineSetup {
  readonly definitions: Definitions;
  readonly translate: Translate;
}

/**
 * Puts revisions together for the engine. `pinned` are older revisions that open sessions stay on:
 * their texts are used where the live ones no longer have the key.
 */
export function makeDefinitions(
  live: readonly Revision<Graph>[],
  pinned: readonly Revision<Graph>[],
  system: Pick<Revision<SystemTexts>, 'texts' | 'compiled'>,
  { organisation, defaultLanguage }: InstallationWords,
): EngineSetup {
  const flows = new Map<string, LiveFlow>(
    live.map(({ name, compiled, graphHash, hash }) => [
      name,
      { graph: compiled, hash: graphHash, revision: hash },
    ]),
  );
  const graphs = new Map(
    [...pinned, ...live].map(({ name, graphHash, compiled }) => [pinnedScope(name, graphHash), compiled]),
  );
  const definitions: Definitions = {
    live: flows,
    revision: (flow, hash) => graphs.get(pinnedScope(flow, hash)) ?? null,
    languages: system.compiled.languages,
    defaultLanguage,
    globals: { organisation },
  };
  const translator = new Translator(resourcesOf(live, pinned, system), system.compiled.languages);
  return { definitions, translate: translator.translate.bind(translator) };
}

function resourcesOf(
  live: readonly Revision<Graph>[],
  pinned: readonly Revision<Graph>[],
  system: Pick<Revision<SystemTexts>, 'texts'>,
): TextResources {
  const resources: Record<string, Record<string, Readonly<Record<string, string>>>> = {};
  const put = (scope: string, texts: Revision<unknown>['texts']): void => {
    for (const [language, byKey] of Object.entries(texts)) (resources[language] ??= {})[scope] = byKey;
  };
  put('system', system.texts);
  for (const { name, graphHash, texts } of pinned) put(pinnedScope(name, graphHash), texts);
  for (const { name, texts } of live) put(name, texts);
  return resources;
}
