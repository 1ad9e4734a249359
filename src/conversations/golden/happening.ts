import type { EngineEvent } from '../../engine/events.js';
import type { ShownOption } from './shown-options.js';

/** Something that the engine said has happened in a played conversation. */
export interface Happening {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: EngineEvent;
  /** Of a message that asks: what can be tapped to answer it. Empty for everything else. */
  readonly options: readonly ShownOption[];
}
