import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import {
  definitionFiles,
  shown,
  type DefinitionFolders,
} from '../conversations/definitions/definition-files.js';
import { readDocument, type SourceDocument } from '../engine/definition/document.js';
import type { Finding, Problem } from '../engine/definition/problem.js';
import { sentence } from '../platform/sentence.js';
import { momentAt } from '../segments/language/moment.js';
import { SegmentProblem } from '../segments/language/problem.js';
import { namesIn } from '../segments/language/names-in.js';
import { readCondition } from '../segments/language/read-condition.js';
import type { Vocabulary } from '../segments/language/vocabulary.js';
import { fieldOf } from './chain.rules.js';
import { conditionFinding, conditionsOf } from './check-expressions.js';
import { wordsOfFiles } from './file-words.js';
import { ProgrammeFile } from './programme.schemas.js';
import { programmeSuffix } from './read-programmes.js';

/** What the other files of an installation know. */
interface Known {
  readonly words: Vocabulary;
  readonly flows: ReadonlySet<string>;
  readonly programmes: ReadonlySet<string>;
}

/**
 * Finds in programmes what only the files beside them tell: conditions on fields that the data dictionary does not have,
 * conversations and programmes that are not there. What a file alone tells is found when it is compiled.
 */
export async function checkProgrammes(
  folders: DefinitionFolders,
  flows: ReadonlySet<string>,
): Promise<Problem[]> {
  const files = await definitionFiles(folders.flowsDir, programmeSuffix);
  const programmes = new Set(files.map((file) => basename(file, programmeSuffix)));
  const known = { words: await wordsOfFiles(folders), flows, programmes };
  const found = await Promise.all(
    files.map(async (path) => {
      const reading = readDocument(shown(path), await readFile(path, 'utf8'));
      return reading.status === 'invalid' ? [] : problemsIn(reading.document, known);
    }),
  );
  return found.flat();
}

function problemsIn(document: SourceDocument, known: Known): Problem[] {
  const parsed = ProgrammeFile.safeParse(document.value);
  if (!parsed.success) return [];
  const { data } = parsed;
  const findings = [
    ...conditionsOf(data).flatMap(({ path, source }) => unknownIn(path, source, known)),
    ...data.messages.flatMap(({ flow }, index) =>
      flow === undefined || known.flows.has(flow) ? [] : [noFlow(['messages', index, 'flow'], flow)],
    ),
    ...(data.then === undefined ? [] : thenFindings(data.then, known)),
  ];
  return findings.map((finding) => document.problem(finding));
}

function unknownIn(path: Finding['path'], source: string, known: Known): Finding[] {
  try {
    const condition = readCondition(source, known.words, momentAt(new Date(), 'UTC'));
    // Events and campaigns are made in the console: no file knows of them.
    return namesIn(condition).flatMap(({ kind, name, column }) => {
      if (kind === 'programme' && !known.programmes.has(name))
        return [conditionFinding(path, source, noProgramme(name), column)];
      return kind === 'flow' && !known.flows.has(name)
        ? [conditionFinding(path, source, noConversation(name), column)]
        : [];
    });
  } catch (error) {
    if (!(error instanceof SegmentProblem)) throw error;
    // One that cannot be read at all is found when the file is compiled.
    return [conditionFinding(path, source, withoutStop(error.said), error.column)];
  }
}

/** They stand in the middle of another sentence. */
const noProgramme = (name: string) =>
  sentence('lint:programme.unknown_programme')`there is no programme "${{ programme: name }}"`;
const noConversation = (name: string) =>
  sentence('lint:programme.unknown_flow')`there is no conversation "${{ flow: name }}"`;

/** It stands in the middle of another sentence. */
function withoutStop(said: SegmentProblem['said']): SegmentProblem['said'] {
  return { ...said, text: said.text.replace(/\.$/, '') };
}

function noFlow(path: Finding['path'], flow: string): Finding {
  return {
    path,
    rule: 'unknown_flow',
    message: sentence('lint:programme.no_flow')`There is no conversation "${{ flow }}".`,
    fix: sentence('lint:programme.fix_name')`Check its spelling, or write its file.`,
  };
}

function thenFindings({ programme, anchor }: NonNullable<ProgrammeFile['then']>, known: Known): Finding[] {
  const field = fieldOf(anchor);
  return [
    ...(known.programmes.has(programme)
      ? []
      : [
          {
            path: ['then', 'programme'],
            rule: 'unknown_programme',
            message: sentence('lint:programme.no_programme')`There is no programme "${{ programme }}".`,
            fix: sentence('lint:programme.fix_name')`Check its spelling, or write its file.`,
          },
        ]),
    ...(field === null || known.words.field(field)?.kind === 'date'
      ? []
      : [
          {
            path: ['then', 'anchor'],
            rule: 'expression',
            message: sentence('lint:programme.no_date')`The data dictionary has no date "${{ field }}".`,
            fix: sentence('lint:programme.fix_field')`Name a field of the kind date.`,
          },
        ]),
  ];
}
