import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';
import { sentence } from '../../../platform/sentence.js';

/** A call that this installation will not make. */
export const unlistedHost: LintRule<FlowSubject> = {
  rule: 'unlisted_host',
  severity: 'warning',
  about:
    'The installation calls only the hosts on its list `WEBHOOK_HOSTS`; a call to any other ends in `failure` at once.',
  fix: 'Ask whoever runs the service to add the host to WEBHOOK_HOSTS, or correct the address.',
  check({ flow, mayCall }) {
    if (mayCall === null) return [];
    const { graph, document } = flow.compiled;
    return Object.values(graph.nodes).flatMap(({ step, wait }) => {
      if (wait?.kind !== 'call' || mayCall(wait.url)) return [];
      const path = [...pathOf(flow, step), 'call'];
      const { host } = new URL(wait.url);
      const message = sentence('lint:unlisted_host.message')`This installation does not call ${{ host }}.`;
      return [{ document, path, message }];
    });
  },
};
