/** A part of a flow that two people changed in two ways; a version is null where the part is not there. */
export interface Conflict extends Versions {
  /** `file`: the whole flow file, where it cannot be taken apart; `order`: the names of the steps in their order. */
  readonly what: 'step' | 'head' | 'order' | 'file' | 'text' | 'state' | 'chat';
  /** The step, the head's key, `<language> <key>` of a text or a state, the chat's name; empty for the file and the order. */
  readonly id: string;
}

/** What a part was, and what two people made of it. */
export interface Versions {
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** Takes down a conflict and says which version goes on. */
export type Choose = (conflict: Conflict) => string | null;

/** Takes the version of whoever changed it; asks when both did, in two ways. */
export function threeWay({ base, mine, theirs }: Versions, onConflict: () => string | null): string | null {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : onConflict();
}
