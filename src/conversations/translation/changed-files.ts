import { formatTexts } from '../../engine/definition/format/format-texts.js';
import { formatProblem } from '../../engine/definition/problem.js';
import { maxFileBytes } from '../../engine/limits.js';
import { DomainError } from '../../platform/domain-error.js';
import { nestTexts } from '../publishing/nested-texts.js';
import type { LanguageChange } from './plan-import.js';
import { writeStateFile } from './state-file.js';
import { sentence } from '../../platform/sentence.js';

/**
 * Writes the texts of a language as its file holds them, in canonical form; null when none of them changes.
 * @param file what the file is called where problems name it
 * @throws DomainError when they cannot be written
 */
export function changedTexts({ definition, language, texts }: LanguageChange, file: string): string | null {
  const keys = new Set([...Object.keys(texts), ...Object.keys(language.texts)]);
  if ([...keys].every((key) => texts[key] === language.texts[key])) return null;
  const needed = definition.keys.map(({ key }) => key);
  const written = formatTexts(file, nestTexts(texts, Object.keys(definition.source.texts), needed));
  if (written.status === 'ok') return bounded(written.text, file, definition.name);
  throw new DomainError('invalid_texts', written.problems.map(formatProblem).join('\n'));
}

/**
 * Writes the state file of a language; its keys stand in the order of the texts.
 * @param file what the file is called where problems name it
 * @throws DomainError when it would be too large
 */
export function changedStates({ definition, texts, records }: LanguageChange, file: string): string {
  const inOrder = Object.keys(definition.source.texts).filter((key) => texts[key] !== undefined);
  const keys = [...new Set([...inOrder, ...Object.keys(texts)])];
  return bounded(writeStateFile(records, keys), file, definition.name);
}

function bounded(content: string, file: string, name: string): string {
  if (Buffer.byteLength(content) <= maxFileBytes) return content;
  throw new DomainError(
    'too_large',
    sentence(
      'problems:definition_too_large',
    )`${{ file }} would be larger than a file may be: divide "${{ name }}".`,
  );
}
