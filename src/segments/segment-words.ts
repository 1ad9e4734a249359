import { Injectable } from '@nestjs/common';

import { PlaceIndex } from '../engine/understanding/place-index.js';
import type { PlaceRow } from '../engine/understanding/place-index.js';
import { Dictionary } from '../people/dictionary/dictionary.js';
import type { DictionaryContent, FieldRule } from '../people/dictionary/dictionary-content.js';
import { PlaceTree } from '../people/places/place-tree.js';
import type { FieldWord, PlaceWords, Vocabulary } from './language/vocabulary.js';
import { placeWordsOf } from './place-words.js';

/** Who asks, and in which language they read. */
export interface Reader {
  /** Whether they may choose people by sensitive fields. */
  readonly seesSensitive: boolean;
  /** ISO 639 code. */
  readonly language: string;
}

/** What expressions of segments may name: the data dictionary and the place tree as they are now. */
@Injectable()
export class SegmentWords {
  private rows: readonly PlaceRow[] = [];
  private places: PlaceWords = placeWordsOf([], new PlaceIndex([]));

  constructor(
    private readonly dictionary: Dictionary,
    private readonly tree: PlaceTree,
  ) {}

  /** The words for one reader. */
  for(reader: Reader): Vocabulary {
    return vocabularyOf(this.dictionary.current, this.currentPlaces(), reader);
  }

  /** The tree hands out the same rows until something changes. */
  private currentPlaces(): PlaceWords {
    const { rows } = this.tree;
    if (rows !== this.rows) {
      this.rows = rows;
      this.places = placeWordsOf(rows, new PlaceIndex(rows));
    }
    return this.places;
  }
}

/** What expressions may name by a data dictionary and a place tree, for one reader. */
export function vocabularyOf(
  content: DictionaryContent,
  places: PlaceWords,
  { seesSensitive, language }: Reader,
): Vocabulary {
  return {
    field: (key) => {
      const field = content.field(key);
      return field && { ...asked(field), isSensitive: content.isSensitive(key) };
    },
    fieldKeys: content.fields.map(({ key }) => key),
    roles: content.roles,
    topics: content.topics,
    purposes: [
      ...content.purposes.map(({ code }) => code),
      ...content.partners.map(({ code }) => `share:${code}`),
    ],
    places,
    nameOf: (key) => content.nameOf(key, language),
    maySeeSensitive: seesSensitive,
  };
}

/** An answer of yes or no is kept by its code, as that of a choice is. */
function asked({ kind, options }: FieldRule): Pick<FieldWord, 'kind' | 'options'> {
  return kind === 'yes_no' ? { kind: 'choice', options: ['yes', 'no'] } : { kind, options: options ?? [] };
}
