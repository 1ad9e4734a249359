import { isNode, isScalar, LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';
import type { Document } from 'yaml';
import { maxFileBytes, maxFileDepth, maxProblems } from '../limits.js';
import { yamlFault } from './edit/yaml-fault.js';
import { JsonPlaces } from './json-places.js';
import { isNestedHopelessly } from './nesting.js';
import { saying } from './problem.js';
import type { Finding, Path, Problem } from './problem.js';
import { sentence } from '../../platform/sentence.js';

/** A YAML or JSON file that was read, and where each part of it stands. */
export interface SourceDocument {
  readonly file: string;
  readonly value: unknown;
  problem(finding: Finding): Problem;
}

/** A file that was read, or why it could not be. */
export type Reading =
  | { readonly status: 'ok'; readonly document: SourceDocument }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a YAML or JSON text: its size, its depth and its aliases are bounded, and names that JavaScript gives a meaning are
 * refused.
 */
export function readDocument(file: string, text: string): Reading {
  if (Buffer.byteLength(text) > maxFileBytes) return { status: 'invalid', problems: [tooLarge(file)] };
  try {
    return read(file, text);
  } catch (error) {
    // The library goes down into a file level by level, and runs out of stack.
    if (error instanceof RangeError) return { status: 'invalid', problems: [tooDeep(file)] };
    throw error;
  }
}

function read(file: string, text: string): Reading {
  const json = file.endsWith('.json') ? readJson(text) : undefined;
  if (json !== undefined) return withoutForbidden(positioned(file, json, () => placesInJson(text)));
  if (isNestedHopelessly(text)) return { status: 'invalid', problems: [tooDeep(file)] };
  const { parsed, lines } = parse(text);
  const faults = [...parsed.errors, ...parsed.warnings];
  if (faults.some(({ message }) => message.startsWith(outOfStack)))
    return { status: 'invalid', problems: [tooDeep(file)] };
  faults.push(...repeatedKeys(parsed));
  if (faults.length > 0) {
    return {
      status: 'invalid',
      problems: faults.slice(0, maxProblems).map((fault) => {
        const { line, col } = lines.linePos(fault.pos[0]);
        return syntaxProblem(file, line, col, fault);
      }),
    };
  }
  const value = resolve(parsed);
  if (value instanceof ReferenceError) return { status: 'invalid', problems: [aliasProblem(file, value)] };
  return withoutForbidden(
    positioned(file, value, () => ({ offsetOf: (path) => offsetIn(parsed, path), lines })),
  );
}

/** A text as YAML, and where its lines begin. */
interface ParsedText {
  readonly parsed: Document.Parsed;
  readonly lines: LineCounter;
}

function parse(text: string): ParsedText {
  const lines = new LineCounter();
  // The library holds each key of a map against all others; `repeatedKeys` looks them up.
  return { parsed: parseDocument(text, { lineCounter: lines, uniqueKeys: false }), lines };
}

/** Says where findings are: of those that are one too many for anybody to read, nothing. */
export function problemsAt(document: SourceDocument, findings: readonly Finding[]): Problem[] {
  return findings.slice(0, maxProblems).map((finding) => document.problem(finding));
}

/** What the library makes a fault of when a file is too deep for it. */
const outOfStack = 'Maximum call stack size exceeded';

function repeatedKeys(parsed: Document.Parsed): YAMLParseError[] {
  const faults: YAMLParseError[] = [];
  visit(parsed, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && key.range)
          faults.push(
            new YAMLParseError([key.range[0], key.range[1]], 'DUPLICATE_KEY', 'Map keys must be unique'),
          );
        seen.add(key.value);
      }
    },
  });
  return faults;
}

/**
 * Reads JSON that is beyond reproach, many times as fast as the reader of YAML, which gets everything else (undefined) and
 * says where its fault is. A key that is repeated would go unnoticed, so the keys are counted.
 */
function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const strings = text.match(/"(?:[^"\\]|\\.)*"(?:\s*:)?/g) ?? [];
    const written = strings.filter((string) => string.endsWith(':')).length;
    return written === countKeys(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + countKeys(one), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

function withoutForbidden(document: SourceDocument): Reading {
  const forbidden = findForbidden(document.value, []);
  if (forbidden === null) return { status: 'ok', document };
  return { status: 'invalid', problems: [document.problem(forbidden)] };
}

/** The content as plain data; the library stops a file whose aliases would blow it up, or lead nowhere. */
function resolve(parsed: Document): unknown {
  try {
    return parsed.toJS({ maxAliasCount: 50 });
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

/** Where the parts of a text are, and where its lines begin. */
interface Places {
  readonly lines: LineCounter;
  offsetOf(path: Path): number;
}

function placesInJson(text: string): Places {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const places = new JsonPlaces(text);
  return { lines, offsetOf: (path) => places.offsetOf(path) };
}

/** `findPlaces` is called when the first problem needs a position. */
function positioned(file: string, value: unknown, findPlaces: () => Places): SourceDocument {
  let places: Places | null = null;
  return {
    file,
    value,
    problem(finding) {
      places ??= findPlaces();
      const { rule, message, fix, path } = finding;
      const { line, col } = places.lines.linePos(places.offsetOf(path));
      return {
        file,
        line,
        column: col,
        path,
        rule,
        severity: finding.severity ?? 'error',
        ...saying(message, fix),
      };
    },
  };
}

/** The offset of the deepest part of the path that exists. */
function offsetIn(parsed: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = parsed.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** An alias of what it stands in has no end; it is too deep as well. */
function findForbidden(value: unknown, path: Path): Finding | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > maxFileDepth) return { path, ...depthFault };
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (forbiddenKeys.has(key)) {
      return {
        path: at,
        rule: 'forbidden_name',
        message: sentence('lint:forbidden_name.message')`"${{ name: key }}" cannot be used as a name.`,
        fix: sentence('lint:forbidden_name.fix')`Choose another name.`,
      };
    }
    const found = findForbidden(inner, at);
    if (found !== null) return found;
  }
  return null;
}

function syntaxProblem(
  file: string,
  line: number,
  column: number,
  fault: Parameters<typeof yamlFault>[0],
): Problem {
  return {
    file,
    line,
    column,
    rule: 'syntax',
    severity: 'error',
    ...saying(
      sentence('lint:syntax.message')`The file cannot be read: ${{ fault: yamlFault(fault) }}.`,
      sentence('lint:syntax.fix')`Check the spacing and the quotes on this line.`,
    ),
  };
}

function tooLarge(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'too_large',
    severity: 'error',
    ...saying(
      sentence('lint:too_large.message')`The file is larger than ${{ most: maxFileBytes / 1024 }} KiB.`,
      sentence('lint:too_large.fix')`Split it into several.`,
    ),
  };
}

const depthFault = {
  rule: 'too_deep',
  message: sentence(
    'lint:too_deep.message',
  )`The file has more than ${{ most: maxFileDepth }} levels inside one another.`,
  fix: sentence('lint:too_deep.fix')`Check the brackets and the spacing.`,
};

function tooDeep(file: string): Problem {
  const { rule, message, fix } = depthFault;
  return { file, line: 1, column: 1, rule, severity: 'error', ...saying(message, fix) };
}

function aliasProblem(file: string, { message }: ReferenceError): Problem {
  if (!message.startsWith('Excessive')) return syntaxProblem(file, 1, 1, { message });
  return {
    file,
    line: 1,
    column: 1,
    rule: 'too_many_aliases',
    severity: 'error',
    ...saying(
      sentence('lint:too_many_aliases.message')`The file repeats itself too often by & and *.`,
      sentence('lint:too_many_aliases.fix')`Write it out.`,
    ),
  };
}
