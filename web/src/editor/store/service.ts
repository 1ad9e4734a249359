import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';
import type { Operation } from '../../../../src/engine/definition/edit/operations.js';
import { isProblem } from '../../api/problem.js';
import { answer, api, done, ifMatch } from '../../api/client.js';
import type { Wording } from '../../i18n/say.js';

/** Who did something. */
export interface Who {
  readonly kind: string;
  readonly id: string | null;
  readonly name: string | null;
}

/** Somebody who has the same conversation open. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly state: 'viewing' | 'editing';
  readonly step: string | null;
  readonly since: string;
}

/** What somebody is doing with a conversation that is open. */
export type Doing = 'viewing' | 'editing' | 'left';

/** Something that is wrong with a flow, in words, with where it is and, where there is one, what mends it. */
export interface FlowProblem {
  readonly line: number;
  readonly column: number;
  readonly file: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
  readonly step: string | null;
  readonly key: string | null;
  readonly language: string | null;
  readonly words?: { readonly message: Wording; readonly fix: Wording } | null;
  readonly mend: {
    readonly label: string;
    readonly words?: Wording;
    readonly operations: readonly Operation[];
  } | null;
}

/** How the test conversations of a flow went. */
export interface TestResults {
  readonly passed: number;
  readonly failed: number;
  readonly conversations: readonly {
    readonly name: string;
    /** Where it stands in its file; counts from 1. */
    readonly line: number;
    readonly language: string;
    readonly ok: boolean;
    readonly diff: string;
    readonly steps: readonly string[];
    /** Where it fails: its whole file as it goes now; null where that is nothing to go by. */
    readonly asPlayed: string | null;
  }[];
}

/** A draft as somebody saved it. */
export interface SavedDraft {
  readonly version: number;
  readonly files: FlowFiles;
  readonly updatedAt: string | null;
  readonly updatedBy: Who | null;
}

/** A flow as the service knows it: what is live, what is being written, who has it open. */
export interface FlowView {
  readonly name: string;
  readonly live: { readonly revision: string; readonly files: FlowFiles } | null;
  readonly draft:
    | (SavedDraft & {
        readonly base: FlowFiles | null;
        readonly baseRevision: string | null;
        readonly origin: 'console' | 'file';
      })
    | null;
  readonly isBehind: boolean;
  readonly file: {
    readonly state: string;
    readonly sentences: readonly string[];
    readonly mark: string | null;
  };
  readonly presence: readonly Person[];
}

/** What bringing in the live revision gave: new files, or what has to be decided first. */
export interface Rebase {
  readonly version: number;
  readonly files: FlowFiles;
  readonly conflicts: readonly { readonly what: string; readonly id: string }[];
}

/** What a draft was begun from, so that its first save writes over nothing. */
export interface Begun {
  /** What was live then. */
  readonly baseRevision: string | null;
  /** The mark of the file of the folder that was open as a draft. */
  readonly fileMark: string | null;
}

/** What the editor asks of the service; a test hands in its own. */
export interface EditorService {
  open(): Promise<FlowView>;
  /** The same; null when there is no such flow any more. */
  openIfThere(): Promise<FlowView | null>;
  check(files: FlowFiles, signal: AbortSignal): Promise<readonly FlowProblem[]>;
  test(files: FlowFiles, signal: AbortSignal): Promise<TestResults>;
  save(version: number, files: FlowFiles, note: string, begun: Begun): Promise<number>;
  discard(version: number): Promise<void>;
  /** Begins a conversation anew that was thrown away before it was ever live; gives the version to save over. */
  beginAgain(languages: readonly string[]): Promise<number>;
  /** With `files`, those that were put together by hand. */
  rebase(version: number, files?: FlowFiles): Promise<Rebase>;
  here(doing: Doing, step: string | null): Promise<readonly Person[]>;
  /** How many people wait at each step of what is live. */
  waiting(): Promise<Readonly<Record<string, number>>>;
}

/** The editor's calls for one flow. */
export function serviceOf(name: string): EditorService {
  const params = { path: { name } };
  const at = (version: number) => ({ ...params, header: ifMatch(version) });
  const open = () => answer(api.GET('/api/v1/flows/{name}', { params }));
  return {
    open,
    async openIfThere() {
      try {
        return await open();
      } catch (error) {
        if (isProblem(error, 'not_found')) return null;
        throw error;
      }
    },
    async check(files, signal) {
      const { problems } = await answer(
        api.POST('/api/v1/flows/{name}/check', { params, body: { files }, signal }),
      );
      // The document says of operations only that they are objects; both sides share their type.
      return problems as readonly FlowProblem[];
    },
    test: (files, signal) =>
      answer(api.POST('/api/v1/flows/{name}/tests', { params, body: { files }, signal })),
    async save(version, files, note, { baseRevision, fileMark }) {
      const begun = {
        ...(baseRevision === null ? {} : { baseRevision }),
        ...(fileMark === null ? {} : { fileMark }),
      };
      const body = { files, note, ...(version === 0 ? begun : {}) };
      const saved = await answer(api.PUT('/api/v1/flows/{name}/draft', { params: at(version), body }));
      return saved.version;
    },
    discard: (version) => done(api.DELETE('/api/v1/flows/{name}/draft', { params: at(version) })),
    async beginAgain(languages) {
      const body = { name, from: { kind: 'empty' as const, languages: [...languages] } };
      const made = await answer(api.POST('/api/v1/flows', { body }));
      return made.version;
    },
    rebase: (version, files) =>
      answer(
        api.POST('/api/v1/flows/{name}/draft/rebase', {
          params: at(version),
          body: files === undefined ? {} : { files },
        }),
      ),
    async here(state, step) {
      const body = { state, ...(step === null ? {} : { step }) };
      const { people } = await answer(api.POST('/api/v1/flows/{name}/presence', { params, body }));
      return people;
    },
    async waiting() {
      const { steps } = await answer(
        api.GET('/api/v1/flows/{name}/results', { params: { ...params, query: { days: 1 } } }),
      );
      return Object.fromEntries(steps.map(({ step, waiting }) => [step, waiting]));
    },
  };
}
