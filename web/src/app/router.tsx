import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';

import { whenSignedOut } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { forgetSession, sessionQuery } from '../api/session.js';
import { LoadingPage } from '../components/loading.js';
import { Frame } from '../frame/frame.js';
import { readWords } from '../i18n/i18n.js';
import { NotFound, WentWrong } from './went-wrong.js';
import { saidAreas } from '../i18n/say.js';

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
      names.flatMap((name) => {
        const value = search[name];
        // The router makes numbers of figures, whatever its options say.
        const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
        return typeof text === 'string' ? [[name, text]] : [];
      }),
    ) as Partial<Record<Name, string>>;
}

/** The words of an area are read while its page is. */
const wordsOf =
  (...areas: string[]) =>
  () =>
    readWords(...areas);

const home = createRoute({
  getParentRoute: () => framed,
  path: '/',
  loader: wordsOf('home', 'measures'),
  component: lazyRouteComponent(() => import('../home/home-page.js'), 'HomePage'),
});
const inbox = createRoute({
  getParentRoute: () => framed,
  path: '/inbox',
  validateSearch: texts('state'),
  loader: wordsOf('inbox'),
  component: lazyRouteComponent(() => import('../inbox/inbox-page.js'), 'InboxPage'),
});
const conversation = createRoute({
  getParentRoute: () => framed,
  path: '/inbox/$id',
  loader: wordsOf('inbox'),
  component: lazyRouteComponent(() => import('../inbox/conversation-page.js'), 'ConversationPage'),
});
const people = createRoute({
  getParentRoute: () => framed,
  path: '/people',
  validateSearch: texts('q', 'segment', 'place', 'sort'),
  loader: wordsOf('people', 'exports', ...saidAreas),
  component: lazyRouteComponent(() => import('../people/people-page.js'), 'PeoplePage'),
});
const newPerson = createRoute({
  getParentRoute: () => framed,
  path: '/people/new',
  loader: wordsOf('people', ...saidAreas),
  component: lazyRouteComponent(() => import('../people/new/new-person-page.js'), 'NewPersonPage'),
});
const person = createRoute({
  getParentRoute: () => framed,
  path: '/people/$id',
  loader: wordsOf('people', 'person', 'inbox', ...saidAreas),
  component: lazyRouteComponent(() => import('../people/person/person-page.js'), 'PersonPage'),
});
const receipt = createRoute({
  getParentRoute: () => framed,
  path: '/people/$id/receipts/$entry',
  validateSearch: texts('language'),
  loader: wordsOf('people', 'person'),
  component: lazyRouteComponent(() => import('../people/receipt/receipt-page.js'), 'ReceiptPage'),
});
const households = createRoute({
  getParentRoute: () => framed,
  path: '/households',
  validateSearch: texts('q', 'new'),
  loader: wordsOf('people', ...saidAreas),
  component: lazyRouteComponent(() => import('../households/households-page.js'), 'HouseholdsPage'),
});
const household = createRoute({
  getParentRoute: () => framed,
  path: '/households/$id',
  loader: wordsOf('people', 'person', ...saidAreas),
  component: lazyRouteComponent(() => import('../households/household-page.js'), 'HouseholdPage'),
});
const places = createRoute({
  getParentRoute: () => framed,
  path: '/places',
  loader: wordsOf('people'),
  component: lazyRouteComponent(() => import('../places/places-page.js'), 'PlacesPage'),
});
const segments = createRoute({
  getParentRoute: () => framed,
  path: '/segments',
  loader: wordsOf('segments'),
  component: lazyRouteComponent(() => import('../segments/segments-page.js'), 'SegmentsPage'),
});
const segment = createRoute({
  getParentRoute: () => framed,
  path: '/segments/$id',
  loader: wordsOf('segments', 'whom', ...saidAreas),
  component: lazyRouteComponent(() => import('../segments/segment-page.js'), 'SegmentPage'),
});
const broadcasts = createRoute({
  getParentRoute: () => framed,
  path: '/broadcasts',
  validateSearch: texts('state', 'new'),
  loader: wordsOf('broadcasts', ...saidAreas),
  component: lazyRouteComponent(() => import('../broadcasts/broadcasts-page.js'), 'BroadcastsPage'),
});

/** What stands in the words of every page of one campaign. */
const ofBroadcast = wordsOf('broadcasts', 'campaign', 'templates', 'segments', 'whom', ...saidAreas);

const broadcast = createRoute({
  getParentRoute: () => framed,
  path: '/broadcasts/$id',
  loader: ofBroadcast,
  component: lazyRouteComponent(() => import('../broadcasts/broadcast-page.js'), 'BroadcastPage'),
});

const broadcastCheck = createRoute({
  getParentRoute: () => framed,
  path: '/broadcasts/$id/check',
  loader: ofBroadcast,
  component: lazyRouteComponent(() => import('../broadcasts/check/check-page.js'), 'CheckPage'),
});

const broadcastPeople = createRoute({
  getParentRoute: () => framed,
  path: '/broadcasts/$id/people',
  validateSearch: texts('state', 'reason'),
  loader: ofBroadcast,
  component: lazyRouteComponent(
    () => import('../broadcasts/recipients/recipients-page.js'),
    'RecipientsPage',
  ),
});

const broadcastVisits = createRoute({
  getParentRoute: () => framed,
  path: '/broadcasts/$id/visits',
  loader: ofBroadcast,
  component: lazyRouteComponent(() => import('../broadcasts/recipients/visits-page.js'), 'VisitsPage'),
});

const programmes = createRoute({
  getParentRoute: () => framed,
  path: '/programmes',
  loader: wordsOf('programmes'),
  component: lazyRouteComponent(() => import('../programmes/programmes-page.js'), 'ProgrammesPage'),
});
const programme = createRoute({
  getParentRoute: () => framed,
  path: '/programmes/$name',
  loader: wordsOf('programmes', 'people', 'whom', ...saidAreas),
  component: lazyRouteComponent(() => import('../programmes/programme-page.js'), 'ProgrammePage'),
});
const events = createRoute({
  getParentRoute: () => framed,
  path: '/events',
  validateSearch: texts('when'),
  loader: wordsOf('events', ...saidAreas),
  component: lazyRouteComponent(() => import('../events/events-page.js'), 'EventsPage'),
});
/** What stands in the words of every page of one event; the badges and text fields of campaigns are on them too. */
const ofEvent = wordsOf('events', 'broadcasts', ...saidAreas);
const newEvent = createRoute({
  getParentRoute: () => framed,
  path: '/events/new',
  loader: ofEvent,
  component: lazyRouteComponent(() => import('../events/form/new-event-page.js'), 'NewEventPage'),
});
const event = createRoute({
  getParentRoute: () => framed,
  path: '/events/$id',
  loader: ofEvent,
  component: lazyRouteComponent(() => import('../events/overview/event-page.js'), 'EventPage'),
});
const eventGuests = createRoute({
  getParentRoute: () => framed,
  path: '/events/$id/guests',
  validateSearch: texts('state'),
  loader: ofEvent,
  component: lazyRouteComponent(() => import('../events/guests/guests-page.js'), 'GuestsPage'),
});
const eventDoor = createRoute({
  getParentRoute: () => framed,
  path: '/events/$id/door',
  loader: ofEvent,
  component: lazyRouteComponent(() => import('../events/door/door-page.js'), 'DoorPage'),
});
const editEvent = createRoute({
  getParentRoute: () => framed,
  path: '/events/$id/edit',
  loader: ofEvent,
  component: lazyRouteComponent(() => import('../events/form/edit-event-page.js'), 'EditEventPage'),
});
const imports = createRoute({
  getParentRoute: () => framed,
  path: '/imports',
  loader: wordsOf('imports', ...saidAreas),
  component: lazyRouteComponent(() => import('../imports/imports-page.js'), 'ImportsPage'),
});
const oneImport = createRoute({
  getParentRoute: () => framed,
  path: '/imports/$id',
  loader: wordsOf('imports', ...saidAreas),
  component: lazyRouteComponent(() => import('../imports/import-page.js'), 'ImportPage'),
});
const duplicates = createRoute({
  getParentRoute: () => framed,
  path: '/duplicates',
  loader: wordsOf('duplicates', 'person', 'people'),
  component: lazyRouteComponent(() => import('../duplicates/duplicates-page.js'), 'DuplicatesPage'),
});
const pair = createRoute({
  getParentRoute: () => framed,
  path: '/duplicates/$one/$other',
  loader: wordsOf('duplicates', 'person', 'people'),
  component: lazyRouteComponent(() => import('../duplicates/pair-page.js'), 'PairPage'),
});
const exported = createRoute({
  getParentRoute: () => framed,
  path: '/exports',
  loader: wordsOf('exports', ...saidAreas),
  component: lazyRouteComponent(() => import('../exports/exports-page.js'), 'ExportsPage'),
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
  loader: wordsOf('editor', 'phone', ...saidAreas),
  component: lazyRouteComponent(() => import('../editor/editor-page.js'), 'EditorPage'),
});
const release = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/release',
  loader: wordsOf('release', 'editor', ...saidAreas),
  component: lazyRouteComponent(() => import('../release/release-page.js'), 'ReleasePage'),
});
const history = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/history',
  loader: wordsOf('release', 'editor', ...saidAreas),
  component: lazyRouteComponent(() => import('../release/history-page.js'), 'HistoryPage'),
});
const compare = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/compare',
  validateSearch: texts('from', 'to'),
  loader: wordsOf('release', 'editor', ...saidAreas),
  component: lazyRouteComponent(() => import('../release/compare-page.js'), 'ComparePage'),
});
const file = createRoute({
  getParentRoute: () => framed,
  path: '/flows/$name/file',
  loader: wordsOf('release', 'editor', ...saidAreas),
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
  loader: wordsOf('texts', ...saidAreas),
  component: lazyRouteComponent(() => import('../texts/texts-page.js'), 'TextsPage'),
});
const textsOfLanguage = createRoute({
  getParentRoute: () => framed,
  path: '/texts/$language',
  loader: wordsOf('texts', ...saidAreas),
  component: lazyRouteComponent(() => import('../texts/language-page.js'), 'LanguagePage'),
});
const translate = createRoute({
  getParentRoute: () => framed,
  path: '/texts/$language/$flow',
  validateSearch: texts('show', 'key'),
  loader: wordsOf('texts', ...saidAreas),
  component: lazyRouteComponent(() => import('../texts/translate-page.js'), 'TranslatePage'),
});
const simulator = createRoute({
  getParentRoute: () => framed,
  path: '/simulator',
  validateSearch: texts('flow', 'persona', 'channel'),
  loader: wordsOf('phone', ...saidAreas),
  component: lazyRouteComponent(() => import('../simulator/simulator-page.js'), 'SimulatorPage'),
});
const users = createRoute({
  getParentRoute: () => framed,
  path: '/users',
  validateSearch: texts('q', 'invite'),
  loader: wordsOf('staff'),
  component: lazyRouteComponent(() => import('../users/users-page.js'), 'UsersPage'),
});
const privacy = createRoute({
  getParentRoute: () => framed,
  path: '/privacy',
  validateSearch: texts('state', 'kind', 'new'),
  loader: wordsOf('privacy', ...saidAreas),
  component: lazyRouteComponent(() => import('../privacy/requests/requests-page.js'), 'RequestsPage'),
});
const retention = createRoute({
  getParentRoute: () => framed,
  path: '/privacy/retention',
  loader: wordsOf('privacy', ...saidAreas),
  component: lazyRouteComponent(() => import('../privacy/retention/retention-page.js'), 'RetentionPage'),
});
const register = createRoute({
  getParentRoute: () => framed,
  path: '/privacy/register',
  validateSearch: texts('language'),
  loader: wordsOf('privacy', ...saidAreas),
  component: lazyRouteComponent(() => import('../privacy/register/register-page.js'), 'RegisterPage'),
});
const notices = createRoute({
  getParentRoute: () => framed,
  path: '/privacy/notices',
  validateSearch: texts('state', 'partner'),
  loader: wordsOf('privacy', ...saidAreas),
  component: lazyRouteComponent(() => import('../privacy/notices/notices-page.js'), 'NoticesPage'),
});
const affected = createRoute({
  getParentRoute: () => framed,
  path: '/privacy/affected',
  validateSearch: texts('by', 'id', 'from', 'to'),
  loader: wordsOf('privacy', ...saidAreas),
  component: lazyRouteComponent(() => import('../privacy/affected/affected-page.js'), 'AffectedPage'),
});
const audit = createRoute({
  getParentRoute: () => framed,
  path: '/audit',
  validateSearch: texts('actor', 'action', 'subject', 'q', 'from', 'to'),
  loader: wordsOf('audit', 'staff', ...saidAreas),
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

const dashboard = createRoute({
  getParentRoute: () => framed,
  path: '/dashboard',
  validateSearch: texts('days', 'from', 'to', 'programme', 'place', 'show', 'by'),
  loader: wordsOf('dashboard', 'measures', ...saidAreas),
  component: lazyRouteComponent(() => import('../measures/dashboard-page.js'), 'DashboardPage'),
});
const dashboardMessages = createRoute({
  getParentRoute: () => framed,
  path: '/dashboard/messages',
  validateSearch: texts('days', 'from', 'to', 'programme', 'place'),
  loader: wordsOf('dashboard', 'measures', ...saidAreas),
  component: lazyRouteComponent(() => import('../measures/messages/messages-page.js'), 'MessagesPage'),
});
const goals = createRoute({
  getParentRoute: () => framed,
  path: '/goals',
  loader: wordsOf('dashboard', 'measures', ...saidAreas),
  component: lazyRouteComponent(() => import('../measures/goals/goals-page.js'), 'GoalsPage'),
});
const alarms = createRoute({
  getParentRoute: () => framed,
  path: '/alarms',
  validateSearch: texts('state'),
  loader: wordsOf('dashboard', 'measures', ...saidAreas),
  component: lazyRouteComponent(() => import('../measures/alarms/alarms-page.js'), 'AlarmsPage'),
});
const surveys = createRoute({
  getParentRoute: () => framed,
  path: '/surveys',
  loader: wordsOf('dashboard', 'surveys', ...saidAreas),
  component: lazyRouteComponent(() => import('../surveys/surveys-page.js'), 'SurveysPage'),
});
const survey = createRoute({
  getParentRoute: () => framed,
  path: '/surveys/$flow',
  validateSearch: texts('from', 'to', 'segment'),
  loader: wordsOf('dashboard', 'surveys', 'measures', ...saidAreas),
  component: lazyRouteComponent(() => import('../surveys/survey-page.js'), 'SurveyPage'),
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
  loader: wordsOf('phone', ...saidAreas),
  component: lazyRouteComponent(() => import('../simulator/try-page.js'), 'TryPage'),
});

/** Every page of the console; each comes with its words when it is opened, or pointed at. */
export const router = createRouter({
  routeTree: root.addChildren([
    framed.addChildren([
      home,
      inbox,
      conversation,
      people,
      newPerson,
      person,
      receipt,
      households,
      household,
      places,
      segments,
      segment,
      broadcasts,
      broadcast,
      broadcastCheck,
      broadcastPeople,
      broadcastVisits,
      events,
      newEvent,
      event,
      eventGuests,
      eventDoor,
      editEvent,
      programmes,
      programme,
      dashboard,
      dashboardMessages,
      goals,
      alarms,
      surveys,
      survey,
      imports,
      oneImport,
      exported,
      duplicates,
      pair,
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
      privacy,
      retention,
      register,
      notices,
      affected,
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
  // Whoever saw that something is still being read has waited long enough.
  defaultPendingMinMs: 0,
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
