/** What `rootline explain --help` prints. */
export const explainHelp = `Usage: rootline explain ACCOUNT [flags]

Says what the baseline expects of one account, named by its id or its name, and which line and rule says so; who owns
it, its live exceptions and attestations. Reads the list of accounts from AWS or a snapshot, and nothing of any account.

Flags:
  --baseline PATH             default .github/aws-baseline.yml
  --control ID                only this control, or all below this prefix, such as root-user
  --format FORMAT             table (default), json
  --snapshot FILES            read the list of accounts from these snapshots, a path or a glob, instead of AWS
  --management-role ARN       role in the management account, if the credentials are another account's
  --external-id ID            external id that this role asks for
  --role-session-name NAME    session name for CloudTrail
  --aws-region REGION         default us-east-1
  --concurrency N             requests to AWS in flight
  --quota-share SHARE         part of AWS's published rates to use

Exit codes: 0; 2 wrong use, unknown account or invalid baseline; 3 could not run.
`;
