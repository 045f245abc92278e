import { readAccount } from '../../src/aws/account.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { FactId, Facts } from '../../src/snapshot/facts.ts';
import {
  account,
  contextFor,
  memberAccount,
  preparation,
  type Setting,
  type TestPreparation,
} from './fixtures.ts';
import { credentials, type Loopback, xml } from './loopback.ts';

export const assumeRoot = 'sts:AssumeRoot';
export const features = 'iam:ListOrganizationsFeatures';
export const summary = 'iam:GetAccountSummary';
export const rootFacts: readonly FactId[] = ['account-summary', 'root-user', 'root-mfa-devices'];

/** Root sessions open everywhere, and no root user has credentials. */
export function scriptRootSessions(aws: Loopback): void {
  aws.on(features, enabled('RootCredentialsManagement'));
  aws.on(assumeRoot, ({ input }) => xml('AssumeRoot', credentials(input.TargetPrincipal ?? '')));
  aws.on(summary, summaryOf(0, 0, 0, 0));
}

export function enabled(...names: readonly string[]) {
  const members = names.map((name) => `<member>${name}</member>`).join('');
  return xml(
    'ListOrganizationsFeatures',
    `<OrganizationId>o-a1b2c3d4e5</OrganizationId><EnabledFeatures>${members}</EnabledFeatures>`,
  );
}

export function summaryOf(password: number, keys: number, certificates: number, mfa: number) {
  const entries = {
    AccountPasswordPresent: password,
    AccountAccessKeysPresent: keys,
    AccountSigningCertificatesPresent: certificates,
    AccountMFAEnabled: mfa,
  };
  const written = Object.entries(entries).map(
    ([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`,
  );
  return xml('GetAccountSummary', `<SummaryMap>${written.join('')}</SummaryMap>`);
}

export function listOf(action: string, list: string, ...members: readonly string[]) {
  const written = members.map((member) => `<member>${member}</member>`).join('');
  return xml(action, `<${list}>${written}</${list}><IsTruncated>false</IsTruncated>`);
}

export const noRole: Setting = { roles: { memberRole: undefined } };

export async function read(
  needs: readonly FactId[] = rootFacts,
  setting: Setting = noRole,
  subject: Account = account(memberAccount),
): Promise<Facts> {
  return (await readAll(needs, setting, [subject])).facts[0] ?? {};
}

export async function readAll(
  needs: readonly FactId[],
  setting: Setting,
  accounts: readonly Account[],
): Promise<TestPreparation & { readonly facts: readonly Facts[] }> {
  const options = preparation(setting);
  const context = await contextFor(needs, accounts, options);
  const read = await Promise.all(accounts.map((subject) => readAccount(context, subject, new Set(needs))));
  return { ...options, facts: read.map(({ facts }) => facts) };
}
