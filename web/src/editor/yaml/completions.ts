import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';

import {
  headKeys,
  orderOf,
  questionNames,
  stepKindNames,
} from '../../../../src/engine/definition/edit/step-shapes.js';
import type { Editor } from '../editor-store.js';

/** Keys whose value is the name of a step. */
const leading = ['go', 'yes', 'no', 'else', 'unknown', 'not_understood'];
const stepKeys = [
  ...new Set([...stepKindNames, ...stepKindNames.flatMap((kind) => orderOf({ [kind]: '' }))]),
];

/** Offers what can stand where the cursor is: keys at the beginning of a line, names of steps behind `go`, questions behind `ask`. */
export function completionsOf(editor: Editor): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const word = /[\w.]*$/.exec(before)?.[0] ?? '';
    if (word === '' && !context.explicit && !before.endsWith(': ')) return null;
    const options = optionsAt(editor, before.slice(0, before.length - word.length));
    return options.length === 0 ? null : { from: context.pos - word.length, options, validFor: /^[\w.]*$/ };
  };
}

function optionsAt(editor: Editor, before: string): readonly Completion[] {
  const key = /([\w.]+):\s*$/.exec(before)?.[1];
  if (key === undefined) return keysAt(before);
  if (key === 'ask') return questionNames.map((label) => ({ label, type: 'enum' }));
  if (key === 'save') return fieldsIn(editor).map((label) => ({ label, type: 'variable' }));
  const isInMap = /\bgo:\s*\{[^}]*$/.test(before);
  return leading.includes(key) || isInMap ? stepsOf(editor) : [];
}

function keysAt(before: string): readonly Completion[] {
  const keyOf = (type: string) => (label: string) => ({ label, type, apply: `${label}: ` });
  if (before === '') return headKeys.map(keyOf('keyword'));
  if (!/^\s*(- )?$/.test(before)) return [];
  if (before.includes('-')) return [keyOf('keyword')('id')];
  return stepKeys.map(keyOf('property'));
}

function stepsOf(editor: Editor): readonly Completion[] {
  return editor.getState().outline.steps.map(({ id, texts }) => {
    const words = Object.values(texts[0]?.byLanguage ?? {})[0];
    return { label: id, type: 'constant', ...(words === undefined ? {} : { detail: words.slice(0, 40) }) };
  });
}

/** The fields of hers that the file names already. */
function fieldsIn(editor: Editor): readonly string[] {
  return [...new Set(editor.getState().files.source.match(/\bperson\.[a-z_][a-z0-9_]*/g) ?? [])].sort();
}
