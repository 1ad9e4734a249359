import { useLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import type { ReactNode } from 'react';

import { useSession } from '../api/session.js';
import { placeOf, usePlaces } from './places.js';

const NotYours = lazy(() => import('./not-yours.js'));

/** Shows a page to whoever may go there; the others are told kindly where theirs are. */
export function Permitted({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const { user } = useSession();
  const places = usePlaces();
  const place = placeOf(pathname);
  const isTheirs = user.id === '' || place === undefined || places.includes(place);
  return isTheirs ? children : <NotYours />;
}
