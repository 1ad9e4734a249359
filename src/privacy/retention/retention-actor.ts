import { system } from '../../platform/access/actor.js';

/** Under whose name the rules of retention write. */
export const retentionActor = system('retention');
