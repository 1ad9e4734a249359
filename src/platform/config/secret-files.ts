import { readFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';

import type { ConfigProblem } from './problem.js';
import { notesOf, variableNames } from './variables.js';

/** Environment variables by name, as the process has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Variables that are set to something, with secrets read from their files. */
export interface ReadVariables {
  readonly set: Readonly<Record<string, string>>;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads the variables of the service: spaces around values and empty ones do not count, and a secret may be
 * given as the path of a file that holds it, as Docker and Kubernetes mount them (`SECRET_KEY_FILE`).
 */
export function readVariables(env: Variables): ReadVariables {
  const set: Record<string, string> = {};
  const problems: ConfigProblem[] = [];
  for (const name of variableNames) {
    const value = env[name]?.trim() ?? '';
    const path = notesOf(name).isSecret ? (env[`${name}_FILE`]?.trim() ?? '') : '';
    if (value !== '' && path !== '') problems.push(bothGiven(name));
    else if (path !== '') readSecret(name, path, set, problems);
    else if (value !== '') set[name] = value;
  }
  return { set, problems };
}

function readSecret(
  name: string,
  path: string,
  set: Record<string, string>,
  problems: ConfigProblem[],
): void {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    if (secret === '') problems.push(unreadable(name, path, 'is empty'));
    else set[name] = secret;
  } catch (error) {
    const code = isNativeError(error) && 'code' in error ? ` (${String(error.code)})` : '';
    problems.push(unreadable(name, path, `cannot be read${code}`));
  }
}

function bothGiven(name: string): ConfigProblem {
  return {
    variable: name,
    message: `${name} and ${name}_FILE are both set.`,
    hint: 'Keep one of the two.',
  };
}

function unreadable(name: string, path: string, what: string): ConfigProblem {
  return {
    variable: `${name}_FILE`,
    message: `${name}_FILE names the file ${path}, which ${what}.`,
    hint: 'Check the path, and that the user who runs the service may read the file.',
  };
}
