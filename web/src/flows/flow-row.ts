import type { components } from '../api/schema.js';

/** A conversation as the list shows it. */
export type FlowRow = components['schemas']['FlowRow'];

/** The states that the list can be narrowed to. */
export const flowStates = ['live', 'draft', 'live_and_draft', 'broken'] as const;
