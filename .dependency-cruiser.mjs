/** Imports point one way: functions → shared, events; shared's adapters → shared/domain → events; infra knows paths, not code. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

export default {
  forbidden: [
    forbid('no-circular', {}, { circular: true }, 'A circle of imports has no top to read it from.'),
    forbid('events-stand-alone', { path: '^events' }, { path: '^(shared|functions|infra|local)' }, 'What happened knows nobody.'),
    forbid(
      'domain-is-pure',
      { path: '^shared/domain' },
      { path: '^(shared/(?!domain)|functions|infra|local|node_modules/(@aws-sdk|@middy|@aws-lambda-powertools))' },
      'Rules have no I/O.',
    ),
    forbid(
      'domain-reads-nothing',
      { path: '^shared/domain' },
      { path: '^(fs|http|https|net|child_process|timers)', dependencyTypes: ['core'] },
      'Rules have no I/O.',
    ),
    forbid(
      'contracts-are-shapes',
      { path: '^shared/contracts' },
      { path: '^(shared/(?!contracts|domain)|functions|infra|local)' },
      'Contracts are shapes only.',
    ),
    forbid(
      'functions-are-alone',
      { path: '^functions/([^/]+)/([^/]+)' },
      { path: '^functions', pathNot: '^functions/$1/$2' },
      'Functions never import each other.',
    ),
    forbid(
      'shared-knows-no-function',
      { path: '^(shared|events)' },
      { path: '^(functions|infra|local|programmes|test)' },
      'Shared code serves functions and does not know them.',
    ),
    forbid(
      'infra-knows-paths',
      { path: '^infra' },
      { path: '^(functions|events|local|test|shared/(?!domain/programme)|web/(?!build))' },
      'The stack names files; it does not run them.',
    ),
    forbid(
      'runtime-knows-template',
      { path: '^local' },
      { path: '^(functions|events|test|shared)' },
      'The local runtime runs what the template says.',
    ),
    forbid(
      'pages-have-no-io',
      { path: '^web/(citizen|i18n)' },
      { path: '^(shared/(?!domain|contracts)|functions|infra|local|node_modules/@aws-sdk)' },
      'Pages are made of what they are given.',
    ),
    forbid(
      'console-speaks-http',
      { path: '^web/staff' },
      { path: '^(functions|infra|local|shared/(?!domain|contracts)|web/citizen)' },
      'The console knows the API by its shapes only.',
    ),
    forbid(
      'dynamodb-in-store',
      { path: '^(shared|functions)', pathNot: '^shared/store' },
      { path: 'node_modules/@aws-sdk/(client-dynamodb|util-dynamodb)', dependencyTypesNot: ['type-only'] },
      'Only shared/store knows DynamoDB.',
    ),
    forbid(
      'ses-in-mail',
      { path: '^(shared|functions)', pathNot: '^shared/mail' },
      { path: 'node_modules/@aws-sdk/client-ses' },
      'Only shared/mail knows SES.',
    ),
    forbid(
      'sqs-in-queue',
      { path: '^(shared|functions)', pathNot: '^shared/queue' },
      { path: 'node_modules/@aws-sdk/client-sqs' },
      'Only shared/queue knows SQS.',
    ),
    forbid(
      'kms-in-sealing',
      { path: '^(shared|functions)', pathNot: '^shared/sealing' },
      { path: 'node_modules/@aws-sdk/client-kms' },
      'Only shared/sealing knows KMS.',
    ),
    forbid(
      'workbooks-in-sheets',
      { path: '^(shared|functions)', pathNot: '^shared/(sheets|report-files)' },
      { path: 'node_modules/(hucre|fflate|docx)' },
      'Only shared/sheets and shared/report-files know what workbooks and documents are made of.',
    ),
    forbid(
      'middy-in-lambda',
      { path: '^(shared|functions)', pathNot: '^shared/lambda' },
      { path: 'node_modules/(@middy|@aws-lambda-powertools)' },
      'Only shared/lambda knows middy and Powertools.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
