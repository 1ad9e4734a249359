import type { Permission } from '../../api/session.js';
import type { Alarm } from './open-alarms.js';

/** Where one looks first when something has turned. */
export type Lead =
  | {
      readonly name: 'overTime';
      readonly to: '/dashboard';
      readonly search: { readonly show: string; readonly programme?: string; readonly place?: string };
      readonly needs: Permission;
    }
  | { readonly name: 'messages'; readonly to: '/dashboard/messages'; readonly needs: Permission }
  | {
      readonly name: 'inbox';
      readonly to: '/inbox';
      readonly search: { readonly state: string };
      readonly needs: Permission;
    };

/** Where to look because of an alarm; null where only whoever runs the service can. */
export function leadOf({ kind, params }: Pick<Alarm, 'kind' | 'params'>): Lead | null {
  const text = (name: string): string => String(params[name] ?? '');
  const overTime = (show: string, more: { programme?: string; place?: string } = {}): Lead => ({
    name: 'overTime',
    to: '/dashboard',
    search: { show, ...more },
    needs: 'measures.read',
  });
  switch (kind) {
    case 'fewer_replies':
      return overTime('messages');
    case 'more_opt_outs':
      return overTime('stopped');
    case 'going_silent':
      return overTime('reach', { programme: text('programme') });
    case 'complaints_cluster':
      return { name: 'inbox', to: '/inbox', search: { state: 'open_case' }, needs: 'inbox.read' };
    case 'parked_messages':
      return { name: 'inbox', to: '/inbox', search: { state: 'waiting' }, needs: 'inbox.read' };
    case 'failing_sender':
    case 'sends_unknown':
      return { name: 'messages', to: '/dashboard/messages', needs: 'measures.read' };
    case 'late_scheduler':
    case 'late_sending':
    case 'parked_fires':
      return null;
  }
}
