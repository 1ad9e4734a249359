import type { ReactNode } from 'react';

/** A question before something is done. */
export interface ConfirmProps {
  readonly opened: boolean;
  /** The question. */
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly children: ReactNode;
  /** The word on the button that does it. */
  readonly confirm: string;
  readonly isDangerous?: boolean;
  /** Does it; the dialog closes when that went well, and says what went wrong otherwise. */
  readonly onConfirm: () => Promise<unknown> | undefined;
  readonly onClose: () => void;
}
