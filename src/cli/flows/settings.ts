import type { Config } from '../../platform/config/config.js';
import { loadConfig } from '../../platform/config/load-config.js';
import { renderProblems } from '../../platform/config/problem.js';
import { DomainError } from '../../platform/domain-error.js';

/**
 * Reads the settings of this installation.
 * @throws DomainError with every mistake in them
 */
export function readSettings(): Config {
  const loaded = loadConfig(process.env);
  if (loaded.status === 'ok') return loaded.config;
  throw new DomainError('invalid_settings', renderProblems(loaded.problems));
}
