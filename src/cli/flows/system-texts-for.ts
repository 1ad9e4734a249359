import { readSystemTexts } from '../../conversations/definitions/read-definitions.js';
import type { SystemTexts } from '../../conversations/definitions/read-definitions.js';
import { formatProblem } from '../../engine/definition/problem.js';
import { DomainError } from '../../platform/domain-error.js';
import type { PublishingRooms } from './publishing-rooms.js';

/**
 * Sees to it that the service's own texts are live in the languages of a flow: whoever answers in a new language must
 * also be understood when she asks for help in it.
 * @throws DomainError when they are not written in one of them
 */
export async function systemTextsFor(
  { config, store }: Pick<PublishingRooms, 'config' | 'store'>,
  languages: readonly string[],
): Promise<void> {
  const [live] = await store.live<SystemTexts>('system');
  const spoken = live?.compiled.languages ?? [];
  if (languages.every((language) => spoken.includes(language))) return;
  const all = new Set([config.defaultLanguage, ...spoken, ...languages]);
  const system = await readSystemTexts(config, [...all]);
  if (system.status === 'invalid')
    throw new DomainError('invalid', system.problems.map(formatProblem).join('\n'));
  await store.publish(system.revision);
}
