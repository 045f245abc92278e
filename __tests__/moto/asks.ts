import { type AlternateContactType, GetAlternateContactCommand } from '@aws-sdk/client-account';
import {
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  ListVirtualMFADevicesCommand,
  type ListVirtualMFADevicesCommandInput,
} from '@aws-sdk/client-iam';
import {
  type Account,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { Side } from './sides.ts';

/* What the cases ask of a server more than once, and the part of each answer that is compared. */

export const assume = (
  { management, ids }: Side,
  input: { RoleSessionName: string; DurationSeconds?: number },
) =>
  management.sts.send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${ids.Payments}:role/rootline-member`, ...input }),
  );

export const generate = ({ member }: Side) => member.iam.send(new GenerateCredentialReportCommand({}));

/** Some columns of the users' rows. A name may hold a comma, so the rest is counted from the right. */
export async function report({ member }: Side, columns: readonly string[]): Promise<unknown> {
  const { Content } = await member.iam.send(new GetCredentialReportCommand({}));
  const [header = '', ...rows] = new TextDecoder().decode(Content).trimEnd().split('\n');
  const names = header.split(',');
  const users = rows.filter((row) => !row.startsWith('<root_account>'));
  return users.map((row) => columns.map((name) => row.split(',').at(names.indexOf(name) - names.length)));
}

export async function devices({ member }: Side, input: ListVirtualMFADevicesCommandInput): Promise<unknown> {
  const { VirtualMFADevices, IsTruncated } = await member.iam.send(new ListVirtualMFADevicesCommand(input));
  const shown = VirtualMFADevices?.map(({ SerialNumber, EnableDate, User }) => {
    const user = User && [User.UserName, User.Path, User.Arn, User.CreateDate];
    return [SerialNumber, EnableDate, user];
  });
  return { shown, IsTruncated };
}

export const accounts = (list: readonly Account[] | undefined) =>
  list?.map(({ Id, Arn, Email, Name, State, Status, JoinedTimestamp }) => {
    return [Id, Arn, Email, Name, State, Status, JoinedTimestamp];
  });

export const accountsBelow = async ({ management }: Side, ParentId: string | undefined) =>
  accounts((await management.organizations.send(new ListAccountsForParentCommand({ ParentId }))).Accounts);

export const unitsBelow = async ({ management }: Side, ParentId: string | undefined) => {
  const command = new ListOrganizationalUnitsForParentCommand({ ParentId });
  const { OrganizationalUnits } = await management.organizations.send(command);
  return OrganizationalUnits?.map(({ Id, Arn, Name }) => [Id, Arn, Name]);
};

export const tags = async ({ management }: Side, ResourceId: string | undefined) =>
  (await management.organizations.send(new ListTagsForResourceCommand({ ResourceId }))).Tags;

export const contact = ({ member }: Side, type: string) =>
  // A text, so that a type that does not exist can be asked for.
  member.account.send(new GetAlternateContactCommand({ AlternateContactType: type as AlternateContactType }));

export const contactFromManagement = ({ management, ids }: Side, name: string) => {
  const input = { AccountId: ids[name], AlternateContactType: 'SECURITY' } as const;
  return management.account.send(new GetAlternateContactCommand(input));
};
