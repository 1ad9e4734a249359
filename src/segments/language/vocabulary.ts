/** What kind of value a field holds, as the data dictionary says. */
export type FieldKind = 'text' | 'number' | 'date' | 'flag' | 'choice' | 'place' | 'phone';

/** A field of the data dictionary, as far as segments need it. */
export interface FieldWord {
  readonly kind: FieldKind;
  /** The codes of a choice; empty for other kinds. */
  readonly options: readonly string[];
  /** People may be chosen by it only by staff who may read it. */
  readonly isSensitive: boolean;
}

/** The places of the tree, as far as segments need them. */
export interface PlaceWords {
  /** The codes of an area (its code, or the name of one or more places) and of everything in it; empty for an unknown one. */
  codesUnder(area: string): readonly string[];
  /** The code as the tree writes it; undefined when there is none. */
  codeOf(code: string): string | undefined;
  /** The name of a code, for sentences. */
  nameOf(code: string): string | undefined;
  isUnder(place: string, area: string): boolean;
  /** Names of places that something written may be a slip of. */
  namesNear(written: string): readonly string[];
}

/** What an expression may name: everything else is refused where it stands. */
export interface Vocabulary {
  field(key: string): FieldWord | undefined;
  readonly fieldKeys: readonly string[];
  readonly roles: readonly string[];
  readonly topics: readonly string[];
  readonly purposes: readonly string[];
  readonly places: PlaceWords;
  /** What the data dictionary calls something in the reader's language, such as `roles.donor`, `fields.due_date.name`. */
  nameOf(key: string): string;
  /** Whether whoever asks may choose people by sensitive fields. */
  readonly maySeeSensitive: boolean;
}
