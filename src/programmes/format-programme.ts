import { formatYaml } from '../engine/definition/format/format.js';
import type { Formatting } from '../engine/definition/format/format.js';
import { mapsUnder, orderKeys } from '../engine/definition/format/key-order.js';
import { ProgrammeFile } from './programme.schemas.js';

/** Writes a programme file in canonical form. */
export function formatProgramme(file: string, source: string): Formatting {
  const { shape } = ProgrammeFile;
  return formatYaml(file, source, (root) => {
    orderKeys(root, Object.keys(shape));
    for (const message of mapsUnder(root, 'messages'))
      orderKeys(message, Object.keys(shape.messages.element.shape));
    for (const block of mapsUnder(root, 'schedule'))
      orderKeys(block, Object.keys(shape.schedule.unwrap().element.shape));
  });
}
