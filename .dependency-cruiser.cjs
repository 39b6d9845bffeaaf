/** The arrows of docs/architecture.md. `$1` and `$2` stand for the groups that `from.path` caught. */

/** Where parts are built: a feature's own module, and what assembles all of them. */
const COMPOSE = '^src/(features/.+\\.compose|compose|features|api|kernel-bundle|migrations|pages)\\.ts$'
const SERVICE = '^src/.+(\\.service\\.ts$|/use-cases/)'
const DATABASE = '^node_modules/(mongoose|mongodb)/'
const EXPRESS = '^node_modules/(@types/)?(express|express-serve-static-core|express-rate-limit|multer)/'
const KERNEL_VALUES =
  '^src/kernel/(openapi/documented-as|app-config|clock|ids|money|phone|text|invisible|files/file-types|masking/[a-z-]+)\\.ts$'
const VENDORS = '^node_modules/(stripe|resend|cloudinary|firebase-admin|twilio|@sentry)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'kernel-knows-no-feature',
      comment:
        'Every feature stands on the kernel. What it needs from outside, config values too, it is given.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'config-knows-no-feature',
      comment: 'Config describes values; who uses them is the business of compose.',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/', pathNot: '^src/(config|kernel)/' },
    },
    {
      name: 'config-comes-as-a-value',
      comment: 'Compose hands each part its values. Outside it only the types of config may be named.',
      severity: 'error',
      from: { path: '^src/(features|integrations)/' },
      to: { path: '^src/config/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'integration-knows-no-feature',
      comment: 'An adapter speaks to its vendor for whoever asks through the port.',
      severity: 'error',
      from: { path: '^src/integrations/' },
      to: { path: '^src/features/' },
    },
    {
      name: 'features-see-ports-only',
      comment: 'Which adapter stands behind a port is decided in compose.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/integrations/', pathNot: '/(port|adapters)\\.ts$' },
    },
    {
      name: 'vendors-behind-integrations',
      comment: 'Nothing outside src/integrations knows a vendor. Fakes in tests may use its SDK to sign.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/integrations/' },
      to: { path: VENDORS },
    },
    {
      name: 'model-stays-in-its-feature',
      comment: "Another feature's data is asked for through its service.",
      severity: 'error',
      from: { path: '^src/features/([^/]+)/([^/]+)/' },
      to: { path: '^src/features/.+\\.model\\.ts$', pathNot: '^src/features/$1/$2/' },
    },
    {
      name: 'model-only-in-features',
      comment: 'Only the feature itself, and compose that binds it to a connection, know a model.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/features/', COMPOSE] },
      to: { path: '^src/features/.+\\.model\\.ts$' },
    },
    {
      name: 'districts-stand-on-each-other',
      comment:
        'catalog is the ground, identity stands on it, marketplace on both; the others stand above these.',
      severity: 'error',
      from: { path: '^src/features/(catalog|identity|marketplace)/' },
      to: { path: '^src/features/(messaging|money|operations|business)/' },
    },
    {
      name: 'catalog-is-the-ground',
      comment: 'What refers to services and places registers with them.',
      severity: 'error',
      from: { path: '^src/features/catalog/' },
      to: { path: '^src/features/', pathNot: '^src/features/catalog/' },
    },
    {
      name: 'identity-stands-on-catalog',
      comment: 'Who somebody is does not depend on what they do on the market.',
      severity: 'error',
      from: { path: '^src/features/identity/' },
      to: { path: '^src/features/', pathNot: '^src/features/(catalog|identity)/' },
    },
    {
      name: 'folders-have-no-cycle',
      comment: 'Two features that need each other are one, or one of them registers with the other.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/features/[^/]+/[^/]+$' },
      to: { circular: true },
    },
    {
      name: 'features-are-data',
      comment: 'What the reference and the tests walk builds nothing.',
      severity: 'error',
      from: { path: '\\.feature\\.ts$' },
      to: { path: '\\.(compose|controller|service|model)\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules and policies compute. Of our code they see kernel values and other pure files.',
      severity: 'error',
      from: { path: '\\.(rules|policy)\\.ts$' },
      to: {
        path: '^src/',
        pathNot: [
          '\\.(rules|policy|errors|schemas|ids)\\.ts$',
          '^src/kernel/(errors|i18n)/',
          '^src/kernel/notifications/notification-kind\\.ts$',
          '^src/kernel/auth/(actor|permissions|verdict)\\.ts$',
          KERNEL_VALUES,
        ],
      },
    },
    {
      name: 'rules-do-no-io',
      comment: 'No database, no server, no vendor: of the packages only those that compute.',
      severity: 'error',
      from: { path: '\\.(rules|policy)\\.ts$' },
      to: {
        path: '^node_modules/',
        pathNot: '^node_modules/(zod|libphonenumber-js|intl-messageformat|@zxcvbn-ts/language-common)/',
      },
    },
    {
      name: 'rules-touch-no-system',
      comment: 'Of Node itself only what computes.',
      severity: 'error',
      from: { path: '\\.(rules|policy)\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(assert|buffer|crypto|url|util)$' },
    },
    {
      name: 'routes-are-data',
      comment:
        'A definition of endpoints is data: zod, kernel definitions, schemas, rules, and other definitions.',
      severity: 'error',
      from: { path: '\\.(routes|schemas|sockets)\\.ts$' },
      to: {
        pathNot: [
          '^node_modules/zod/',
          '\\.(routes|schemas|sockets|rules|errors|examples|limits|ids)\\.ts$',
          '^src/kernel/(http|auth|errors|i18n|notifications|realtime)/',
          KERNEL_VALUES,
        ],
      },
    },
    {
      name: 'controllers-call-services',
      comment: 'Values in, one call to a service, a view out. Only the kernel sees req and res.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['\\.model\\.ts$', DATABASE, EXPRESS] },
    },
    {
      name: 'services-know-no-http',
      comment:
        'A use case is called by a controller, a consumer, a timer or a script, and never sees a request.',
      severity: 'error',
      from: { path: SERVICE },
      to: { path: ['^src/kernel/http/', EXPRESS] },
    },
    {
      name: 'services-end-the-way-in',
      comment:
        'Controllers call services and views shape what they return. The type of an input may be shared.',
      severity: 'error',
      from: { path: SERVICE },
      to: { path: '\\.(routes|controller|view)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'controllers-are-mounted-by-compose',
      comment: 'A controller is an end of the line: nothing builds on it.',
      severity: 'error',
      from: { path: '^src/', pathNot: COMPOSE },
      to: { path: '\\.controller\\.ts$' },
    },
    {
      name: 'compose-is-called-by-main',
      comment: 'One place builds long-lived things; parts get what they use and never reach back for it.',
      severity: 'error',
      from: { path: '^src/', pathNot: [COMPOSE, '^src/run-server\\.ts$', '^src/commands/'] },
      to: { path: [COMPOSE, '^src/main\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-is-the-end',
      comment:
        'Importing main would start the server; the entries of the commands do their work at once too.',
      severity: 'error',
      from: {},
      to: { path: '^src/(main|create-admin|migrate|outbox|train-recommendations)\\.ts$' },
    },
    {
      name: 'migrations-are-frozen',
      comment:
        'A step does in ten years what it does today: literal definitions and plain operations, and other steps of its feature.',
      severity: 'error',
      from: { path: '^src/(.+/)migrations/[^/]+\\.ts$' },
      to: { pathNot: ['^src/kernel/db/migration\\.ts$', '^src/$1migrations/', '^node_modules/mongodb/'] },
    },
    {
      name: 'lists-of-migrations-are-data',
      comment: 'A list names the steps of its feature and does nothing.',
      severity: 'error',
      from: { path: '^src/(.+/)[^/]+\\.migrations\\.ts$' },
      to: { pathNot: ['^src/kernel/db/migration\\.ts$', '^src/$1migrations/'] },
    },
    {
      name: 'src-stands-alone',
      comment: 'The build holds src alone; scripts pass in what finds the development database.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts|dev-database)/' },
    },
    {
      name: 'no-catch-all-files',
      comment: 'A file is named for its feature and role.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common)[./]', pathNot: '^node_modules/' },
    },
    {
      name: 'no-circular',
      comment: 'Cycles of types count: they too say that two files are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A file that uses nothing and that nothing uses; browsers load those of a folder of their own.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '/browser/'] },
      to: {},
    },
    {
      name: 'not-to-dev-dep',
      comment: 'Production is installed without devDependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'dev-database-is-the-lowest',
      comment: 'Scripts and tests stand on it. Of the product it knows what a process asks for a database.',
      severity: 'error',
      from: { path: '^dev-database/' },
      to: { path: '^(src|scripts|tests)/', pathNot: '^src/run-server\\.ts$' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'A specifier that leads nowhere; the rules above could not judge it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that is here only because another one brought it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // Without `compiled`, so that #kernel/… leads to src as it does under tsx, tsc and vitest.
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
}
