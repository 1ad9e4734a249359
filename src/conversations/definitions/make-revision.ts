import { createHash } from 'node:crypto';
import type { DefinitionTexts, Revision } from './definition-store.js';

/**
 * Makes the revision of a definition; its hashes depend on its content alone, and not on the order of its texts,
 * which the database does not keep. The compiled form counts too: what a newer service compiles otherwise is new.
 */
export function makeRevision<Compiled extends object>(
  kind: Revision<Compiled>['kind'],
  name: string,
  source: string,
  compiled: Compiled,
  texts: DefinitionTexts,
): Revision<Compiled> {
  const graphHash = sha256(JSON.stringify(compiled));
  return {
    kind,
    name,
    source,
    compiled,
    texts,
    graphHash,
    hash: sha256(JSON.stringify([source, graphHash, inOrder(texts)])),
  };
}

function inOrder(texts: DefinitionTexts): unknown {
  return Object.entries(texts)
    .sort(byName)
    .map(([language, byKey]) => [language, Object.entries(byKey).sort(byName)]);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
