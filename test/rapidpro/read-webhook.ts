import type { Wait, WaitForCall } from '../../src/engine/graph.js';
import type { ExportedAction } from './exported.js';
import { resultName, textIn } from './read-action.js';

/** Reads a webhook: the run waits for what it answers. */
export function readWebhook(action: ExportedAction): Wait {
  const name = textIn(action, 'result_name');
  return {
    kind: 'call',
    method: textIn(action, 'method') as WaitForCall['method'],
    url: textIn(action, 'url'),
    headers: (action.headers ?? {}) as Record<string, string>,
    body: null,
    timeoutSeconds: 15,
    template: { body: textIn(action, 'body'), ...(name === '' ? {} : { result: resultName(name) }) },
  };
}
