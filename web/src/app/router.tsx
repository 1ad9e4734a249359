import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';
import i18next from 'i18next';

import { whenSignedOut } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { forgetSession, sessionQuery } from '../api/session.js';
import { LoadingPage } from '../components/loading.js';
import { Frame } from '../frame/frame.js';
import { NotFound, WentWrong } from './went-wrong.js';

const root = createRootRoute({ notFoundComponent: NotFound });

/** What stands in the frame is for people who are signed in; the others sign in first and then come back. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: Frame,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.query(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
});

/** Takes the named parameters behind the ? as texts, and nothing else. */
function texts<Name extends string>(...names: Name[]) {
  return (search: Record<string, unknown>): Partial<Record<Name, string>> =>
    Object.fromEntries(
      names.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])),
    ) as Partial<Record<Name, string>>;
}

/** The words of an area are read while its page is. */
const wordsOf =
  (...areas: string[]) =>
  () =>
    i18next.loadNamespaces(areas);

const home = createRoute({
  getParentRoute: () => framed,
  path: '/',
  loader: wordsOf('home'),
  component: lazyRouteComponent(() => import('../home/home-page.js'), 'HomePage'),
});
const flows = createRoute({
  getParentRoute: () => framed,
  path: '/flows',
  validateSearch: texts('q', 'state', 'new'),
  loader: wordsOf('flows'),
  component: lazyRouteComponent(() => import('../flows/flows-page.js'), 'FlowsPage'),
});
const editor = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name',
  validateSearch: texts('view', 'step'),
  loader: wordsOf('editor', 'phone'),
  component: lazyRouteComponent(() => import('../editor/editor-page.js'), 'EditorPage'),
});
const release = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/release',
  loader: wordsOf('release', 'editor'),
  component: lazyRouteComponent(() => import('../release/release-page.js'), 'ReleasePage'),
});
const history = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/history',
  loader: wordsOf('release', 'editor'),
  component: lazyRouteComponent(() => import('../release/history-page.js'), 'HistoryPage'),
});
const compare = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/compare',
  validateSearch: texts('from', 'to'),
  loader: wordsOf('release', 'editor'),
  component: lazyRouteComponent(() => import('../release/compare-page.js'), 'ComparePage'),
});
const file = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/file',
  loader: wordsOf('release', 'editor'),
  component: lazyRouteComponent(() => import('../release/file-page.js'), 'FilePage'),
});
const results = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/results',
  validateSearch: texts('days', 'step'),
  loader: wordsOf('results'),
  component: lazyRouteComponent(() => import('../results/results-page.js'), 'ResultsPage'),
});
const allTexts = createRoute({
  getParentRoute: () => framed,
  path: '/texts',
  loader: wordsOf('texts'),
  component: lazyRouteComponent(() => import('../texts/texts-page.js'), 'TextsPage'),
});
const textsOfLanguage = createRoute({
  getParentRoute: () => framed,
  path: '/texts/$language',
  loader: wordsOf('texts'),
  component: lazyRouteComponent(() => import('../texts/language-page.js'), 'LanguagePage'),
});
const translate = createRoute({
  getParentRoute: () => framed,
  path: '/texts/$language/$flow',
  validateSearch: texts('show', 'key'),
  loader: wordsOf('texts'),
  component: lazyRouteComponent(() => import('../texts/translate-page.js'), 'TranslatePage'),
});
const simulator = createRoute({
  getParentRoute: () => framed,
  path: '/simulator',
  validateSearch: texts('flow', 'persona', 'channel'),
  loader: wordsOf('phone'),
  component: lazyRouteComponent(() => import('../simulator/simulator-page.js'), 'SimulatorPage'),
});
const users = createRoute({
  getParentRoute: () => framed,
  path: '/users',
  validateSearch: texts('q', 'invite'),
  loader: wordsOf('staff'),
  component: lazyRouteComponent(() => import('../users/users-page.js'), 'UsersPage'),
});
const audit = createRoute({
  getParentRoute: () => framed,
  path: '/audit',
  validateSearch: texts('actor', 'action', 'subject', 'q', 'from', 'to'),
  loader: wordsOf('audit', 'staff'),
  component: lazyRouteComponent(() => import('../audit/audit-page.js'), 'AuditPage'),
});
const account = createRoute({
  getParentRoute: () => framed,
  path: '/account',
  loader: wordsOf('staff'),
  component: lazyRouteComponent(() => import('../account/account-page.js'), 'AccountPage'),
});
const help = createRoute({
  getParentRoute: () => framed,
  path: '/help',
  loader: wordsOf('help'),
  component: lazyRouteComponent(() => import('../help/help-page.js'), 'HelpPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: texts('to', 'problem'),
  loader: wordsOf('sign-in'),
  component: lazyRouteComponent(() => import('../sign-in/sign-in-page.js'), 'SignInPage'),
});
const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/link',
  validateSearch: texts('token', 'to'),
  loader: wordsOf('sign-in'),
  component: lazyRouteComponent(() => import('../sign-in/link-page.js'), 'LinkPage'),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: texts('token'),
  loader: wordsOf('sign-in'),
  component: lazyRouteComponent(() => import('../sign-in/setup-page.js'), 'SetupPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: texts('token'),
  loader: wordsOf('sign-in'),
  component: lazyRouteComponent(() => import('../sign-in/invitation-page.js'), 'InvitationPage'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: texts('token'),
  loader: wordsOf('sign-in'),
  component: lazyRouteComponent(() => import('../sign-in/invitation-page.js'), 'InvitationPage'),
});
const tryOut = createRoute({
  getParentRoute: () => root,
  path: '/try/$token',
  loader: wordsOf('phone'),
  component: lazyRouteComponent(() => import('../simulator/try-page.js'), 'TryPage'),
});

/** Every page of the console; each comes with its words when it is opened, or pointed at. */
export const router = createRouter({
  routeTree: root.addChildren([
    framed.addChildren([
      home,
      flows,
      editor,
      release,
      history,
      compare,
      file,
      results,
      allTexts,
      textsOfLanguage,
      translate,
      simulator,
      users,
      audit,
      account,
      help,
    ]),
    signIn,
    signInLink,
    setup,
    invitation,
    reset,
    tryOut,
  ]),
  // Parameters are texts as they stand in the address, never numbers or JSON.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingPage,
  defaultPendingMs: 300,
  defaultErrorComponent: WentWrong,
  scrollRestoration: true,
});

whenSignedOut(() => {
  const { href, pathname } = router.state.location;
  if (pathname.startsWith('/sign-in')) return;
  forgetSession();
  void router.navigate({ to: '/sign-in', search: { to: href } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
