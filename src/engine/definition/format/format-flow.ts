import { isMap } from 'yaml';
import { stepKinds } from '../../steps/step-kinds.js';
import { FlowHead, FlowStart } from '../schema.js';
import { formatYaml } from './format.js';
import type { Formatting } from './format.js';
import { mapsUnder, orderKeys } from './key-order.js';

/** Writes a flow file in canonical form: the head as the format lists it, each step by its kind. */
export function formatFlow(file: string, source: string): Formatting {
  return formatYaml(file, source, (root) => {
    orderKeys(root, Object.keys(FlowHead.shape));
    if (isMap(root)) orderKeys(root.get('start'), Object.keys(FlowStart.shape));
    for (const step of mapsUnder(root, 'steps')) {
      const kind = step.items
        .map(({ key }) => stepKinds.get(String(key)))
        .find((found) => found !== undefined);
      const [id = 'id', ...others] = Object.keys(kind?.schema.shape ?? {});
      orderKeys(step, [id, 'was', ...others]);
      for (const branch of mapsUnder(step, 'branch')) orderKeys(branch, ['when', 'go']);
    }
  });
}
