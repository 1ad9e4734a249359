import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';

import type { FlowFiles } from '../../../src/engine/definition/edit/flow-files.js';
import { newStep } from '../../../src/engine/definition/edit/new-step.js';
import { sourceHash } from '../../../src/engine/definition/edit/sha256.js';
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

  it('takes words for the first ones until they are saved: a translation beside them is not stale', async () => {
    const { editor, view } = await opened();
    const write = (language: string, text: string) =>
      editor.apply({ do: 'setText', language, key: 'greeting.text', text });
    editor.apply({ do: 'addStep', after: 'welcome', ...newStep('say', 'greeting', ['en', 'sw', 'fr']) });
    write('sw', 'Karibu sana.');
    write('en', 'You are');
    write('en', 'You are welcome.');
    expect(madeFrom(editor, 'greeting.text')).toBe(sourceHash('You are welcome.'));
    await editor.save('');
    write('en', 'You are very welcome.');
    expect(madeFrom(editor, 'greeting.text')).toBe(sourceHash('You are welcome.'));
    expect(view.live?.files.states).toEqual({});
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

  it('keeps the work of a draft that a colleague throws away, until somebody says what becomes of it', async () => {
    const { editor, stands, saves, view, shelf } = await opened({ draft: 3 });
    stands.now = view;
    await editor.learnNews(juma);
    expect(editor.getState()).toMatchObject({
      thrownAway: { by: juma },
      isDirty: true,
      saved: { version: 0 },
    });
    jest.advanceTimersByTime(400);
    expect(shelf.size).toBe(1);
    expect(await editor.save('')).toBe(true);
    expect(saves[0]?.texts.sw).toContain('Unaitwa nani?');
    expect(editor.getState()).toMatchObject({ thrownAway: null, isDirty: false, saved: { version: 1 } });
  });

  it('takes what is live when the work of a draft that was thrown away is let go', async () => {
    const { editor, stands, view, shelf } = await opened({ draft: 3 });
    stands.now = view;
    expect(await editor.save('')).toBe(true);
    await editor.learnNews(juma);
    jest.advanceTimersByTime(400);
    editor.letGo();
    expect(wordsOf(editor)).toContain('Jina lako ni nani?');
    expect(editor.getState()).toMatchObject({ thrownAway: null, isDirty: false, saved: { version: 0 } });
    expect(shelf.size).toBe(0);
  });

  it('makes a conversation anew that was thrown away before it was ever live', async () => {
    const { editor, stands, saves } = await opened({ draft: 3, isNew: true });
    stands.now = null;
    await editor.learnNews(juma);
    expect(editor.getState()).toMatchObject({ thrownAway: { left: null }, isDirty: true, live: null });
    expect(await editor.save('')).toBe(true);
    expect([stands.begun, saves.length]).toEqual([['en', 'sw', 'fr'], 1]);
    expect(editor.getState()).toMatchObject({ thrownAway: null, isDirty: false, saved: { version: 12 } });
  });

  it('goes on without a word when a colleague publishes the draft as it stands here', async () => {
    const { editor, stands, view } = await opened({ draft: 3 });
    const { files } = editor.getState();
    stands.now = { ...view, live: { revision: 'r2', files } };
    await editor.learnNews(juma);
    expect(editor.getState()).toMatchObject({
      thrownAway: null,
      news: null,
      isDirty: false,
      saved: { version: 0 },
    });
  });

  it('tells of what a colleague published instead of the draft that stands here', async () => {
    const { editor, stands, view } = await opened({ draft: 3 });
    const files = { ...view.live!.files, chats: { 'other.en': '' } };
    stands.now = { ...view, live: { revision: 'r2', files } };
    await editor.learnNews(juma);
    expect(editor.getState()).toMatchObject({ thrownAway: null, news: { version: 0, updatedBy: juma } });
  });
});

const juma = { id: 'j', name: 'Juma' };

function wordsOf(editor: Editor): string | undefined {
  editor.flush();
  const step = editor.getState().outline.steps.find(({ id }) => id === 'name');
  return step?.texts.find(({ role }) => role === 'text')?.byLanguage.sw;
}

interface Setting {
  readonly shelf?: Map<string, string>;
  readonly window?: string;
  readonly isOvertaken?: boolean;
  /** The version of a draft that is there, with another name for its question. */
  readonly draft?: number;
  /** It was never live. */
  readonly isNew?: boolean;
}

/** How the flow stands at the service; null when it is gone. */
interface Stands {
  now: FlowView | null;
  begun: readonly string[] | null;
}

async function opened(setting: Setting = {}) {
  const {
    shelf = new Map<string, string>(),
    window = 'one',
    isOvertaken = false,
    draft,
    isNew = false,
  } = setting;
  const files = await registration();
  const view: FlowView = {
    name: 'registration',
    live: { revision: 'r1', files },
    draft: null,
    isBehind: false,
    file: { state: 'same', sentences: [], mark: null },
    presence: [],
  };
  const saves: FlowFiles[] = [];
  const seen = draft === undefined ? view : withDraft(isNew ? { ...view, live: null } : view, files, draft);
  const stands: Stands = { now: seen, begun: null };
  const service = serviceWith(stands, saves, isOvertaken);
  const recovery = new Recovery(shelfIn(shelf), 'amina', 'registration', window);
  return { editor: new Editor({ service, recovery, mayEdit: true }, seen), shelf, saves, view, stands };
}

function withDraft(view: FlowView, live: FlowFiles, version: number): FlowView {
  const sw = live.texts.sw!.replace('Jina lako ni nani?', 'Unaitwa nani?');
  const files = { ...live, texts: { ...live.texts, sw } };
  const [base, baseRevision] = [view.live?.files ?? null, view.live?.revision ?? null];
  const draft = { version, files, base, baseRevision, origin: 'console', updatedAt: null } as const;
  return { ...view, draft: { ...draft, updatedBy: null } };
}

function serviceWith(stands: Stands, saves: FlowFiles[], isOvertaken: boolean): EditorService {
  return {
    open: async () => stands.now!,
    openIfThere: async () => stands.now,
    async beginAgain(languages) {
      stands.begun = languages;
      return 11;
    },
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
    rebase: async () => ({ version: 1, files: stands.now!.live!.files, conflicts: [] }),
    here: async () => [],
    waiting: async () => ({}),
  };
}

function madeFrom(editor: Editor, key: string): string | undefined {
  const states = JSON.parse(editor.getState().files.states.sw ?? '{}') as Record<string, { source?: string }>;
  return states[key]?.source;
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
