// The house's habits that a linter can hold. There are no warnings: a rule is an error, or it is not here.
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Whoever talks to a terminal may write to it; the rest of the service has a log. */
const talkers = ['src/cli/**', 'src/*.ts'];

export default defineConfig(
  { ignores: ['dist/', 'src/generated/', 'coverage/', '.karibu/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-empty': 'error',
      'no-undef-init': 'error',
      'no-unused-vars': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { ignores: ['web/src/api/schema.d.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Classes that Nest injects stay value imports: the rule reads emitDecoratorMetadata from tsconfig.json.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A module of Nest is a class that its decorator fills.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // An abstract class is also the token under which Nest hands out a plain object of its shape, such as Config.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Such objects are spread; and spreading a string is how it is taken apart into code points.
      '@typescript-eslint/no-misused-spread': 'off',
      // It asks for the ! that another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // An async method without await keeps the promise of its interface.
      '@typescript-eslint/require-await': 'off',
      // Returning what a function of no result returns is an early return on one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // The successor of isNativeError, Error.isError, is missing from the older versions of Node that are tolerated.
      // allowInsecureRequests is marked to make it stand out: the settings let it through for this machine alone.
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            { from: 'package', package: 'node:util/types', name: 'isNativeError' },
            { from: 'package', package: 'openid-client', name: 'allowInsecureRequests' },
          ],
        },
      ],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: './web/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // What is thrown on the way to a page is where to go instead (TanStack Router's redirect).
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
      // A handler of React may be asynchronous: what it throws is shown where the work was begun.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: talkers,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Stand-ins that only have to be there.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  prettier,
);
