import { editDistance, forgivenEdits } from '../../engine/understanding/misspelled.js';

/** The name that somebody may have meant: one of which it is a slip or a part; undefined when none is near. */
export function nearestOf(written: string, names: readonly string[]): string | undefined {
  const plain = plainly(written);
  const most = Math.max(1, forgivenEdits(plain.length));
  const slips = names
    .map((name) => ({ name, edits: editDistance(plain, plainly(name)) }))
    .filter(({ edits }) => edits <= most)
    .sort((one, other) => one.edits - other.edits);
  if (slips[0] !== undefined) return slips[0].name;
  if (plain.length < 3) return undefined;
  return names.find((name) => plainly(name).includes(plain) || plain.includes(plainly(name)));
}

function plainly(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, ' ');
}
