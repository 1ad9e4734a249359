import { compactName, PlaceNames, placeWordsOf } from './place-names.js';
import { levelCalled } from './place-level.js';
import type { PlaceLevel } from './words/language-words.js';

/** One place of the tree, as it is stored. */
export interface PlaceRow {
  readonly code: string;
  /** Several places may bear it. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** What it is, such as `village`; '' when nobody says. */
  readonly level: string;
  /** The code of the place that it lies in; null at the top. */
  readonly parent: string | null;
}

interface Place extends PlaceRow {
  /** Its names, compact. */
  readonly names: readonly string[];
}

/** A place whose name is near to what was written. */
interface NearPlace {
  readonly code: string;
  readonly name: string;
  readonly slips: number;
}

/** Floors of a tree, at most: more are a circle. */
const MOST_FLOORS = 32;

/** The place tree, ready to be asked. A row whose parent is not there stands at the top. */
export class PlaceIndex {
  /** Words of the longest name. */
  readonly longestName: number;
  private readonly places = new Map<string, Place>();
  private readonly byCode = new Map<string, string>();
  private readonly byName = new Map<string, string[]>();
  private readonly names: PlaceNames;

  constructor(rows: Iterable<PlaceRow>) {
    let longest = 0;
    for (const row of rows) {
      const written = [row.name, ...row.otherNames].map(placeWordsOf);
      const names = [...new Set(written.map((words) => words.join('')))].filter((name) => name !== '');
      this.places.set(row.code, { ...row, names });
      this.byCode.set(row.code.toLowerCase(), row.code);
      for (const name of names) this.keep(name, row.code);
      longest = Math.max(longest, ...written.map(({ length }) => length));
    }
    this.longestName = longest;
    this.names = new PlaceNames(this.byName.keys());
  }

  /** Tells whether a place lies in an area (a code, or a name of any place around it), or is it. */
  isUnder(code: string, area: string): boolean {
    const name = compactName(area);
    return this.withAncestors(code).some((place) => place.code === area || place.names.includes(name));
  }

  /** Keeps the places that lie in one of some areas, all by their codes, and are not it. */
  inside(codes: readonly string[], areas: readonly string[]): readonly string[] {
    const among = new Set(areas);
    return codes.filter((code) =>
      this.withAncestors(code).some((place, floor) => floor > 0 && among.has(place.code)),
    );
  }

  /** Keeps the places that share the smallest area with one of others. */
  nearest(codes: readonly string[], others: readonly string[]): readonly string[] {
    const around = new Set(others.flatMap((other) => this.withAncestors(other).map(({ code }) => code)));
    const floors = codes.map((code) => {
      const ancestors = this.withAncestors(code);
      const shared = ancestors.findIndex((place) => around.has(place.code));
      return shared < 0 ? 0 : ancestors.length - shared;
    });
    const most = floors.reduce((a, b) => Math.max(a, b), 0);
    return codes.filter((_, at) => floors[at] === most);
  }

  /** Gives the name of a code; null for a code that there is not. */
  nameOf(code: string): string | null {
    return this.places.get(code)?.name ?? null;
  }

  /**
   * Gives the name of a code with what tells it apart from others of that name: an area around it (`Bondo, Siaya`), or what it
   * is (`Siaya (county)`); null for a code that there is not.
   */
  labelOf(code: string): string | null {
    const place = this.places.get(code);
    if (place === undefined) return null;
    const namesakes = this.namesakesOf(place);
    if (namesakes.length === 0) return place.name;
    const around = this.withAncestors(code).slice(1);
    const telling = around.find(
      ({ name, code: area }) =>
        compactName(name) !== compactName(place.name) &&
        !namesakes.some((other) => other.code === area || this.isUnder(other.code, name)),
    );
    if (telling !== undefined) return `${place.name}, ${telling.name}`;
    const isAlone = place.level !== '' && namesakes.every(({ level }) => level !== place.level);
    if (isAlone) return `${place.name} (${place.level})`;
    return [place.name, ...around.slice(0, 1).map(({ name }) => name)].join(', ');
  }

  /** Finds the places that bear a compact name. */
  named(name: string): readonly string[] {
    return this.byName.get(name) ?? [];
  }

  /** Finds the place of a code, in letters of either case. */
  coded(written: string): string | undefined {
    return this.byCode.get(written.trim().toLowerCase());
  }

  /** Finds the places whose names are up to two slips from something written, compact; the nearest first. */
  near(written: string): readonly NearPlace[] {
    return this.names
      .near(written)
      .flatMap(({ name, slips }) => this.named(name).map((code) => ({ code, name, slips })));
  }

  /** Says what a place is in the words of people; nothing when its level is none that people say. */
  levelOf(code: string): PlaceLevel | undefined {
    return levelCalled(this.places.get(code)?.level ?? '');
  }

  private keep(name: string, code: string): void {
    const codes = this.byName.get(name);
    if (codes === undefined) this.byName.set(name, [code]);
    else codes.push(code);
  }

  /** The other places that go by the same name. */
  private namesakesOf({ code, name }: Place): readonly Place[] {
    const codes = this.named(compactName(name)).filter((other) => other !== code);
    return codes.flatMap((other) => this.places.get(other) ?? []);
  }

  /** The place and those around it, the smallest first; a circle in the data ends where it closes. */
  private withAncestors(code: string): readonly Place[] {
    const floors: Place[] = [];
    let next: string | null = code;
    while (next !== null && floors.length < MOST_FLOORS) {
      const place: Place | undefined = this.places.get(next);
      if (place === undefined || floors.includes(place)) break;
      floors.push(place);
      next = place.parent;
    }
    return floors;
  }
}
