import type { LocalSurroundings } from '../../conversations/definitions/flow-examiner.js';
import type { Script } from '../../conversations/golden/replay.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { FlowCheck } from '../drafts/drafts.schemas.js';
import type { TestResults } from './simulation.schemas.js';
import type { Staged, Scenery, TriedFlow } from './stage.js';

/** What a stage in another thread is told. Calls are answered under their ids. */
export type StageCall =
  | { readonly do: 'set'; readonly scenery: Scenery }
  | { readonly do: 'play'; readonly id: number; readonly tried: TriedFlow; readonly script: Script }
  | { readonly do: 'test'; readonly id: number; readonly flow: string; readonly files: FlowFiles }
  | {
      readonly do: 'check';
      readonly id: number;
      readonly flow: string;
      readonly files: FlowFiles;
      readonly local: LocalSurroundings;
    };

/** What a call comes to. */
export type StageResult = Staged | TestResults | FlowCheck;

/** What it answers. */
export type StageAnswer =
  { readonly id: number; readonly result: StageResult } | { readonly id: number; readonly fault: unknown };
