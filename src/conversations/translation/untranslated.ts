import type { CompiledFlow } from '../../engine/definition/compile.js';
import { variablesOf } from '../definitions/read-flow-files.js';
import {
  systemQuestions,
  systemSource,
  systemTextKeys,
  systemVariables,
} from '../definitions/system-texts.js';
import type { TranslatedDefinition } from './translated-definition.js';

/** A definition before its texts are read. */
export interface Untranslated extends Pick<
  TranslatedDefinition,
  'name' | 'keys' | 'variables' | 'maxSegments' | 'flow'
> {
  readonly languages: readonly string[];
  /** The language that it is translated from. */
  readonly from: string;
  /** The labels that are written below its questions, where it is no flow. */
  readonly questions?: Readonly<Record<string, readonly string[]>>;
}

/** What a flow needs of texts. */
export function untranslatedFlow(name: string, flow: CompiledFlow): Untranslated {
  return {
    name,
    keys: flow.texts,
    variables: variablesOf(flow.graph),
    maxSegments: flow.head.max_segments,
    flow,
    languages: flow.head.languages,
    from: flow.head.languages[0] ?? '',
  };
}

/** What the service itself needs of texts, in the languages that are spoken here. */
export function untranslatedService(languages: readonly string[]): Untranslated {
  return {
    name: 'system',
    keys: systemTextKeys,
    variables: systemVariables,
    maxSegments: 1,
    flow: null,
    languages,
    from: systemSource(languages),
    questions: systemQuestions,
  };
}
