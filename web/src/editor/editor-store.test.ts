import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';

import type { FlowFiles } from '../../../src/engine/definition/edit/flow-files.js';
import { Problem } from '../api/problem.js';
import { Editor } from './editor-store.js';
import { Recovery } from './store/recovery.js';
import type { EditorService, FlowView } from './store/service.js';

describe('the editor', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('changes a text, undoes and does it again', async () => {
    const { editor } = await opened();
    editor.apply({ do: 'setText', language: 'sw', key: 'name.text', text: 'Unaitwa nani?' });
    expect(wordsOf(editor)).toBe('Unaitwa nani?');
    expect(editor.getState()).toMatchObject({ isDirty: true, canUndo: true, kept: 'writing' });
    editor.undo();
    expect(wordsOf(editor)).toContain('Jina lako ni nani?');
    expect(editor.getState()).toMatchObject({ isDirty: false, canRedo: true, kept: 'nothing' });
    editor.redo();
    expect(wordsOf(editor)).toBe('Unaitwa nani?');
  });

  it('says that work is kept only once it is written', async () => {
    const { editor, shelf } = await opened();
    editor.apply({ do: 'setText', language: 'sw', key: 'name.text', text: 'Unaitwa nani?' });
    expect([editor.getState().kept, shelf.size]).toEqual(['writing', 0]);
    jest.advanceTimersByTime(400);
    expect([editor.getState().kept, shelf.size]).toEqual(['kept', 1]);
    editor.touch();
    jest.advanceTimersByTime(0);
    expect(editor.getState().kept).toBe('writing');
  });

  it('gives a later window the work that was left behind', async () => {
    const first = await opened();
    first.editor.apply({ do: 'setText', language: 'sw', key: 'name.text', text: 'Unaitwa nani?' });
    jest.advanceTimersByTime(400);
    const { editor } = await opened({ shelf: first.shelf, window: 'two' });
    editor.offer(new Set());
    expect(editor.getState().found?.work.files.texts.sw).toContain('Unaitwa nani?');
    editor.takeFound();
    expect(wordsOf(editor)).toBe('Unaitwa nani?');
    expect([...first.shelf.keys()]).toEqual(['karibu.kept/amina/registration/two']);
  });

  it('tells why an operation is refused, and changes nothing', async () => {
    const { editor } = await opened();
    const before = editor.getState().files;
    expect(editor.apply({ do: 'renameStep', step: 'name', to: 'place' })).toBe(false);
    expect(editor.getState().notice).toMatchObject({ kind: 'refused', reason: { code: 'name_taken' } });
    expect(editor.getState().files).toBe(before);
  });

  it('keeps the last outline while the file cannot be read', async () => {
    const { editor } = await opened();
    const { outline } = editor.getState();
    editor.replaceSource('flow: [');
    editor.flush();
    expect(editor.getState().outline).toBe(outline);
    expect(editor.getState().parseProblem).not.toBeNull();
    editor.undo();
    expect(editor.getState().parseProblem).toBeNull();
  });

  it('draws anew only the step that was changed', async () => {
    const { editor } = await opened();
    const before = editor.getState().outline.steps;
    editor.apply({ do: 'setText', language: 'sw', key: 'name.text', text: 'Unaitwa nani?' });
    editor.flush();
    const changed = editor.getState().outline.steps.filter((step, at) => step !== before[at]);
    expect(changed.map(({ id }) => id)).toEqual(['name']);
  });

  it('saves what still stands in a field', async () => {
    const { editor, saves } = await opened();
    editor.registerWriter(() =>
      editor.apply({ do: 'setText', language: 'sw', key: 'name.text', text: 'Unaitwa nani?' }),
    );
    expect(await editor.save('shorter')).toBe(true);
    expect(saves).toHaveLength(1);
    expect(saves[0]?.texts.sw).toContain('Unaitwa nani?');
    expect(editor.getState()).toMatchObject({ isDirty: false, kept: 'nothing', saved: { version: 1 } });
  });

  it('writes over nobody: who saves second is told what the other saved', async () => {
    const { editor, view } = await opened({ isOvertaken: true });
    editor.apply({ do: 'setText', language: 'sw', key: 'name.text', text: 'Unaitwa nani?' });
    expect(await editor.save('')).toBe(false);
    const { conflict, saved, isDirty } = editor.getState();
    expect(conflict).toMatchObject({ theirs: { version: 7, updatedBy: { name: 'Juma' } } });
    expect(conflict?.base).toBe(view.live?.files);
    expect([saved.version, isDirty]).toEqual([0, true]);
  });
});

function wordsOf(editor: Editor): string | undefined {
  editor.flush();
  const step = editor.getState().outline.steps.find(({ id }) => id === 'name');
  return step?.texts.find(({ role }) => role === 'text')?.byLanguage.sw;
}

interface Setting {
  readonly shelf?: Map<string, string>;
  readonly window?: string;
  readonly isOvertaken?: boolean;
}

async function opened({ shelf = new Map(), window = 'one', isOvertaken = false }: Setting = {}) {
  const files = await registration();
  const view: FlowView = {
    name: 'registration',
    live: { revision: 'r1', files },
    draft: null,
    isBehind: false,
    file: { state: 'same', sentences: [] },
    presence: [],
  };
  const saves: FlowFiles[] = [];
  const service = serviceWith(view, saves, isOvertaken);
  const recovery = new Recovery(shelfIn(shelf), 'amina', 'registration', window);
  return { editor: new Editor({ service, recovery, mayEdit: true }, view), shelf, saves, view };
}

function serviceWith(view: FlowView, saves: FlowFiles[], isOvertaken: boolean): EditorService {
  return {
    open: async () => view,
    check: async () => [],
    test: async () => ({ passed: 0, failed: 0, conversations: [] }),
    async save(version, files) {
      const current = {
        version: 7,
        files,
        updatedAt: null,
        updatedBy: { kind: 'user', id: 'j', name: 'Juma' },
      };
      if (isOvertaken) throw new Problem(409, 'version_conflict', null, [], { current });
      saves.push(files);
      return version + 1;
    },
    discard: async () => undefined,
    rebase: async () => ({ version: 1, files: view.live!.files, conflicts: [] }),
    here: async () => [],
    waiting: async () => ({}),
  };
}

function shelfIn(kept: Map<string, string>) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

async function registration(): Promise<FlowFiles> {
  const languages = ['en', 'sw', 'fr'];
  const texts = await Promise.all(
    languages.map(async (one) => [one, await readFile(`locales/${one}/registration.json`, 'utf8')] as const),
  );
  const source = await readFile('flows/registration.flow.yaml', 'utf8');
  return { source, texts: Object.fromEntries(texts), states: {}, chats: {} };
}
