import { autocompletion } from '@codemirror/autocomplete';
import { history, historyKeymap, indentWithTab, standardKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';

import type { Editor } from '../editor-store.js';
import { completionsOf } from './completions.js';
import { theme } from './theme.js';

/** Everything that the field of a file can do. JSON is YAML too, so both are coloured by the same grammar. */
export function extensionsFor(editor: Editor, file: string, label: string): readonly Extension[] {
  return [
    lineNumbers(),
    history(),
    highlightActiveLine(),
    yaml(),
    syntaxHighlighting(defaultHighlightStyle),
    lintGutter(),
    ...(file === 'flow' ? [autocompletion({ override: [completionsOf(editor)] })] : []),
    // Tab indents; Escape and then Tab leaves the field, as CodeMirror provides.
    keymap.of([...standardKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'false', dir: 'ltr' }),
    theme,
  ];
}

/** What the service found in this file, and where it cannot be read, as marks beside the lines. */
export function diagnosticsOf(
  editor: Editor,
  file: string,
  { state: { doc } }: EditorView,
): readonly Diagnostic[] {
  const { problems, parseProblem } = editor.getState();
  const spanOf = (line: number, column: number) => {
    const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
    return { from: Math.min(to, from + Math.max(0, column - 1)), to };
  };
  const found = problems
    .filter((problem) => problem.file === file)
    .map(({ line, column, severity, message, fix }): Diagnostic => ({
      ...spanOf(line, column),
      severity,
      message: `${message} ${fix}`,
    }));
  if (file !== 'flow' || parseProblem === null) return found;
  const { line, column, sentence } = parseProblem;
  return [{ ...spanOf(line, column), severity: 'error', message: sentence }, ...found];
}
