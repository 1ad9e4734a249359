import type { components } from '../../../api/schema.js';

/** Something in a person's timeline. */
export type Entry = components['schemas']['TimelineEntry'];
