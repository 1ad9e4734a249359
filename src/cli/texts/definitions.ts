import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { definitionFiles, shown } from '../../conversations/definitions/definition-files.js';
import type { DefinitionFolders } from '../../conversations/definitions/definition-files.js';
import { flowSuffix } from '../../conversations/definitions/flow-folders.js';
import type { InstallationWords } from '../../conversations/definitions/make-definitions.js';
import { textFilesIn } from '../../conversations/definitions/read-definitions.js';
import { readTranslated } from '../../conversations/translation/read-translated.js';
import type { TranslatedDefinition } from '../../conversations/translation/translated-definition.js';
import { untranslatedFlow, untranslatedService } from '../../conversations/translation/untranslated.js';
import type { Untranslated } from '../../conversations/translation/untranslated.js';
import { compileFlow } from '../../engine/definition/compile.js';
import type { CommonLabel } from '../../engine/definition/lint/rule.js';
import { formatProblem } from '../../engine/definition/problem.js';
import type { Problem } from '../../engine/definition/problem.js';
import { DomainError } from '../../platform/domain-error.js';
import { compileProgramme } from '../../programmes/compile-programme.js';
import { programmeVariables } from '../../programmes/live-programme.js';
import { programmeSuffix } from '../../programmes/read-programmes.js';

/** Where the files are, and what the installation says of itself. */
export type TextsSettings = DefinitionFolders & InstallationWords;

/**
 * Reads every flow and programme and the service's own texts, however incomplete their translations are.
 * @throws DomainError when a file cannot be read
 */
export async function readTranslatedDefinitions(settings: TextsSettings): Promise<TranslatedDefinition[]> {
  const flows = await readAll(settings.flowsDir, flowSuffix, readFlow);
  const programmes = await readAll(settings.flowsDir, programmeSuffix, readProgramme);
  const spoken = [...flows, ...programmes].flatMap(({ languages }) => languages);
  const service = untranslatedService([...new Set([settings.defaultLanguage, ...spoken])]);
  const common = await translate(service, settings, () => undefined);
  const commonLabel: CommonLabel = (language, code) =>
    common.languages.find((one) => one.language === language)?.texts[`options.${code}`];
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

function readFlow(file: string, source: string): Untranslated {
  const compilation = compileFlow(shown(file), source);
  if (compilation.status === 'invalid') throw unreadable(compilation.problems);
  return untranslatedFlow(basename(file, flowSuffix), compilation.flow);
}

function readProgramme(file: string, source: string): Untranslated {
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

async function translate(
  one: Untranslated,
  { localesDir, organisation }: TextsSettings,
  commonLabel: CommonLabel,
): Promise<TranslatedDefinition> {
  const files = await textFilesIn({ localesDir }, one.name, one.languages);
  const reading = readTranslated(one, files, { organisation, commonLabel });
  if (reading.status === 'ok') return reading.definition;
  throw unreadable(reading.problems);
}

function unreadable(problems: readonly Problem[]): DomainError {
  return new DomainError('unreadable_definition', problems.map(formatProblem).join('\n'));
}
