/** What can be done with a whole step; the same functions for as long as the page is open. */
export interface StepActions {
  readonly select: (step: string) => void;
  /** Up (-1) or down (1) by one. */
  readonly move: (step: string, by: -1 | 1) => void;
  /** Below another; null: as the first. */
  readonly moveAfter: (step: string, after: string | null) => void;
  readonly copy: (step: string) => void;
  readonly rename: (step: string) => void;
  readonly remove: (step: string) => void;
}
