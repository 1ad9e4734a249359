import { useSession } from '../api/session.js';
import type { Permission } from '../api/session.js';

/** A place of the main menu. */
export interface Place {
  readonly name:
    | 'home'
    | 'inbox'
    | 'people'
    | 'duplicates'
    | 'segments'
    | 'broadcasts'
    | 'events'
    | 'programmes'
    | 'dashboard'
    | 'imports'
    | 'flows'
    | 'texts'
    | 'simulator'
    | 'users'
    | 'privacy'
    | 'audit'
    | 'help';
  readonly to:
    | '/'
    | '/inbox'
    | '/people'
    | '/duplicates'
    | '/segments'
    | '/broadcasts'
    | '/events'
    | '/programmes'
    | '/dashboard'
    | '/imports'
    | '/flows'
    | '/texts'
    | '/simulator'
    | '/users'
    | '/privacy'
    | '/audit'
    | '/help';
  readonly needs: Permission;
  /** Where else what belongs to it stands. */
  readonly besides?: readonly string[];
}

const places: readonly Place[] = [
  { name: 'home', to: '/', needs: 'flows.read' },
  { name: 'inbox', to: '/inbox', needs: 'inbox.read' },
  { name: 'people', to: '/people', besides: ['/households', '/places'], needs: 'people.read' },
  { name: 'duplicates', to: '/duplicates', needs: 'people.merge' },
  { name: 'segments', to: '/segments', needs: 'people.read' },
  { name: 'broadcasts', to: '/broadcasts', needs: 'broadcasts.read' },
  { name: 'events', to: '/events', needs: 'events.read' },
  { name: 'programmes', to: '/programmes', needs: 'programmes.read' },
  {
    name: 'dashboard',
    to: '/dashboard',
    besides: ['/goals', '/alarms', '/surveys'],
    needs: 'measures.read',
  },
  { name: 'imports', to: '/imports', besides: ['/exports'], needs: 'people.import' },
  { name: 'flows', to: '/flows', needs: 'flows.read' },
  { name: 'texts', to: '/texts', needs: 'texts.read' },
  { name: 'simulator', to: '/simulator', needs: 'flows.simulate' },
  { name: 'users', to: '/users', needs: 'users.read' },
  { name: 'privacy', to: '/privacy', needs: 'privacy.read' },
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
  return places.find(({ to, besides = [] }) =>
    [to, ...besides].some((at) => at !== '/' && (pathname === at || pathname.startsWith(`${at}/`))),
  );
}
