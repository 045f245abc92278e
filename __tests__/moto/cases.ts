import { type AlternateContactType, GetAlternateContactCommand } from '@aws-sdk/client-account';
import {
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  ListVirtualMFADevicesCommand,
  type ListVirtualMFADevicesCommandInput,
} from '@aws-sdk/client-iam';
import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Side } from './sides.ts';

/** One thing asked of both servers. What comes back is compared after times and made-up ids are made alike. */
export interface Case {
  readonly name: string;
  readonly ask: (side: Side) => Promise<unknown>;
  /** Where moto is known to differ from AWS: why, and what it answers. The sandbox's answer is then `aws`. */
  readonly deviation?: { readonly reason: string; readonly moto: unknown; readonly aws: unknown };
}

const contact = ({ member }: Side, AlternateContactType: string) =>
  member.account.send(
    new GetAlternateContactCommand({ AlternateContactType: AlternateContactType as AlternateContactType }),
  );
const devices = async ({ member }: Side, input: ListVirtualMFADevicesCommandInput) => {
  const { VirtualMFADevices, IsTruncated } = await member.iam.send(new ListVirtualMFADevicesCommand(input));
  const shown = VirtualMFADevices?.map(({ SerialNumber, EnableDate, User }) => ({
    serial: SerialNumber,
    enabled: EnableDate,
    user: User && { name: User.UserName, path: User.Path, arn: User.Arn, created: User.CreateDate },
  }));
  return { shown, more: IsTruncated };
};
const assume = ({ management, ids }: Side, name: string, changes: object) =>
  management.sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${ids.Payments}:role/rootline-member`,
      RoleSessionName: name,
      ...changes,
    }),
  );
const generate = ({ member }: Side) => member.iam.send(new GenerateCredentialReportCommand({}));

/** The columns of one row of the report, in whatever order, by name. A name may hold a comma, so from the right. */
async function reportRows({ member }: Side): Promise<readonly Readonly<Record<string, string>>[]> {
  const { Content } = await member.iam.send(new GetCredentialReportCommand({}));
  const [header = '', ...rows] = new TextDecoder().decode(Content).trimEnd().split('\n');
  const columns = header.split(',').slice(2);
  return rows.map((row) => {
    const fields = row.split(',');
    const values = fields.slice(-columns.length);
    const user = fields.slice(0, -columns.length).join(',');
    return { user, ...Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ''])) };
  });
}

async function columnsOf(side: Side, columns: readonly string[]): Promise<unknown> {
  const rows = (await reportRows(side)).filter(({ user }) => !user?.startsWith('<root_account>'));
  return rows.map((row) => columns.map((column) => row[column]));
}

/** Calls of AWS in the order in which they are made: the credential report remembers. */
export const cases: readonly Case[] = [
  {
    name: 'who the session of the management account is',
    ask: ({ management }) => management.sts.send(new GetCallerIdentityCommand({})),
  },
  {
    name: 'who the session of a member is',
    ask: ({ member }) => member.sts.send(new GetCallerIdentityCommand({})),
  },
  { name: 'a role assumed', ask: async (side) => (await assume(side, 'run-1', {})).AssumedRoleUser },
  { name: 'a session name that is too long', ask: (side) => assume(side, 'a'.repeat(65), {}) },
  {
    name: 'a session that is too short',
    ask: async (side) => (await assume(side, 'run-1', { DurationSeconds: 899 })).AssumedRoleUser?.Arn?.slice(0, 12),
    deviation: {
      reason: 'moto does not check the duration, the trust, or that there is such a role',
      moto: 'arn:aws:sts:',
      aws: 'ValidationError 400',
    },
  },

  {
    name: 'the organization',
    ask: ({ management }) => management.organizations.send(new DescribeOrganizationCommand({})),
  },
  {
    name: 'the organization as a member sees it',
    ask: ({ member, ids }) =>
      member.organizations.send(new DescribeOrganizationCommand({})).catch((error: unknown) => ({ error, ids })),
    deviation: {
      reason: 'moto asks no permission, and the member role has none for Organizations',
      moto: expect_organization(),
      aws: 'AccessDeniedException 400',
    },
  },
];

function expect_organization() {
  return undefined;
}
