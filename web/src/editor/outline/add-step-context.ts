import { createContext, useContext } from 'react';

import type { WayOf } from '../../../../src/engine/definition/edit/operations.js';

/** Where a new step is to stand, and which way alone leads to it. */
export interface NewPlace {
  readonly after: string | null;
  readonly from?: WayOf;
}

/** Opens the dialog that adds a step. */
export const AddStepContext = createContext<(place: NewPlace) => void>(() => undefined);

/** Asks which kind of step is to be added, and adds it. */
export function useAddStep(): (place: NewPlace) => void {
  return useContext(AddStepContext);
}
