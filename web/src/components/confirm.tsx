import { lazy, Suspense } from 'react';

import type { ConfirmProps } from './confirm-props.js';

const ConfirmDialog = lazy(() => import('./confirm-dialog.js'));

/** Asks before something is done that is not easily undone; the dialog is loaded when it is first needed. */
export function Confirm(props: ConfirmProps) {
  return <Suspense>{props.opened && <ConfirmDialog {...props} />}</Suspense>;
}
