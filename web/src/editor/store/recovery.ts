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

  /** Keeps work, of it only the files that differ; false when this computer has no room for it, or does not allow it. */
  keep(work: KeptWork): boolean {
    try {
      this.shelf.setItem(this.own, JSON.stringify(packed(work)));
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

  /**
   * Finds the newest work that windows left behind which are no longer open.
   * @param present the files as they are saved now: those that the work did not touch are taken from there
   */
  left(
    openWindows: ReadonlySet<string>,
    present: FlowFiles,
  ): { readonly window: string; readonly work: KeptWork } | null {
    const found = Array.from({ length: this.shelf.length }, (_, at) => this.shelf.key(at) ?? '')
      .filter((key) => key.startsWith(this.of) && !openWindows.has(key.slice(this.of.length)))
      .flatMap((key) => {
        const work = workIn(this.shelf.getItem(key), present);
        return work === null ? [] : [{ window: key.slice(this.of.length), work }];
      });
    return found.sort((one, other) => other.work.atMs - one.work.atMs)[0] ?? null;
  }
}

/** The parts of a flow that are several files. */
type Part = 'texts' | 'states' | 'chats';

/** One file as it was and as it has become; null: it was not there. */
type FileChange = readonly [before: string | null, after: string | null];

/** What stands on the shelf: the files that differ, by part and name. */
interface PackedWork {
  readonly version: number;
  readonly atMs: number;
  readonly source: FileChange | null;
  readonly parts: Readonly<Record<Part, Readonly<Record<string, FileChange>>>>;
}

function packed({ version, atMs, base, files }: KeptWork): PackedWork {
  const changed = (part: Part) => {
    const names = new Set([...Object.keys(base[part]), ...Object.keys(files[part])]);
    const differing = [...names].filter((name) => base[part][name] !== files[part][name]);
    return Object.fromEntries(
      differing.map((name) => [name, [base[part][name] ?? null, files[part][name] ?? null] as const]),
    );
  };
  return {
    version,
    atMs,
    source: base.source === files.source ? null : [base.source, files.source],
    parts: { texts: changed('texts'), states: changed('states'), chats: changed('chats') },
  };
}

function unpacked({ version, atMs, source, parts }: PackedWork, present: FlowFiles): KeptWork {
  const side = (at: 0 | 1): FlowFiles => ({
    source: source?.[at] ?? present.source,
    texts: over(present.texts, parts.texts, at),
    states: over(present.states, parts.states, at),
    chats: over(present.chats, parts.chats, at),
  });
  return { version, atMs, base: side(0), files: side(1) };
}

function over(
  present: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, FileChange>>,
  at: 0 | 1,
): Record<string, string> {
  const entries = Object.entries(present).filter(([name]) => !Object.hasOwn(changes, name));
  const changed = Object.entries(changes).map(([name, change]) => [name, change[at]] as const);
  return Object.fromEntries([
    ...entries,
    ...changed.flatMap(([name, file]) => (file === null ? [] : [[name, file]])),
  ]) as Record<string, string>;
}

/** Reads what was kept; what cannot be read is no work. */
function workIn(text: string | null, present: FlowFiles): KeptWork | null {
  if (text === null) return null;
  try {
    const work = JSON.parse(text) as Partial<PackedWork>;
    return work.parts === undefined ? null : unpacked(work as PackedWork, present);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
