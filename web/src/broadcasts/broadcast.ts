import { queryOptions } from '@tanstack/react-query';

import { answer, api, done, ifMatch } from '../api/client.js';
import { Problem } from '../api/problem.js';
import type { components } from '../api/schema.js';

/** A campaign with everything that was decided about it. */
export type Broadcast = components['schemas']['Broadcast'];
export type BroadcastSummary = components['schemas']['BroadcastSummary'];
export type BroadcastState = Broadcast['state'];
/** What sending it would do, counted to the person. */
export type Plan = components['schemas']['BroadcastPlan'];
/** Somebody of the audience. */
export type Recipient = components['schemas']['BroadcastRecipient'];
/** How far it is. */
export type Progress = components['schemas']['BroadcastProgress'];
/** A template of WhatsApp, as it was last read. */
export type Template = components['schemas']['MessageTemplate'];
/** What became of the spreadsheet that it goes to. */
export type Sheet = components['schemas']['BroadcastSheet'];

/** Bytes that a spreadsheet may have; the service takes no more here. */
const mostBytes = 50 * 1024 * 1024;

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The states of a campaign, in the order of its life. */
export const states = [
  'draft',
  'waiting',
  'scheduled',
  'running',
  'paused',
  'done',
  'cancelled',
  'failed',
] as const satisfies readonly BroadcastState[];

/** Whether nobody has started it yet, so that it can still be changed. */
export function isDraft({ state }: Pick<Broadcast, 'state'>): boolean {
  return state === 'draft' || state === 'waiting';
}

/** Reads one campaign. */
export function broadcastQuery(id: string) {
  return queryOptions({
    queryKey: ['broadcasts', id],
    queryFn: () => answer(api.GET('/api/v1/broadcasts/{id}', { params: { path: { id } } })),
  });
}

/** Reads what was counted for it. */
export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['broadcasts', id, 'plan'],
    queryFn: () => answer(api.GET('/api/v1/broadcasts/{id}/plan', { params: { path: { id } } })),
  });
}

/** Reads how far it is. */
export function progressQuery(id: string) {
  return queryOptions({
    queryKey: ['broadcasts', id, 'progress'],
    queryFn: () => answer(api.GET('/api/v1/broadcasts/{id}/progress', { params: { path: { id } } })),
  });
}

/** Reads what became of its spreadsheet. */
export function sheetQuery(id: string) {
  return queryOptions({
    queryKey: ['broadcasts', id, 'sheet'],
    queryFn: () => answer(api.GET('/api/v1/broadcasts/{id}/sheet', { params: { path: { id } } })),
  });
}

/** Reads the templates of WhatsApp. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => answer(api.GET('/api/v1/templates')),
});

/** Begins to count whom it would reach. @throws Problem */
export function count(id: string): Promise<Plan> {
  return answer(api.POST('/api/v1/broadcasts/{id}/plan', { params: { path: { id } } }));
}

/** Removes a draft, in the version that was seen. @throws Problem */
export function remove({ id, version }: Pick<Broadcast, 'id' | 'version'>): Promise<void> {
  return done(api.DELETE('/api/v1/broadcasts/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}

/** Makes a draft like it. @throws Problem */
export function copy(id: string): Promise<Broadcast> {
  return answer(api.POST('/api/v1/broadcasts/{id}/copy', { params: { path: { id } } }));
}

/**
 * Makes a draft that asks the same people whether they agree to the same purpose; the conversation that asks them is still to be
 * chosen. @throws Problem
 */
export async function askPermission({ id }: Broadcast, name: string): Promise<Broadcast> {
  const { id: made, version } = await copy(id);
  return answer(
    api.PATCH('/api/v1/broadcasts/{id}', {
      params: { path: { id: made }, header: ifMatch(version) },
      body: {
        name,
        kind: 'permission_request',
        content: { kind: 'text', texts: {} },
        timing: { kind: 'now', repeat: null },
      },
    }),
  );
}

/** Brings the spreadsheet that it goes to. @throws Problem */
export async function bringSheet(id: string, file: File): Promise<Sheet> {
  if (file.size > mostBytes) throw new Problem(413, 'payload_too_large', null);
  return answer(
    api.POST('/api/v1/broadcasts/{id}/sheet', {
      params: { path: { id } },
      headers: { 'Content-Type': file.name.toLowerCase().endsWith('.xlsx') ? xlsxType : 'text/csv' },
      body: '',
      bodySerializer: () => file,
    }),
  );
}

const deeds = {
  pause: '/api/v1/broadcasts/{id}/pause',
  resume: '/api/v1/broadcasts/{id}/resume',
  cancel: '/api/v1/broadcasts/{id}/cancel',
  retry: '/api/v1/broadcasts/{id}/retry',
} as const;

/** What can be done with a campaign that was started. */
export type Deed = keyof typeof deeds;

/** Does it; twice is once. @throws Problem */
export function act(deed: Deed, id: string): Promise<void> {
  return done(api.POST(deeds[deed], { params: { path: { id } } }));
}

/** Approves, or starts, exactly what was counted. @throws Problem */
export function decide(what: 'approve' | 'start', id: string, hash: string): Promise<void> {
  const params = { path: { id } };
  return done(
    what === 'approve'
      ? api.POST('/api/v1/broadcasts/{id}/approve', { params, body: { hash } })
      : api.POST('/api/v1/broadcasts/{id}/start', { params, body: { hash } }),
  );
}

/** Where the list of those is loaded from whom no text reaches. */
export function visitsAddress(id: string): string {
  return `/api/v1/broadcasts/${id}/unreachable?format=csv`;
}
