import { PlaceIndex } from '../engine/understanding/place-index.js';
import type { DefinitionFolders } from '../conversations/definitions/definition-files.js';
import { defaultDictionary } from '../people/dictionary/default-dictionary.js';
import { DictionaryContent } from '../people/dictionary/dictionary-content.js';
import { readDictionary } from '../people/dictionary/read-dictionary.js';
import { readPlaces } from '../people/places/read-places.js';
import type { Vocabulary } from '../segments/language/vocabulary.js';
import { placeWordsOf } from '../segments/place-words.js';
import { vocabularyOf } from '../segments/segment-words.js';

/** What conditions may name by the files of an installation alone; a dictionary that is broken counts as none. */
export async function wordsOfFiles(folders: DefinitionFolders): Promise<Vocabulary> {
  const dictionary = await readDictionary(folders);
  const places = await readPlaces(folders.flowsDir);
  const rows = places.status === 'ok' ? places.rows : [];
  const content =
    dictionary.status === 'ok'
      ? new DictionaryContent(dictionary.dictionary.file, dictionary.dictionary.words)
      : new DictionaryContent(defaultDictionary, {});
  return vocabularyOf(content, placeWordsOf(rows, new PlaceIndex(rows)), {
    seesSensitive: true,
    language: 'en',
  });
}
