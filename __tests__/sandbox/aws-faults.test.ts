import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import {
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { ListAccountsCommand, ListRootsCommand } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  type Clients,
  clientsOf,
  clockAt,
  failureOf,
  management,
  member,
  memberArn,
  organization,
} from './aws-builders.ts';

const clock = clockAt('2026-06-01T12:00:00Z');
let aws: Aws;
let audit: Clients;
let inMember: Clients;

beforeEach(async () => {
  aws = await startAws({
    organization: organization({ root: { mfa: ['virtual'] } }),
    now: clock.now,
    quotas: true,
  });
  audit = clientsOf(aws.url, aws.credentials(management, 'rootline-audit'));
  inMember = clientsOf(aws.url, aws.credentials(member, 'rootline-member'));
});
afterEach(() => aws.close());

const summary = (clients: Clients) => clients.iam.send(new GetAccountSummaryCommand({}));
const accounts = () => audit.organizations.send(new ListAccountsCommand({}));
const contact = (clients: Clients) =>
  clients.account.send(new GetAlternateContactCommand({ AlternateContactType: 'SECURITY' }));
const assume = () => audit.sts.send(new AssumeRoleCommand({ RoleArn: memberArn, RoleSessionName: 'run-1' }));

describe('a fault', () => {
  it.each([
    ['deny', ['AccessDenied', 403], ['AccessDeniedException', 400], ['AccessDeniedException', 403]],
    ['throttle', ['Throttling', 400], ['TooManyRequestsException', 400], ['TooManyRequestsException', 429]],
    [
      'error500',
      ['ServiceFailureException', 500],
      ['ServiceException', 500],
      ['InternalServerException', 500],
    ],
  ] as const)(
    'of kind %s has the name and status of each service',
    async (kind, ofIam, ofOrganizations, ofAccount) => {
      aws.faults.add({ kind });
      const found = [
        await failureOf(summary(inMember)),
        await failureOf(accounts()),
        await failureOf(contact(inMember)),
      ];
      expect(found.map(({ name, status }) => [name, status])).toEqual([ofIam, ofOrganizations, ofAccount]);
    },
  );

  it('hits only the operation and account it names, where the account is the one the call is about', async () => {
    aws.faults.add({ kind: 'deny', account: member });
    expect((await failureOf(assume())).name).toBe('AccessDenied');
    expect((await failureOf(summary(inMember))).name).toBe('AccessDenied');
    await summary(audit);
    aws.faults.clear();
    aws.faults.add({ kind: 'deny', operation: 'iam:Get*' });
    await inMember.iam.send(new ListVirtualMFADevicesCommand({}));
    expect((await failureOf(summary(inMember))).name).toBe('AccessDenied');
  });

  it('ends after its number of times, or when it is taken away', async () => {
    aws.faults.add({ kind: 'throttle', operation: 'GetAccountSummary', times: 1 });
    expect((await failureOf(summary(inMember))).name).toBe('Throttling');
    await summary(inMember);
    const remove = aws.faults.add({ kind: 'throttle' });
    expect((await failureOf(summary(inMember))).name).toBe('Throttling');
    remove();
    await summary(inMember);
  });

  it('can break the connection', async () => {
    aws.faults.add({ kind: 'reset' });
    expect((await failureOf(summary(inMember))).message).toMatch(/ECONNRESET|socket hang up/);
  });

  it('can leave the caller waiting, without keeping the sandbox from closing', async () => {
    aws.faults.add({ kind: 'hang' });
    const waiting = inMember.iam.send(new GetAccountSummaryCommand({}), {
      abortSignal: AbortSignal.timeout(50),
    });
    expect((await failureOf(waiting)).name).toMatch(/Abort|Timeout/);
  });

  it('can answer with half a document, or with the page of a proxy', async () => {
    aws.faults.add({ kind: 'truncate', times: 2 });
    expect((await failureOf(summary(inMember))).status).toBe(200);
    expect((await failureOf(accounts())).status).toBe(200);
    aws.faults.add({ kind: 'html' });
    expect((await failureOf(summary(inMember))).status).toBe(502);
    expect((await failureOf(accounts())).status).toBe(502);
  });

  it('can keep the credential report in progress for ever', async () => {
    aws.faults.add({ kind: 'never-ready' });
    const generate = () => inMember.iam.send(new GenerateCredentialReportCommand({}));
    expect((await generate()).State).toBe('STARTED');
    clock.pass(600);
    expect((await generate()).State).toBe('INPROGRESS');
    const get = inMember.iam.send(new GetCredentialReportCommand({}));
    expect((await failureOf(get)).name).toBe('CredentialReportNotReadyException');
  });

  it('can put an empty page before the others', async () => {
    aws.faults.add({ kind: 'empty-page', times: 2 });
    const empty = await accounts();
    expect(empty).toMatchObject({ Accounts: [], NextToken: expect.any(String) });
    const next = new ListAccountsCommand({ NextToken: empty.NextToken });
    const none = await inMember.iam.send(new ListVirtualMFADevicesCommand({}));
    expect(none).toMatchObject({ IsTruncated: true, VirtualMFADevices: [] });
    expect((await audit.organizations.send(next)).Accounts).toHaveLength(3);
    const rest = await inMember.iam.send(new ListVirtualMFADevicesCommand({ Marker: none.Marker }));
    expect(rest.VirtualMFADevices).toHaveLength(1);
  });

  it('and everything else is gone after a reset, except the organization as its file says', async () => {
    aws.faults.add({ kind: 'deny' });
    aws.state.account(member).root.mfa = [];
    await failureOf(accounts());
    aws.reset();
    expect(aws.requests).toEqual([]);
    expect(aws.state.account(member).root.mfa).toEqual(['virtual']);
    expect((await failureOf(summary(inMember))).name).toBe('InvalidClientTokenId');
    await summary(clientsOf(aws.url, aws.credentials(member, 'rootline-member')));
  });
});

describe('the published quotas', () => {
  const outcomes = async (count: number, call: () => Promise<unknown>) => {
    const settled = await Promise.allSettled(Array.from({ length: count }, call));
    return settled.filter(({ status }) => status === 'fulfilled').length;
  };

  it('admit the burst, then as many as the rate', async () => {
    expect(await outcomes(20, accounts)).toBe(12);
    clock.pass(0.5);
    expect(await outcomes(20, accounts)).toBe(4);
    expect((await failureOf(accounts())).name).toBe('TooManyRequestsException');
  });

  it('count each operation by itself', async () => {
    const roots = () => audit.organizations.send(new ListRootsCommand({}));
    expect(await outcomes(3, roots)).toBe(2);
    await accounts();
  });

  it("of contacts are the caller's, so that members do not take from each other", async () => {
    const notFound = async (clients: Clients) => {
      const names = await Promise.all(
        Array.from({ length: 16 }, async () => (await failureOf(contact(clients))).name),
      );
      return names.filter((name) => name === 'ResourceNotFoundException').length;
    };
    expect(await notFound(inMember)).toBe(15);
    expect(await notFound(audit)).toBe(15);
  });

  it('do not hold IAM, for which AWS publishes none', async () => {
    expect(await outcomes(40, () => summary(inMember))).toBe(40);
  });

  it('are not enforced unless asked for', async () => {
    const free = await startAws({ organization: organization({}), now: clock.now });
    const { organizations } = clientsOf(free.url, free.credentials(management, 'rootline-audit'));
    expect(await outcomes(20, () => organizations.send(new ListAccountsCommand({})))).toBe(20);
    await free.close();
  });
});

describe('waiting', () => {
  const slowAndFast = async (slow: () => Promise<unknown>, fast: () => Promise<unknown>) => {
    const order: string[] = [];
    await Promise.all([slow().then(() => order.push('slow')), fast().then(() => order.push('fast'))]);
    return order;
  };

  it('is put before every answer as latency', async () => {
    const organizationFile = organization({});
    const late = await startAws({ organization: organizationFile, now: clock.now, latencyMs: 300 });
    const { sts } = clientsOf(late.url, late.credentials(management, 'rootline-audit'));
    const slow = () => sts.send(new GetCallerIdentityCommand({}));
    expect(await slowAndFast(slow, () => summary(inMember))).toEqual(['fast', 'slow']);
    await late.close();
  });

  it('is put before one answer by a fault', async () => {
    aws.faults.add({ kind: 'delay', ms: 300, account: management });
    expect(await slowAndFast(accounts, () => summary(inMember))).toEqual(['fast', 'slow']);
  });
});
