import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  definitionFiles,
  flowSuffix,
  readIfThere,
  shown,
  variablesOf,
} from '../../conversations/definitions/read-definitions.js';
import type { DefinitionFolders } from '../../conversations/definitions/read-definitions.js';
import {
  systemQuestions,
  systemSource,
  systemTextKeys,
  systemVariables,
} from '../../conversations/definitions/system-texts.js';
import type { InstallationWords } from '../../conversations/definitions/make-definitions.js';
import { readStateFile, stateSuffix } from '../../conversations/translation/state-file.js';
import type {
  TranslatedDefinition,
  TranslatedLanguage,
} from '../../conversations/translation/translated-definition.js';
import { compileFlow } from '../../engine/definition/compile.js';
import { flowMessages, plainMessages } from '../../engine/definition/lint/messages.js';
import type { CommonLabel } from '../../engine/definition/lint/rule.js';
import { formatProblem } from '../../engine/definition/problem.js';
import type { Problem } from '../../engine/definition/problem.js';
import { readUncheckedTexts } from '../../engine/definition/texts.js';
import { DomainError } from '../../platform/domain-error.js';
import { compileProgramme } from '../../programmes/compile-programme.js';
import { programmeVariables } from '../../programmes/live-programme.js';
import { programmeSuffix } from '../../programmes/read-programmes.js';

/** Where the files are, and what the installation says of itself. */
export type TextsSettings = DefinitionFolders & InstallationWords;

/** A definition before its texts are read. */
interface Untranslated extends Pick<
  TranslatedDefinition,
  'name' | 'keys' | 'variables' | 'maxSegments' | 'flow'
> {
  readonly languages: readonly string[];
  readonly from: string;
  readonly questions?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads every flow and programme and the service's own texts, however incomplete their translations are.
 * @throws DomainError when a file cannot be read
 */
export async function readTranslatedDefinitions(settings: TextsSettings): Promise<TranslatedDefinition[]> {
  const flows = await readAll(settings.flowsDir, flowSuffix, untranslatedFlow);
  const programmes = await readAll(settings.flowsDir, programmeSuffix, untranslatedProgramme);
  const spoken = [...flows, ...programmes].flatMap(({ languages }) => languages);
  const service = untranslatedService([...new Set([settings.defaultLanguage, ...spoken])]);
  const languages = await readLanguages(settings.localesDir, service);
  const commonLabel: CommonLabel = (language, code) =>
    languages.find((one) => one.language === language)?.texts[`options.${code}`];
  return Promise.all([...flows, ...programmes, service].map((one) => translate(one, settings, commonLabel)));
}

async function readAll(
  folder: string,
  suffix: string,
  read: (file: string, source: string) => Untranslated,
): Promise<Untranslated[]> {
  const files = await definitionFiles(folder, suffix);
  return Promise.all(files.map(async (file) => read(file, await readFile(file, 'utf8'))));
}

function untranslatedFlow(file: string, source: string): Untranslated {
  const compilation = compileFlow(shown(file), source);
  if (compilation.status === 'invalid') throw unreadable(compilation.problems);
  const { flow } = compilation;
  return {
    name: basename(file, flowSuffix),
    keys: flow.texts,
    variables: variablesOf(flow.graph),
    maxSegments: flow.head.max_segments,
    flow,
    languages: flow.head.languages,
    from: flow.head.languages[0] ?? '',
  };
}

function untranslatedProgramme(file: string, source: string): Untranslated {
  const compilation = compileProgramme(shown(file), source);
  if (compilation.status === 'invalid') throw unreadable(compilation.problems);
  const { programme, texts } = compilation.compiled;
  return {
    name: basename(file, programmeSuffix),
    keys: texts,
    variables: programmeVariables,
    maxSegments: 1,
    flow: null,
    languages: programme.languages,
    from: programme.languages[0] ?? '',
  };
}

function untranslatedService(languages: readonly string[]): Untranslated {
  return {
    name: 'system',
    keys: systemTextKeys,
    variables: systemVariables,
    maxSegments: 1,
    flow: null,
    languages,
    from: systemSource(languages),
    questions: systemQuestions,
  };
}

async function translate(
  { from, questions, ...one }: Untranslated,
  { localesDir, organisation }: TextsSettings,
  commonLabel: CommonLabel,
): Promise<TranslatedDefinition> {
  const { flow } = one;
  const languages = await readLanguages(localesDir, { ...one, from });
  const source = languages.find(({ language }) => language === from);
  if (source === undefined) throw new Error(`${one.name} has no language to translate from`);
  return {
    ...one,
    languages,
    source,
    commonLabel,
    messagesOf: (texts) =>
      flow === null
        ? plainMessages(texts, organisation, questions)
        : flowMessages({ compiled: flow, languages: texts }, { organisation, commonLabel }),
  };
}

function readLanguages(localesDir: string, { name, languages }: Untranslated): Promise<TranslatedLanguage[]> {
  return Promise.all(
    languages.map(async (language) => {
      const path = join(localesDir, language, name);
      return {
        language,
        ...(await readTextsAt(`${path}.json`)),
        records: await readRecords(path + stateSuffix),
      };
    }),
  );
}

async function readTextsAt(path: string): Promise<Pick<TranslatedLanguage, 'texts' | 'document'>> {
  const reading = readUncheckedTexts(shown(path), (await readIfThere(path)) ?? '{}');
  if (reading.status === 'invalid') throw unreadable(reading.problems);
  return { texts: reading.texts, document: reading.document };
}

async function readRecords(path: string): Promise<TranslatedLanguage['records']> {
  const reading = readStateFile(shown(path), (await readIfThere(path)) ?? '{}');
  if (reading.status === 'invalid') throw unreadable(reading.problems);
  return reading.records;
}

function unreadable(problems: readonly Problem[]): DomainError {
  return new DomainError('unreadable_definition', problems.map(formatProblem).join('\n'));
}
