import { isFields } from './flow-files.js';
import type { Fields } from './flow-files.js';
import type { FieldPath } from './operations.js';

/** Lists where the head of a file names a step: what answers the rest of a keyword message, and where each command begins. */
export function startPlaces({ start }: Fields): readonly { readonly path: FieldPath; readonly to: string }[] {
  if (!isFields(start)) return [];
  const { rest, commands } = start;
  const named = Object.entries(isFields(commands) ? commands : {});
  return [
    ...(typeof rest === 'string' ? [{ path: ['start', 'rest'], to: rest }] : []),
    ...named.flatMap(([command, to]) =>
      typeof to === 'string' ? [{ path: ['start', 'commands', command], to }] : [],
    ),
  ];
}

/** Lists the steps at which a command begins. */
export function commandTargets(root: Fields): readonly string[] {
  return startPlaces(root).flatMap(({ path, to }) => (path[1] === 'commands' ? [to] : []));
}
