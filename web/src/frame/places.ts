import { useSession } from '../api/session.js';
import type { Permission } from '../api/session.js';

/** A place of the main menu. */
export interface Place {
  readonly name: 'home' | 'flows' | 'texts' | 'simulator' | 'users' | 'audit' | 'help';
  readonly to: '/' | '/flows' | '/texts' | '/simulator' | '/users' | '/audit' | '/help';
  readonly needs: Permission;
}

const places: readonly Place[] = [
  { name: 'home', to: '/', needs: 'flows.read' },
  { name: 'flows', to: '/flows', needs: 'flows.read' },
  { name: 'texts', to: '/texts', needs: 'texts.read' },
  { name: 'simulator', to: '/simulator', needs: 'flows.simulate' },
  { name: 'users', to: '/users', needs: 'users.read' },
  { name: 'audit', to: '/audit', needs: 'audit.read' },
  { name: 'help', to: '/help', needs: 'account.own' },
];

/** The places that whoever is signed in may go to. */
export function usePlaces(): readonly Place[] {
  const { may } = useSession();
  return places.filter(({ needs }) => may(needs));
}

/** The place that a page belongs to; none for pages that everybody has. The start leads everybody to what is theirs. */
export function placeOf(pathname: string): Place | undefined {
  return places.find(({ to }) => to !== '/' && (pathname === to || pathname.startsWith(`${to}/`)));
}
