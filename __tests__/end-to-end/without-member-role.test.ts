import { beforeAll, describe, expect, test } from 'vitest';
import type { OrganizationState } from '../../sandbox/aws/model.ts';
import { auditRole, type SandboxWorld } from '../../sandbox/world.ts';
import {
  act,
  checkOut,
  errors,
  found,
  openWorld,
  type ReportedFinding,
  reportOf,
  type Told,
} from './fixture.ts';

const management = '111111111111';
const blocked = '777777777777';
/** Whose contacts nobody may read. */
const closed = '888888888888';
const withoutCredentials = ['222222222222', '333333333333', closed, '121212121212', '141414141414'];

const baseline = `version: 1
organization: { id: o-exampleorg1 }
rules:
  - name: every account
    match: all
    expect:
      root-user:
        access-keys: absent
        mfa: hardware
        mfa-devices: 3
        password-age: 365d
        signing-certificates: absent
      contacts: { security: { email: aws-security@example.com }, billing: present }
`;

let world: SandboxWorld;

beforeAll(async () => {
  world = await openWorld({});
  await checkOut(world, baseline);
});

function check(inputs: Readonly<Record<string, string>>): Promise<Told> {
  return act(world, { inputs: { command: 'check', 'member-role': '', ...inputs } });
}

/** `control: verdict: what was observed`, dates left out. */
function told(run: Told, account: string): readonly string[] {
  return reportOf(run)
    .findings.filter((finding) => finding.account === account)
    .map(
      ({ control, verdict, observed }) =>
        `${control}: ${verdict}: ${observed.replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY')}`,
    )
    .toSorted();
}

function causesOf(run: Told, account: string): readonly NonNullable<ReportedFinding['cause']>[] {
  return reportOf(run).findings.flatMap((finding) =>
    finding.account === account && finding.cause !== null ? [finding.cause] : [],
  );
}

describe('a run without a role in the members', () => {
  let run: Told;

  beforeAll(async () => {
    run = await check({});
  });

  test('ends well, and enters no member', () => {
    expect([run.exitCode, errors(run)]).toEqual([0, []]);
    expect(run.aws.filter(({ operation }) => operation === 'sts:AssumeRole')).toEqual([]);
    expect(run.outputs).toMatchObject({ accounts: '11', coverage: '0.8181' });
  });

  test('tells a key that is in use by its status and last use, and that MFA is off', () => {
    expect(told(run, '444444444444')).toEqual([
      'root-user.access-keys: drift: 1 active access key, last used DAY by s3',
      'root-user.mfa-devices: drift: MFA is off',
      'root-user.mfa: drift: MFA is off, and root has a password and an access key',
      'root-user.password-age: drift: password set on DAY',
    ]);
  });

  test('tells a key that is switched off, and a virtual device by its serial number', () => {
    expect(told(run, '555555555555')).toEqual([
      'root-user.access-keys: drift: 1 inactive access key, last used DAY by s3',
      'root-user.mfa-devices: drift: 1 MFA device',
      'root-user.mfa: drift: 1 virtual MFA device: arn:aws:iam::555555555555:mfa/root-account-mfa-device',
      'root-user.password-age: drift: password set on DAY',
    ]);
  });

  test('counts a passkey and a hardware token, and knows that both are hardware', () => {
    expect(told(run, '666666666666')).toEqual([
      'contacts.security: drift: email "old-security@example.com"',
      'root-user.mfa-devices: drift: 2 MFA devices',
      'root-user.password-age: drift: password set on DAY',
    ]);
  });

  test('sees a recovery that was begun, and a certificate', () => {
    expect(told(run, '131313131313')).toEqual([
      'root-user.mfa-devices: drift: MFA is off',
      'root-user.mfa: drift: MFA is off, and root has a password',
      'root-user.signing-certificates: drift: a signing certificate is present',
    ]);
  });

  test('has nothing to say of members without root credentials but their contacts', () => {
    expect(told(run, '222222222222')).toEqual([]);
    expect(told(run, '333333333333')).toEqual(['contacts.billing: drift: no billing contact']);
    expect(told(run, '141414141414')).toEqual([]);
  });

  test('asks two calls of a member without root credentials, and one a contact', () => {
    for (const id of withoutCredentials) {
      const calls = run.aws.filter(({ target }) => target === id).map(({ operation }) => operation);
      expect([id, calls.toSorted()]).toEqual([
        id,
        [
          'account:GetAlternateContact',
          'account:GetAlternateContact',
          'iam:GetAccountSummary',
          'sts:AssumeRoot',
        ],
      ]);
    }
  });

  test('opens sessions with the audit task alone, and reads contacts from the management account', () => {
    const sessions = run.aws.filter(({ operation }) => operation === 'sts:AssumeRoot');
    expect(new Set(sessions.map(({ detail }) => detail))).toEqual(
      new Set(['arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials']),
    );
    const contacts = run.aws.filter(({ operation }) => operation === 'account:GetAlternateContact');
    expect(new Set(contacts.map(({ accountId }) => accountId))).toEqual(new Set([management]));
  });

  test('reads the management account by its own role, where devices cannot be counted', () => {
    expect(told(run, management)).toEqual([
      'root-user.mfa-devices: unknown: could not be read',
      'root-user.password-age: drift: password set on DAY',
    ]);
    expect(causesOf(run, management)).toMatchObject([{ kind: 'no-source' }]);
    expect(run.aws.map(({ operation, target }) => `${operation} ${target}`)).not.toContain(
      `sts:AssumeRoot ${management}`,
    );
  });

  test('knows nothing of an account whose root sessions a policy blocks, and says what to change in it', () => {
    const unknown = ['access-keys', 'mfa', 'mfa-devices', 'password-age', 'signing-certificates'];
    expect(found(run, 'unknown')[blocked]).toEqual(unknown.map((name) => `root-user.${name}`));
    for (const { kind, mend } of causesOf(run, blocked)) {
      expect(kind).toBe('denied');
      expect(mend).toMatch(/service control policies of account 777777777777.*exempt `aws:AssumedRoot`/);
    }
    expect(found(run, 'drift')[blocked]).toBeUndefined();
  });

  test('knows nothing of contacts that nobody may read, and of nothing else in that account', () => {
    expect(found(run, 'unknown')[closed]).toEqual(['contacts.billing', 'contacts.security']);
    expect(causesOf(run, closed)[0]?.mend).toMatch(/denies `account:GetAlternateContact`/);
  });
});

test('where AWS meets such a policy when the session is opened, the mend is the same', async () => {
  const { organization } = world.aws.state;
  if (organization !== undefined) organization.rootSessions.deniedAt = 'assume-root';
  const run = await check({ accounts: blocked });
  if (organization !== undefined) organization.rootSessions.deniedAt = 'first-call';
  expect(found(run, 'unknown')[blocked]).toHaveLength(5);
  expect(causesOf(run, blocked)[0]?.mend).toMatch(/exempt `aws:AssumedRoot`/);
});

describe('what is off for the whole organization', () => {
  /** The rest of the run as one line an obstacle. */
  async function without(
    change: (organization: OrganizationState) => void,
    inputs: Readonly<Record<string, string>>,
  ) {
    const { organization } = world.aws.state;
    if (organization === undefined) throw new Error('The sandbox has no organization.');
    const { features, trustedAccess, featureSet } = organization;
    change(organization);
    // The account whose contacts nobody may read fails for a reason of its own.
    const accounts = [...world.aws.state.accounts.keys()].filter((id) => id !== closed && id !== blocked);
    const run = await check({ accounts: accounts.join(), ...inputs });
    Object.assign(organization, { features, trustedAccess, featureSet });
    const warnings = run.commands
      .filter(({ command }) => command === 'warning')
      .map(({ message }) => message);
    return { run, warnings };
  }

  const rootUser = (run: Told) =>
    Object.values(found(run, 'unknown')).filter((controls) => controls.includes('root-user.mfa'));

  test.each<[string, (organization: OrganizationState) => void, string]>([
    [
      'the central management of root credentials',
      (organization) => {
        organization.features = ['RootSessions'];
      },
      'aws iam enable-organizations-root-credentials-management',
    ],
    [
      'trusted access for IAM',
      (organization) => {
        organization.trustedAccess = ['account.amazonaws.com'];
      },
      'aws organizations enable-aws-service-access --service-principal iam.amazonaws.com',
    ],
  ])(
    '%s: one warning with the command, no session, and the run is complete',
    async (_what, change, command) => {
      const { run, warnings } = await without(change, {});
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({ status: 'drift', coverage: '1.0000' });
      expect(run.aws.filter(({ operation }) => operation === 'sts:AssumeRoot')).toEqual([]);
      expect(rootUser(run)).toHaveLength(8);
      const own = warnings.filter((warning) => /^(?:Root sessions|Central root access) cannot/.test(warning));
      expect(own).toEqual([expect.stringContaining(`\`${command}\` in the management account`)]);
      expect(found(run, 'drift')['333333333333']).toEqual(['contacts.billing']);
    },
  );

  test('trusted access for the Account API: one request, one warning with the command', async () => {
    const { run, warnings } = await without((organization) => {
      organization.trustedAccess = ['iam.amazonaws.com'];
    }, {});
    expect(run.outputs).toMatchObject({ status: 'drift', coverage: '1.0000' });
    const asked = run.aws.filter(
      ({ operation, target }) => operation === 'account:GetAlternateContact' && target !== management,
    );
    expect(asked).toHaveLength(1);
    const command =
      '`aws organizations enable-aws-service-access --service-principal account.amazonaws.com` in the management account';
    expect(warnings.filter((warning) => warning.startsWith('The Account API refuses'))).toEqual([
      expect.stringContaining(command),
    ]);
    expect(causesOf(run, '333333333333')[0]?.mend).toContain(command);
    expect(found(run, 'drift')['444444444444']).toContain('root-user.mfa');
  });

  test('all features: told first, since trusted access cannot be enabled without them', async () => {
    const { run, warnings } = await without((organization) => {
      Object.assign(organization, { featureSet: 'CONSOLIDATED_BILLING', trustedAccess: [], features: [] });
    }, {});
    expect(run.outputs).toMatchObject({ status: 'drift', coverage: '1.0000' });
    const first = /Run `aws organizations enable-all-features`/;
    const told = warnings.filter((warning) => /^(?:Central root access|The Account API)/.test(warning));
    expect(told).toEqual([expect.stringMatching(first), expect.stringMatching(first)]);
    expect(causesOf(run, '333333333333').map(({ mend }) => mend)).toContainEqual(
      expect.stringMatching(/enable-all-features.*when that is done.*account\.amazonaws\.com/),
    );
  });

  test('root sessions, where a member role reads the rest: the devices it cannot count say what to switch on', async () => {
    const { run } = await without(
      (organization) => {
        organization.features = [];
      },
      { 'member-role': 'rootline-member' },
    );
    const counted = reportOf(run).findings.find(
      ({ account, control }) => account === '555555555555' && control === 'root-user.mfa-devices',
    );
    expect([counted?.verdict, counted?.cause?.mend]).toEqual([
      'unknown',
      expect.stringContaining('aws iam enable-organizations-root-credentials-management'),
    ]);
  });
});

test('an audit role elsewhere reads the management account, and members through it, by the management role', async () => {
  const elsewhere = await openWorld({});
  const { state } = elsewhere.aws;
  const [audit, manager] = [state.account('222222222222'), state.account(management)];
  const role = manager.roles['rootline-audit'];
  if (role === undefined) throw new Error('The sandbox has no audit role.');
  const arn = auditRole.replace(management, audit.id);
  const entering = [
    { allow: ['sts:AssumeRole'], on: [`arn:aws:iam::${management}:role/rootline-management`] },
  ];
  audit.roles['rootline-audit'] = { ...role, permissions: [...role.permissions, ...entering] };
  manager.roles = { 'rootline-management': { ...role, trust: { role: arn } } };
  await checkOut(elsewhere, baseline);
  const inputs = {
    command: 'check',
    'role-to-assume': arn,
    'member-role': '',
    'management-role': `arn:aws:iam::${management}:role/rootline-management`,
  };
  const run = await act(elsewhere, { inputs });
  expect([run.exitCode, errors(run)]).toEqual([0, []]);
  expect(told(run, management)).toContain('root-user.password-age: drift: password set on DAY');
  expect(told(run, '666666666666')).toContain('root-user.mfa-devices: drift: 2 MFA devices');
  const central = run.aws.filter(({ operation }) => /AssumeRoot$|GetAlternateContact/.test(operation));
  expect(new Set(central.map(({ accountId }) => accountId))).toEqual(new Set([management, audit.id]));
});
