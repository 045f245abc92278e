import { stringify } from 'yaml';
import { inputs } from '../inputs.ts';

/** What of a workflow differs from place to place. */
export interface WorkflowValues {
  /** The ARN of the audit role. */
  readonly roleToAssume: string;
  readonly memberRole: string | undefined;
  readonly managementRole: string | undefined;
  readonly externalId: string | undefined;
  readonly awsRegion: string;
  readonly baseline: string;
  /** The workflow's own file, without its folder. */
  readonly file: string;
}

/** The workflow that reconciles every day, as a file's text. OWNER and COMMIT stay to be filled in. */
export function writeWorkflow(values: WorkflowValues): string {
  const { roleToAssume, memberRole, managementRole, externalId, awsRegion, baseline, file } = values;
  const settings = {
    ...(baseline === inputs.baseline.default ? {} : { baseline }),
    'role-to-assume': roleToAssume,
    ...(managementRole === undefined ? {} : { 'management-role': managementRole }),
    ...(memberRole === undefined ? {} : { 'member-role': memberRole }),
    ...(externalId === undefined ? {} : { 'external-id': externalId }),
    ...(awsRegion === inputs.awsRegion.default ? {} : { 'aws-region': awsRegion }),
    'snapshot-out': 'rootline-snapshot.ndjson',
  };
  const given = stringify(settings, { lineWidth: 0 }).trimEnd().replaceAll('\n', '\n          ');
  return `# Every day, and whenever the baseline changes: makes the issues equal to the drift. Keeps what it has read for
# pull-request.yml, which looks for it in this workflow by the name of its file, ${file}.
name: Rootline
on:
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:
  push:
    branches: [main]
    paths: ${pathList(baseline)}

permissions: {}

concurrency:
  group: rootline
  cancel-in-progress: false

jobs:
  reconcile:
    name: Reconcile
    runs-on: ubuntu-latest
    environment: aws-audit
    permissions:
      contents: read # checks out the baseline
      id-token: write # signs in to AWS
      issues: write # keeps the issues
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - uses: OWNER/rootline@COMMIT
        with:
          ${given}
      # Confidential: it tells which accounts are weak, to whoever can read the repository.
      - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1
        with:
          name: rootline-snapshot
          path: rootline-snapshot.ndjson
          if-no-files-found: error
          overwrite: true # when the job is run again
          retention-days: 3
`;
}

/** In brackets, in the quotes it needs there. */
function pathList(path: string): string {
  return /^[\w./-]+$/.test(path) ? `[${path}]` : `[${JSON.stringify(path)}]`;
}
