import { measureText } from '../../channels/segments.js';
import type { Message } from '../../engine/definition/lint/rule.js';
import { keyOf } from '../../engine/definition/texts.js';
import type { SheetRow } from './sheet-row.js';
import { flowNotes, plainNote } from './text-note.js';
import { textsOf } from './translated-definition.js';
import type { TranslatedDefinition, TranslatedLanguage } from './translated-definition.js';

/** Letters in a lone SMS, and in each of several (3GPP TS 23.040). */
const capacities = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } };

/** Gives the rows of a definition in one language, in the order of the conversation. */
export function sheetRows(definition: TranslatedDefinition, into: TranslatedLanguage): SheetRow[] {
  const noteOf = definition.flow === null ? plainNote : flowNotes(definition.flow);
  const own = messagesByKey(definition, into);
  const fromSource = messagesByKey(definition, definition.source);
  return textsOf(definition, into).map(({ key, text, source, state }) => {
    const message = own.get(key);
    const model = message ?? fromSource.get(key) ?? fromSource.get(keyOf(key));
    return {
      flow: definition.name,
      key,
      language: into.language,
      note: noteOf(key),
      source: source ?? (into === definition.source ? (text ?? '') : ''),
      translation: text ?? '',
      state,
      segments: message === undefined ? null : measureText(message.words).segments,
      max_length: model === undefined ? null : maxLengthOf(model, definition.maxSegments),
    };
  });
}

function messagesByKey(
  definition: TranslatedDefinition,
  language: TranslatedLanguage,
): ReadonlyMap<string, Message> {
  return new Map(definition.messagesOf([language]).map((message) => [message.key, message]));
}

/** What the options and the names that are filled in leave free, in the alphabet that the message needs now. */
function maxLengthOf({ from, key, words }: Message, maxSegments: number): number {
  const { alone, joined } = capacities[measureText(words).encoding];
  const capacity = maxSegments === 1 ? alone : joined * maxSegments;
  const added = words.length - (from.texts[key] ?? '').length;
  return Math.max(0, capacity - added);
}
