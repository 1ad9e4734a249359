// Who may import whom. Arrows point downward; ARCHITECTURE.md draws them, and test/architecture.test.ts proves that
// these rules bite.

/** The part of channels that says what a channel is. */
const thePort = ['channels/channel.ts', 'channels/segments.ts'];

/** Each room with the rooms it may import from. Whoever is missing here is a door and sees every room. */
const arrows = {
  platform: [],
  // A sentence is made in one way in every room, so that the console can say it in other languages.
  engine: ['platform/sentence.ts'],
  channels: ['platform'],
  // How a place is found in the tree is the engine's to say; the tree itself is kept here. The data dictionary is a file of
  // program leads, and read as flows are.
  people: [
    'platform',
    'engine/understanding',
    'engine/services.ts',
    'engine/definition/(document|problem|schema).ts',
  ],
  consent: ['platform', 'people'],
  messages: ['platform', 'channels', 'people', 'consent'],
  // How a text is measured in segments is asked by whoever examines texts.
  conversations: ['platform', 'engine', 'people', 'consent', 'messages', 'channels/segments.ts'],
  cases: ['platform', 'people', 'consent', 'messages', 'conversations'],
  // What a sender is, and how a text is measured in segments, is read by whoever plans messages; adapters are not. Messages have
  // conditions as segments do, and what happens to somebody opens a case.
  programmes: [
    'platform',
    'engine',
    'people',
    'consent',
    'segments',
    'messages',
    'conversations',
    'cases',
    ...thePort,
  ],
  // Segments are written in the expression language of flows.
  segments: ['platform', 'engine', 'people', 'consent'],
  exchange: ['platform', 'engine/understanding', 'people', 'consent', 'segments'],
  // Whoever writes to many reads spreadsheets and measures texts; it sends nothing itself.
  outreach: [
    'platform',
    'engine',
    'people',
    'consent',
    'messages',
    'conversations',
    'segments',
    'exchange/sheets',
    'channels/senders.ts',
    'channels/channels.module.ts',
    'channels/(rich-message|send-error).ts',
    ...thePort,
  ],
  privacy: [
    'platform',
    'people',
    'consent',
    'messages',
    'conversations',
    'cases',
    'segments',
    'exchange',
    'channels/channel.ts',
  ],
  // What a flow is called stands in the comment at the top of its file.
  records: [
    'platform',
    'people',
    'consent',
    'messages',
    'conversations',
    'cases',
    'programmes',
    'exchange',
    'engine/definition/(schema|edit/about).ts',
  ],
  staff: ['platform'],
  // Looks at what happened in every room; writes nothing in any.
  measures: [
    'platform',
    'engine',
    'people',
    'consent',
    'messages',
    'conversations',
    'cases',
    'segments',
    'programmes',
    'exchange',
    'outreach',
    'staff',
    ...thePort,
  ],
  // The studio plays flows and measures texts; it sends nothing.
  studio: ['platform', 'engine', 'people', 'conversations', 'staff', 'channels/segments.ts'],
};

/** What the engine may use beside itself: libraries that compute and nothing else. */
const pureLibraries = [
  'zod',
  'yaml',
  're2js',
  'decimal\\.js',
  'temporal-polyfill',
  'libphonenumber-js',
  'csv-parse',
];

const rooms = Object.keys(arrows).join('|');
const test = '\\.test\\.ts$';

const downward = Object.entries(arrows).map(([room, below]) => ({
  name: `${room}-imports-downward`,
  comment: `${room} may import from ${['itself', ...below].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...below, 'generated'].join('|')})(/|$)` },
}));

export default {
  forbidden: [
    ...downward,
    {
      name: 'every-room-is-known',
      comment: 'A new room is entered here, with its arrows.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${rooms}|cli|generated|types)/` },
      to: {},
    },
    {
      name: 'engine-is-pure',
      comment: `The engine imports itself, how sentences are made, and ${pureLibraries.join(', ')}.`,
      severity: 'error',
      from: { path: '^src/engine/', pathNot: test },
      to: {
        pathNot: `^src/engine/|^src/platform/sentence\\.ts$|^node_modules/(${pureLibraries.join('|')})/`,
      },
    },
    {
      name: 'engine-knows-no-database',
      comment: 'The generated database client is for rooms that store something.',
      severity: 'error',
      from: { path: '^src/(engine|channels)/' },
      to: { path: '^src/generated/' },
    },
    {
      name: 'adapters-are-strangers',
      comment: 'One channel adapter never imports another.',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' },
    },
    {
      name: 'doors-open-outward',
      comment: 'No room imports a door, the command line or the composition root.',
      severity: 'error',
      from: { path: `^src/(${rooms})/` },
      to: { path: '^src/([^/]+\\.ts$|cli/)' },
    },
    {
      name: 'only-doors-compose',
      comment: 'app.module.ts is for the doors.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(listen|api-description|cli/open-rooms)\\.ts$' },
      to: { path: '^src/app\\.module\\.ts$' },
    },
    {
      name: 'source-knows-no-tests',
      comment: 'What ships does not import what tests it.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: `^(test|bench|scripts)/|${test}` },
    },
    {
      name: 'console-knows-only-pure-parts',
      comment:
        'Of the service, the console imports what edits flow files, reads expressions and measures texts; types come by the API.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(src|test|scripts)/',
        pathNot: '^src/(engine/(definition/edit/|expressions/(parse|syntax)\\.ts$)|channels/segments\\.ts$)',
      },
    },
    {
      name: 'service-knows-no-console',
      comment: 'The service serves the console as files and imports nothing of it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^web/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one concept, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'libraries-are-declared',
      comment: 'What the service imports stands under dependencies in package.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: {
        dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/generated/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
