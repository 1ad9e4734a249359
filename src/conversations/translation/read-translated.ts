import { compileFlow } from '../../engine/definition/compile.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { flowMessages, plainMessages } from '../../engine/definition/lint/messages.js';
import type { SampleWords } from '../../engine/definition/lint/messages.js';
import type { Problem } from '../../engine/definition/problem.js';
import { readUncheckedTexts } from '../../engine/definition/texts.js';
import { namesInMemory, textFilesOf } from '../definitions/read-flow-files.js';
import type { TextFile } from '../definitions/read-text-files.js';
import { readStateFile } from './state-file.js';
import type { TranslatedDefinition, TranslatedLanguage } from './translated-definition.js';
import { untranslatedFlow } from './untranslated.js';
import type { Untranslated } from './untranslated.js';

/** A definition with its texts as a translator sees it, or what keeps its files from being read. */
export type TranslationReading =
  | { readonly status: 'ok'; readonly definition: TranslatedDefinition }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** Reads the texts of a definition, however incomplete its translations are. */
export function readTranslated(
  { from, questions, ...one }: Untranslated,
  files: readonly TextFile[],
  words: SampleWords,
): TranslationReading {
  const problems: Problem[] = [];
  const languages = files.flatMap((file): TranslatedLanguage[] => {
    const texts = readUncheckedTexts(file.file, file.source ?? '{}');
    const states = readStateFile(file.stateFile, file.state ?? '{}');
    if (texts.status === 'ok' && states.status === 'ok')
      return [
        { language: file.language, texts: texts.texts, document: texts.document, records: states.records },
      ];
    for (const reading of [texts, states])
      if (reading.status === 'invalid') problems.push(...reading.problems);
    return [];
  });
  if (problems.length > 0) return { status: 'invalid', problems };
  const source = languages.find(({ language }) => language === from);
  if (source === undefined) throw new Error(`${one.name} has no language to translate from`);
  const { flow } = one;
  const definition: TranslatedDefinition = {
    ...one,
    languages,
    source,
    commonLabel: words.commonLabel,
    messagesOf: (texts) =>
      flow === null
        ? plainMessages(texts, words.organisation, questions)
        : flowMessages({ compiled: flow, languages: texts }, words),
  };
  return { status: 'ok', definition };
}

/** Reads a flow and its texts from the content of its files. */
export function readTranslatedFlow(name: string, files: FlowFiles, words: SampleWords): TranslationReading {
  const compilation = compileFlow(namesInMemory.flow, files.source);
  if (compilation.status === 'invalid') return compilation;
  const one = untranslatedFlow(name, compilation.flow);
  return readTranslated(one, textFilesOf(files, one.languages), words);
}
