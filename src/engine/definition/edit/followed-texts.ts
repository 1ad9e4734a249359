import type { FlowFiles } from './flow-files.js';
import { sourceHash } from './sha256.js';
import { languagesOf, openFlow } from './workbench.js';

/**
 * Lets the state files follow a change of a text that says the same as before, such as another name in its {{braces}}: translations of it do
 * not become stale, and a review of it holds.
 */
export function withFollowedChange(
  files: FlowFiles,
  language: string,
  key: string,
  before: string,
  after: string,
): FlowFiles {
  const [first] = languagesOf(openFlow(files).root);
  const states = Object.entries(files.states).map(([other, file]) => {
    const field = other === language ? 'reviewed_text' : 'source';
    if (other !== language && language !== first) return [other, file];
    return [other, withHash(file, key, field, sourceHash(before), sourceHash(after))];
  });
  return { ...files, states: Object.fromEntries(states) as Record<string, string> };
}

/** The record of a key is flat: its hash stands behind its field before the record closes. */
function withHash(file: string, key: string, field: string, before: string, after: string): string {
  const start = file.indexOf(`${JSON.stringify(key)}:`);
  const end = start < 0 ? -1 : file.indexOf('}', start);
  if (end < 0) return file;
  const record = file.slice(start, end).replace(new RegExp(`("${field}":\\s*")${before}"`), `$1${after}"`);
  return file.slice(0, start) + record + file.slice(end);
}
