import type { Places } from '../../engine/services.js';
import { PlaceIndex, type PlaceRow } from '../../engine/understanding/place-index.js';
import { parsePlace } from '../../engine/understanding/place.js';

/** Makes a place tree ready for the engine; undefined for a tree without a place, which is none. */
export function placesOf(rows: readonly PlaceRow[]): Places | undefined {
  if (rows.length === 0) return undefined;
  const index = new PlaceIndex(rows);
  return {
    isUnder: (place, area) => index.isUnder(place, area),
    nameOf: (code) => index.nameOf(code),
    labelOf: (code) => index.labelOf(code),
    read: (text, languages, within) => parsePlace(text, { index, languages, within }),
  };
}
