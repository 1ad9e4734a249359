import { isMap, isScalar, parseDocument } from 'yaml';
import { readDocument } from '../document.js';
import type { Formatting } from './format.js';
import { sentence } from '../../../platform/sentence.js';

/** Writes a JSON file of texts in canonical form: two spaces, the keys in their own order. */
export function formatTexts(file: string, source: string): Formatting {
  const reading = readDocument(file, source);
  if (reading.status === 'invalid') return reading;
  const fault = jsonFault(source);
  if (fault !== null) {
    const problem = {
      path: [],
      rule: 'syntax',
      message: sentence('lint:syntax.message_json')`The file is no JSON: ${{ fault }}.`,
      fix: sentence('lint:syntax.fix_json')`Correct it.`,
    };
    return { status: 'invalid', problems: [reading.document.problem(problem)] };
  }
  return { status: 'ok', text: `${write(parseDocument(source).contents, '')}\n` };
}

/** YAML takes comments and bare words, which would be lost; JSON does not. */
function jsonFault(source: string): string | null {
  try {
    JSON.parse(source);
    return null;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

/** By hand, since an object would put keys that are numbers first. */
function write(node: unknown, indent: string): string {
  if (isMap(node) && node.items.length > 0) {
    const inner = `${indent}  `;
    const lines = node.items.map(
      ({ key, value }) => `${inner}${JSON.stringify(String(key))}: ${write(value, inner)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (isMap(node)) return '{}';
  return JSON.stringify(isScalar(node) ? node.value : node);
}
