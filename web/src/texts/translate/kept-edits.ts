import type { Edit } from './edit.js';

/** The part of localStorage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Keeps what is not saved on this computer, each text in a place of its own: a page that is closed loses nothing, and two
 * windows with the same conversation do not overwrite each other's texts.
 */
export class KeptEdits {
  private readonly prefix: string;

  constructor(
    private readonly shelf: Shelf,
    { user, language, flow }: { readonly user: string; readonly language: string; readonly flow: string },
  ) {
    this.prefix = `karibu.translating/${user}/${language}/${flow}/`;
  }

  /** What was kept, by the key of the text. */
  all(): ReadonlyMap<string, Edit> {
    const places = Array.from({ length: this.shelf.length }, (_, at) => this.shelf.key(at) ?? '');
    return new Map(
      places
        .filter((place) => place.startsWith(this.prefix))
        .flatMap((place) => {
          const edit = editIn(this.shelf.getItem(place));
          return edit === null ? [] : [[place.slice(this.prefix.length), edit] as const];
        }),
    );
  }

  /** Keeps an edit, or forgets it; false when this computer has no room, or does not allow it. */
  keep(key: string, edit: Edit | null): boolean {
    try {
      if (edit === null) this.shelf.removeItem(this.prefix + key);
      else this.shelf.setItem(this.prefix + key, JSON.stringify(edit));
      return true;
    } catch (error) {
      // A full or a forbidden storage is what is asked about; anything else is a mistake of ours.
      if (error instanceof DOMException) return false;
      throw error;
    }
  }
}

/** Reads what was kept; what cannot be read is no edit. */
function editIn(text: string | null): Edit | null {
  if (text === null) return null;
  try {
    const edit = JSON.parse(text) as Partial<Edit> | null;
    return edit !== null && typeof edit === 'object' && edit.base !== undefined ? (edit as Edit) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
