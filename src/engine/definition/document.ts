import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { maxFileBytes } from '../limits.js';
import type { Finding, Path, Problem } from './problem.js';

/** A YAML or JSON file that was read, and where each part of it stands. */
export interface SourceDocument {
  readonly file: string;
  readonly value: unknown;
  problem(finding: Finding): Problem;
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a YAML or JSON text: aliases are bounded, and names that JavaScript gives a meaning are refused. */
export function readDocument(
  file: string,
  text: string,
): { status: 'ok'; document: SourceDocument } | { status: 'invalid'; problems: Problem[] } {
  const lines = new LineCounter();
  if (Buffer.byteLength(text) > maxFileBytes) return { status: 'invalid', problems: [tooLarge(file)] };
  const parsed = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const faults = [...parsed.errors, ...parsed.warnings];
  if (faults.length > 0) {
    return {
      status: 'invalid',
      problems: faults.map((fault) => {
        const { line, col } = lines.linePos(fault.pos[0]);
        return syntaxProblem(file, line, col, fault.message);
      }),
    };
  }
  const value = resolve(parsed);
  if (value === excessiveAliases) return { status: 'invalid', problems: [tooManyAliases(file)] };
  const document = positioned(file, value, parsed, lines);
  const forbidden = findForbidden(value, []);
  if (forbidden === null) return { status: 'ok', document };
  return { status: 'invalid', problems: [document.problem(forbidden)] };
}

const excessiveAliases = Symbol('excessive aliases');

/** The content as plain data; the library stops a file whose aliases would blow it up. */
function resolve(parsed: Document): unknown {
  try {
    return parsed.toJS({ maxAliasCount: 50 });
  } catch (error) {
    if (error instanceof ReferenceError) return excessiveAliases;
    throw error;
  }
}

function positioned(file: string, value: unknown, parsed: Document, lines: LineCounter): SourceDocument {
  return {
    file,
    value,
    problem(finding) {
      const { line, col } = lines.linePos(offsetOf(parsed, finding.path));
      const { rule, message, fix } = finding;
      return { file, line, column: col, rule, severity: finding.severity ?? 'error', message, fix };
    },
  };
}

/** The offset of the deepest part of the path that exists. */
function offsetOf(parsed: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = parsed.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function findForbidden(value: unknown, path: Path): Finding | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (forbiddenKeys.has(key)) {
      return {
        path: at,
        rule: 'forbidden_name',
        message: `"${key}" cannot be used as a name.`,
        fix: 'Choose another name.',
      };
    }
    const found = findForbidden(inner, at);
    if (found !== null) return found;
  }
  return null;
}

function syntaxProblem(file: string, line: number, column: number, raw: string): Problem {
  const [first = raw] = raw.split('\n');
  const message = `The file cannot be read: ${first.replace(/ at line \d+, column \d+:?$/, '')}.`;
  return {
    file,
    line,
    column,
    rule: 'syntax',
    severity: 'error',
    message,
    fix: 'Check the spacing and the quotes on this line.',
  };
}

function tooLarge(file: string): Problem {
  const message = `The file is larger than ${maxFileBytes / 1024} KiB.`;
  return {
    file,
    line: 1,
    column: 1,
    rule: 'too_large',
    severity: 'error',
    message,
    fix: 'Split it into several.',
  };
}

function tooManyAliases(file: string): Problem {
  const message = 'The file repeats itself too often by & and *.';
  return {
    file,
    line: 1,
    column: 1,
    rule: 'too_many_aliases',
    severity: 'error',
    message,
    fix: 'Write it out.',
  };
}
