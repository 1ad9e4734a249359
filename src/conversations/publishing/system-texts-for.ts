import { formatProblem } from '../../engine/definition/problem.js';
import type { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import type { DefinitionStore } from '../definitions/definition-store.js';
import { readSystemTexts } from '../definitions/read-definitions.js';
import type { SystemTexts } from '../definitions/read-definitions.js';

/**
 * Sees to it that the service's own texts are live in the languages of a flow: whoever answers in a new language must
 * also be understood when she asks for help in it.
 * @throws DomainError when they are not written in one of them
 */
export async function systemTextsFor(
  { config, store }: { readonly config: Config; readonly store: DefinitionStore },
  languages: readonly string[],
): Promise<void> {
  const [live] = await store.live<SystemTexts>('system');
  const spoken = live?.compiled.languages ?? [];
  if (languages.every((language) => spoken.includes(language))) return;
  const all = new Set([config.defaultLanguage, ...spoken, ...languages]);
  const system = await readSystemTexts(config, [...all]);
  if (system.status === 'invalid')
    throw new DomainError('refused', system.problems.map(formatProblem).join('\n'));
  await store.publish(system.revision);
}
