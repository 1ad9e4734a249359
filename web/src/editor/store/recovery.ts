import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';

/** Work that was not saved, as it is kept on this computer. */
export interface KeptWork {
  /** The version of the draft that it began from, and what that was. */
  readonly version: number;
  readonly base: FlowFiles;
  readonly files: FlowFiles;
  /** When it was written, in milliseconds since 1970. */
  readonly atMs: number;
}

/** The part of localStorage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'karibu.kept';

/**
 * Keeps what is not saved on this computer, so that a browser that closes loses nothing. Each window has a place of its own:
 * two windows with one flow never overwrite each other.
 */
export class Recovery {
  private readonly own: string;

  constructor(
    private readonly shelf: Shelf,
    user: string,
    flow: string,
    readonly window: string,
  ) {
    this.of = `${prefix}/${user}/${flow}/`;
    this.own = `${this.of}${window}`;
  }

  private readonly of: string;

  /** Keeps work; false when this computer has no room for it, or does not allow it. */
  keep(work: KeptWork): boolean {
    try {
      this.shelf.setItem(this.own, JSON.stringify(work));
      return true;
    } catch (error) {
      // A full or a forbidden storage is what is asked about; anything else is a mistake of ours.
      if (error instanceof DOMException) return false;
      throw error;
    }
  }

  /** Forgets what this window kept. */
  forget(): void {
    this.shelf.removeItem(this.own);
  }

  /** Forgets what a window that is gone had kept. */
  forgetOf(window: string): void {
    this.shelf.removeItem(`${this.of}${window}`);
  }

  /** Finds the newest work that windows left behind which are no longer open. */
  left(openWindows: ReadonlySet<string>): { readonly window: string; readonly work: KeptWork } | null {
    const found = Array.from({ length: this.shelf.length }, (_, at) => this.shelf.key(at) ?? '')
      .filter((key) => key.startsWith(this.of) && !openWindows.has(key.slice(this.of.length)))
      .flatMap((key) => {
        const work = workIn(this.shelf.getItem(key));
        return work === null ? [] : [{ window: key.slice(this.of.length), work }];
      });
    return found.sort((one, other) => other.work.atMs - one.work.atMs)[0] ?? null;
  }
}

/** Reads what was kept; what cannot be read is no work. */
function workIn(text: string | null): KeptWork | null {
  if (text === null) return null;
  try {
    const work = JSON.parse(text) as Partial<KeptWork>;
    return work.files === undefined || work.base === undefined ? null : (work as KeptWork);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
