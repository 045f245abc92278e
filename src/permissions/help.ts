/** What `rootline permissions --help` prints. */
export const permissionsHelp = `Usage: rootline permissions [flags]

Prints the IAM policies that runs of a baseline need, and nothing more. Reads the baseline alone; no AWS.

Flags:
  --baseline FILE             default .github/aws-baseline.yml
  --format FORMAT             json (default), cloudformation, terraform
  --part PART                 audit, management, member; left out: json holds all of them, the other formats audit
  --member-role NAME          the role in every member account; left out: there is none, and the root users of members
                              are read in root sessions, their contacts through the management account
  --management-account ID     the management account
  --audit-account ID          the account of the audit role, where that is another one
  --management-role NAME      the role in the management account then, default rootline-management; none: there is
                              none, and the audit account is the delegated administrator instead
  --audit-role NAME           default rootline-audit
  --organization-id ID        default the baseline's organization.id; none: an account in no organization
  --repository OWNER/REPO     the repository whose workflow assumes the audit role
  --owner-id N                the number of its owner
  --repository-id N           its own number
  --environment NAME          its environment, default aws-audit
  --branch NAME               its default branch, default main
  --external-id ID            the external id that the member role and the management role ask for
  --partition PARTITION       aws (default), aws-us-gov, aws-cn, aws-eusc

What is left out becomes a placeholder, a parameter or a variable, with a note on standard error.
How to deploy what is printed: docs/permissions.md in Rootline's repository.

Exit codes: 0; 2 wrong use or invalid baseline; 3 could not run.
`;
