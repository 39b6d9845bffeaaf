import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** A later block replaces the options of a rule, so each block below lists all the syntax it forbids. */
const everywhere = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Named exports only.',
  },
  {
    selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/], ClassDeclaration[id.name=/Impl$/]',
    message: 'No I… or …Impl: name it for what it is.',
  },
]

const inSource = [
  ...everywhere,
  {
    selector: 'NewExpression[callee.name="RegExp"]:not([arguments.0.type="Literal"])',
    message: 'Only literal regular expressions: text from outside must not become one.',
  },
  {
    selector: 'CallExpression[callee.name="RegExp"]:not([arguments.0.type="Literal"])',
    message: 'Only literal regular expressions: text from outside must not become one.',
  },
  {
    selector: ':function > Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]',
    message: 'No boolean positional parameter: take an object, or write two functions.',
  },
]

const ownTime = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Time comes from kernel/clock.ts, so that tests and a sandbox can move it.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Time comes from kernel/clock.ts, so that tests and a sandbox can move it.',
  },
]

const ownRandomness = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Ids and randomness come from kernel/ids.ts.',
  },
]

const ownEnvironment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message:
      'Only config/env.ts and the entries (main.ts and those of commands) read the environment; take the value as a part.',
  },
  {
    selector: 'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
    message:
      'Only config/env.ts and the entries (main.ts and those of commands) read the environment; take the value as a part.',
  },
]

const testCall = '/^(describe|suite|it|test)$/'
const inTests = [
  ...everywhere,
  {
    // test.only, test.concurrent.only and test.concurrent.each.only
    selector: ['object.name', 'object.object.name', 'object.object.object.name']
      .map((root) => `MemberExpression[${root}=${testCall}][property.name=/^(only|skip|todo)$/]`)
      .join(', '),
    message: 'No focused, skipped or empty tests.',
  },
  {
    selector: `CallExpression[callee.name=${testCall}] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]`,
    message: 'No focused, skipped or empty tests.',
  },
  {
    selector:
      'CallExpression[callee.name="skip"], CallExpression[callee.object.name="context"][callee.property.name="skip"]',
    message: 'No focused, skipped or empty tests.',
  },
  {
    selector: `CallExpression[callee.name=${testCall}] > ObjectExpression > Property[key.name="retry"]`,
    message: 'A test that fails sometimes is a defect: find it.',
  },
  {
    selector: 'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock)$/]',
    message: 'No mocks of our own code; fakes of outside services stand in tests/fakes.',
  },
  {
    selector: 'MemberExpression[property.name=/^toMatch(File)?Snapshot$/]',
    message: 'Say what matters of a reply; no snapshots.',
  },
]

const noSleep =
  'No sleeps: move the test clock, call settle(), or wait for a condition with a helper of tests/support.'
const noDeepParent = { regex: '^(\\.\\./){3}', message: 'Use #kernel/…, #features/… or #integrations/….' }

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'logs/', '.data/', 'docs/craftworks-api.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Features add to the kernel's interfaces by declaration merging.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Text is folded and measured by code point, not by what a reader calls a letter.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Refuses the plain options that mongoose and winston declare as instances of their classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A port promises promises; its sandbox often has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { patterns: [noDeepParent] }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env', 'default'],
            message:
              'Only config/env.ts and the entries (main.ts and those of commands) read the environment.',
          })),
          patterns: [noDeepParent],
        },
      ],
      'no-restricted-syntax': ['error', ...inSource, ...ownTime, ...ownRandomness, ...ownEnvironment],
    },
  },
  // Literal data, which stays as it was released
  { files: ['src/**/migrations/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/**'],
    ignores: ['src/kernel/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    // Express knows an error handler by its four parameters.
    files: ['src/kernel/http/**'],
    rules: { '@typescript-eslint/max-params': ['error', { max: 4 }] },
  },
  {
    files: ['src/kernel/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...inSource, ...ownRandomness, ...ownEnvironment] },
  },
  {
    files: ['src/kernel/ids.ts'],
    rules: { 'no-restricted-syntax': ['error', ...inSource, ...ownTime, ...ownEnvironment] },
  },
  {
    files: ['src/config/env.ts', 'src/{main,create-admin,migrate,outbox,train-recommendations}.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [noDeepParent] }],
      'no-restricted-syntax': ['error', ...inSource, ...ownTime, ...ownRandomness],
    },
  },
  { files: ['src/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      // The body of a supertest reply is `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...inTests],
    },
  },
  {
    files: ['tests/**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval'].map((name) => ({ name, message: noSleep })),
      ],
      'no-restricted-properties': [
        'error',
        ...['setTimeout', 'setInterval'].map((property) => ({
          object: 'globalThis',
          property,
          message: noSleep,
        })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['timers', 'node:timers', 'timers/promises', 'node:timers/promises'].map((name) => ({
            name,
            message: noSleep,
          })),
          patterns: [noDeepParent],
        },
      ],
    },
  },
  {
    files: ['*.config.{js,ts}', '.dependency-cruiser.cjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Outside tsconfig.json
    files: ['*.js', '*.cjs', '**/browser/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
)
