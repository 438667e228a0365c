// Who may import whom. What is not allowed here is an error, and so are cycles. docs/ARCHITECTURE.md says why.

const MODULES = 'reporting|knowledge|announcements|training'

/** A folder of src may only reach these other folders of src. */
function only(name, from, allowed, options = {}) {
  return {
    name,
    severity: 'error',
    comment: `${name}: see docs/ARCHITECTURE.md`,
    from: { path: from, ...(options.except ? { pathNot: options.except } : {}) },
    to: { path: '^src/', pathNot: allowed },
  }
}

/** A package is used in one place. */
function kept(name, packages, place) {
  return {
    name,
    severity: 'error',
    from: { path: '^src/', pathNot: place },
    to: { path: `node_modules/(${packages})(/|$)` },
  }
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/simulator/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    only('lib', '^src/lib/', '^src/lib/'),
    only('db', '^src/db/', '^src/(lib|db)/'),
    only('domain', '^src/domain/', '^src/(lib|domain|db)/'),
    {
      name: 'domain-foundations',
      severity: 'error',
      from: { path: '^src/domain/(audit|org|outbox)/' },
      to: { path: `^src/domain/(${MODULES}|processes)/` },
    },
    {
      name: 'domain-modules-apart',
      severity: 'error',
      from: { path: `^src/domain/(${MODULES})/` },
      to: { path: `^src/domain/(${MODULES}|processes)/`, pathNot: '^src/domain/$1/' },
    },
    {
      name: 'processes-for-flows-and-jobs',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(domain/processes|flows|jobs)/' },
      to: { path: '^src/domain/processes/' },
    },
    {
      name: 'singular-is-pure',
      comment: 'a singular file holds rules: it sees neither the database nor the context',
      severity: 'error',
      from: {
        path: '^src/domain/.+/(actor|permission|unit|person|invite|seat|phone|unit-code|delivery|form|indicator|period|report|rollup|quick-target|quick-report|warning|form-of-address|announcement|audience|recipient|progress|training-event|event-text|rsvp|attendance|name-list|certificate|feedback|ledger|training-target)\\.ts$|^src/domain/reporting/quick-report/',
      },
      to: { path: '^src/(db/|domain/context)' },
    },
    only('port', '^src/channels/[^/]+\\.ts$', '^src/(lib/|channels/[^/]+\\.ts$)'),
    {
      name: 'channels',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/(lib/|channels/[^/]+\\.ts$|channels/$1/)' },
    },
    only('documents', '^src/documents/', '^src/(lib|domain|documents)/'),
    only('flows', '^src/flows/', '^src/(lib/|domain/|documents/|channels/[^/]+\\.ts$|flows/)', {
      except: '^src/flows/sessions\\.ts$',
    }),
    only('sessions', '^src/flows/sessions\\.ts$', '^src/(lib/|domain/|db/|flows/)'),
    only(
      'jobs',
      '^src/jobs/',
      '^src/(lib/|domain/|db/|documents/|channels/[^/]+\\.ts$|jobs/|flows/sessions\\.ts$)',
    ),
    only('http', '^src/http/', '^src/(lib|http)/'),
    only('simulator', '^src/simulator/', '^src/(lib|simulator)/'),
    only('cli', '^src/cli/', '^src/(lib/|domain/|db/|documents/|cli/|config\\.ts$|flows/intent\\.ts$)'),
    {
      name: 'simulator-is-for-trying',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(simulator/|simulate\\.ts$)' },
      to: { path: '^src/simulator/' },
    },
    {
      name: 'roots-are-not-imported',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+\\.ts$', pathNot: '^src/config\\.ts$' },
    },
    kept('prisma-in-db', '@prisma', '^src/db/'),
    kept('grammy-in-telegram', 'grammy', '^src/(channels/telegram|simulator)/'),
    kept('pino-in-lib', 'pino', '^src/lib/'),
    kept('cron-in-jobs', 'node-cron', '^src/jobs/'),
    kept('hono-in-http', 'hono|@hono', '^src/(http|simulator)/'),
    kept('fluent-in-lib', '@fluent', '^src/lib/'),
    kept('spreadsheets-in-documents', '(read|write)-excel-file|csv-parse', '^src/documents/'),
    kept('papers-in-documents', 'pdfkit|qr|@resvg|@expo-google-fonts', '^src/documents/'),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/db/generated/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
