import type { ThrownAway } from './editor-state.js';
import type { Begun, FlowView, SavedDraft } from './service.js';

/** Which revisions a draft has to do with, as far as this window has heard. */
export interface Revisions {
  readonly live: string | null;
  /** The one that the draft began from. */
  readonly base: string | null;
}

/** Tells what work on a flow that was opened like this is begun from. */
export function begunFrom({ live, draft, file }: FlowView): Begun {
  return {
    baseRevision: live?.revision ?? null,
    fileMark: draft?.origin === 'file' ? file.mark : null,
  };
}

/** Reads them off a flow as the service shows it. */
export function revisionsOf({ live, draft }: FlowView): Revisions {
  return {
    live: live?.revision ?? null,
    base: draft === null ? (live?.revision ?? null) : draft.baseRevision,
  };
}

/**
 * Tells what became of the draft that is open: with it gone, something else is live if it was published.
 * @param view how the flow stands now; null when it is not there any more
 * @param seenLive the revision that was live when it was looked at last
 */
export function standOf(
  view: FlowView | null,
  saved: { readonly version: number },
  seenLive: string | null,
): 'there' | 'published' | 'thrown_away' {
  const isThere = saved.version === 0 || (view?.draft?.version ?? 0) > 0;
  if (isThere) return 'there';
  const live = view?.live?.revision ?? null;
  return live !== null && live !== seenLive ? 'published' : 'thrown_away';
}

/** What went live instead of the draft, as something that a colleague has saved. */
export function publishedAs(live: FlowView['live'], by: ThrownAway['by']): SavedDraft | null {
  if (live === null) return null;
  const updatedBy = by === null ? null : { kind: 'user', ...by };
  return { version: 0, files: live.files, updatedAt: null, updatedBy };
}
