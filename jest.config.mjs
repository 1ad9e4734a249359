/** The suites that need no other server; `KARIBU_SUITE` picks another folder of `test/`. */
const suites = {
  unit: [
    '<rootDir>/{src,web/src}/**/*.test.ts',
    '<rootDir>/test/*.test.ts',
    '<rootDir>/test/{channels,rapidpro,web}/**/*.test.ts',
  ],
  e2e: ['<rootDir>/test/e2e/**/*.test.ts'],
  redis: ['<rootDir>/test/redis/**/*.test.ts'],
  faults: ['<rootDir>/test/faults/**/*.test.ts'],
  attacks: ['<rootDir>/test/attacks/**/*.test.ts'],
  // Needs Chromium: BROWSER says where, otherwise Debian's.
  browser: ['<rootDir>/test/browser/**/*.test.ts'],
};

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*(?<!\\.json))\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testMatch: suites[process.env.KARIBU_SUITE ?? 'unit'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 20_000,
};
