import { setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditor } from '../editor-store.js';
import type { Editor } from '../editor-store.js';
import { diagnosticsOf, extensionsFor } from './extensions.js';
import styles from './yaml.module.css';

/** Half a word is not a change yet. */
const settleMs = 250;

/** One file, to be written by hand; what is written goes into the editor, and what changes elsewhere comes here. */
export function CodeField({ file }: { readonly file: string }) {
  const { t } = useTranslation('phone');
  const editor = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const label = t('yaml.label');
  useEffect(() => {
    if (place.current === null) return undefined;
    return openFile(editor, file, label, place.current);
  }, [editor, file, label]);
  return <div ref={place} className={styles.field} />;
}

function openFile(editor: Editor, file: string, label: string, parent: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // What both sides know: a change of ours that comes back is no change.
  let known = contentOf(editor, file);
  const handOver = () => {
    clearTimeout(timer);
    const written = view.state.doc.toString();
    if (written === known) return;
    known = written;
    write(editor, file, written);
  };
  const view = new EditorView({
    doc: known,
    parent,
    extensions: [
      ...extensionsFor(editor, file, label),
      EditorView.editable.of(editor.getState().mayEdit),
      EditorView.updateListener.of(({ docChanged, transactions }) => {
        if (!docChanged || transactions.some((one) => one.isUserEvent('take'))) return;
        editor.touch();
        clearTimeout(timer);
        timer = setTimeout(handOver, settleMs);
      }),
    ],
  });
  const mark = () => view.dispatch(setDiagnostics(view.state, diagnosticsOf(editor, file, view)));
  let { problems, parseProblem } = editor.getState();
  const leave = editor.subscribe(() => {
    const state = editor.getState();
    const content = contentOf(editor, file);
    if (content !== known && content !== view.state.doc.toString()) take(view, content);
    known = content;
    if (state.problems === problems && state.parseProblem === parseProblem) return;
    ({ problems, parseProblem } = state);
    mark();
  });
  mark();
  const unregister = editor.registerWriter(handOver);
  return () => {
    handOver();
    unregister();
    leave();
    view.destroy();
  };
}

function contentOf(editor: Editor, file: string): string {
  const { files } = editor.getState();
  return file === 'flow' ? files.source : (files.texts[file.slice('texts/'.length)] ?? '');
}

function write(editor: Editor, file: string, content: string): void {
  if (file === 'flow') editor.replaceSource(content);
  else editor.replaceTexts(file.slice('texts/'.length), content);
}

/** Shows what was changed elsewhere, touching only the lines that differ, so that the cursor stays where it is. */
function take(view: EditorView, content: string): void {
  const before = view.state.doc.toString();
  let from = 0;
  const shorter = Math.min(before.length, content.length);
  while (from < shorter && before[from] === content[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === content.at(-1 - same)) same += 1;
  const changes = { from, to: before.length - same, insert: content.slice(from, content.length - same) };
  view.dispatch({ changes, userEvent: 'take' });
}
