import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import { flowRules, textRules } from '../../src/engine/definition/lint/rules.js';
import { misfits } from '../../src/engine/steps/misfits.js';
import { consoleFixes } from '../../src/studio/drafts/console-fixes.js';
import { projectDir } from '../import-rules.ts';

/** A sentence that the service says, as its source has it. */
export interface SaidSentence {
  /** `<area>:<key>` */
  readonly key: string;
  /** With its places as the console writes them: `There is no flow "{{flow}}".` */
  readonly text: string;
  readonly file: string;
}

/** Finds every `sentence('area:key')` in the service. */
export function saidSentences(): SaidSentence[] {
  return serviceFiles().flatMap(({ file, source }) => taggedTemplates(source, file));
}

/** Kinds of values that a flow's file can need, as zod calls them. */
const kindsOfValues = ['string', 'number', 'int', 'boolean', 'array', 'object', 'record'];

/** The keys that are made of a name: what a rule says of itself, and why a value does not fit. */
export function saidByName(): string[] {
  return [
    ...[...flowRules, ...textRules].map(({ rule }) => `lint:${rule}.fix`),
    ...Object.keys(consoleFixes).map((rule) => `lint:${rule}.console_fix`),
    ...Object.keys(misfits).map((name) => `lint:misfits.${name}`),
    ...kindsOfValues.map((kind) => `lint:types.${kind}`),
    ...['type', 'value', 'too_small', 'too_big'].map((why) => `lint:wrong_value.${why}`),
  ];
}

/** Finds every `new DomainError(code, sentence)` whose sentence is plain text, as `file: text`. */
export function untranslatedErrors(): string[] {
  return serviceFiles().flatMap(({ file, source }) => {
    const found: string[] = [];
    visit(source, (node) => {
      if (!ts.isNewExpression(node) || node.expression.getText(source) !== 'DomainError') return;
      const said = node.arguments?.[1];
      if (
        said !== undefined &&
        (ts.isStringLiteral(said) ||
          ts.isNoSubstitutionTemplateLiteral(said) ||
          ts.isTemplateExpression(said))
      )
        found.push(`${file}: ${said.getText(source)}`);
    });
    return found;
  });
}

function taggedTemplates(source: ts.SourceFile, file: string): SaidSentence[] {
  const found: SaidSentence[] = [];
  visit(source, (node) => {
    if (!ts.isTaggedTemplateExpression(node) || !ts.isCallExpression(node.tag)) return;
    const [key] = node.tag.arguments;
    if (node.tag.expression.getText(source) !== 'sentence' || key === undefined || !ts.isStringLiteral(key))
      return;
    found.push({ key: key.text, text: textOf(node.template), file });
  });
  return found;
}

function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const parts = template.templateSpans.map(
    ({ expression, literal }) => `{{${nameOf(expression)}}}${literal.text}`,
  );
  return template.head.text + parts.join('');
}

/** The one name in `{ name: value }` that fills a place. */
function nameOf(place: ts.Expression): string {
  const [property] = ts.isObjectLiteralExpression(place) ? place.properties : [];
  const name = property?.name;
  if (name === undefined || !ts.isIdentifier(name))
    throw new Error(`a place is no { name }: ${place.getText()}`);
  return name.text;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

let files: { readonly file: string; readonly source: ts.SourceFile }[] | undefined;

function serviceFiles() {
  files ??= readdirSync(join(projectDir, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('generated'))
    .map((file) => ({ file, text: readFileSync(join(projectDir, 'src', file), 'utf8') }))
    .filter(({ text }) => text.includes('sentence(') || text.includes('DomainError('))
    .map(({ file, text }) => ({
      file,
      source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
    }));
  return files;
}
