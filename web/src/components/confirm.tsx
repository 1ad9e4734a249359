import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';

const ConfirmDialog = lazy(() => import('./confirm-dialog.js'));

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

/** Asks before something is done that is not easily undone; the dialog is loaded when it is first needed. */
export function Confirm(props: ConfirmProps) {
  return <Suspense>{props.opened && <ConfirmDialog {...props} />}</Suspense>;
}
