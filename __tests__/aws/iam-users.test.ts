import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/aws/credential-report.ts';
import { readOtherCredentials } from '../../src/aws/other-credentials.ts';
import { readPasswordPolicy } from '../../src/aws/password-policy.ts';
import { parseReport } from '../../src/aws/report-rows.ts';
import type { Fact } from '../../src/snapshot/fact.ts';
import { connect, memberAccount, sessionIn } from './fixtures.ts';
import { htmlPage, loopbackForEach, refusal, xml } from './loopback.ts';

const policy = 'iam:GetAccountPasswordPolicy';
const users = 'iam:ListUsers';
const services = 'iam:ListServiceSpecificCredentials';
const ssh = 'iam:ListSSHPublicKeys';
const keys = 'iam:ListAccessKeys';
const certificates = 'iam:ListSigningCertificates';

const aws = loopbackForEach();

function reader() {
  const connection = connect();
  return { connection, session: sessionIn(connection, memberAccount), place: 'in the member account' };
}

function listOf(action: string, list: string, ...members: readonly string[]) {
  const written = members.map((member) => `<member>${member}</member>`).join('');
  return xml(action, `<${list}>${written}</${list}><IsTruncated>false</IsTruncated>`);
}

describe('the password policy', () => {
  it('is told with its ages and lengths, and without what it does not set', async () => {
    aws.on(
      policy,
      xml(
        'GetAccountPasswordPolicy',
        '<PasswordPolicy><MinimumPasswordLength>14</MinimumPasswordLength><RequireSymbols>true</RequireSymbols><RequireNumbers>true</RequireNumbers><RequireUppercaseCharacters>false</RequireUppercaseCharacters><RequireLowercaseCharacters>true</RequireLowercaseCharacters><AllowUsersToChangePassword>true</AllowUsersToChangePassword><ExpirePasswords>false</ExpirePasswords><MaxPasswordAge>0</MaxPasswordAge><PasswordReusePrevention>24</PasswordReusePrevention></PasswordPolicy>',
      ),
    );
    expect(await readPasswordPolicy(reader())).toMatchObject({
      state: 'value',
      value: {
        minimumLength: 14,
        requireSymbols: true,
        requireUppercase: false,
        allowUsersToChange: true,
        maxAge: undefined,
        reusePrevention: 24,
      },
    });
  });

  it.each([
    ['<ExpirePasswords>true</ExpirePasswords><MaxPasswordAge>90</MaxPasswordAge>', 90],
    ['<ExpirePasswords>true</ExpirePasswords><MaxPasswordAge>0</MaxPasswordAge>', undefined],
    ['<ExpirePasswords>true</ExpirePasswords>', undefined],
    ['', undefined],
  ])('has an age only where AWS tells one: %s', async (ages, maxAge) => {
    const content = `<PasswordPolicy><MinimumPasswordLength>8</MinimumPasswordLength>${ages}</PasswordPolicy>`;
    aws.on(policy, xml('GetAccountPasswordPolicy', content));
    expect(await readPasswordPolicy(reader())).toMatchObject({ state: 'value', value: { maxAge } });
  });

  it('is unknown when the answer holds no minimum length, which every policy has', async () => {
    for (const content of ['', '<PasswordPolicy/>']) {
      aws.on(policy, xml('GetAccountPasswordPolicy', content));
      expect(await readPasswordPolicy(reader())).toMatchObject({ cause: { kind: 'malformed' } });
    }
  });

  it('is absent only when AWS says so', async () => {
    aws.on(
      policy,
      refusal(policy, 'NoSuchEntity', 'The Password Policy with domain name x cannot be found.', 404),
    );
    expect(await readPasswordPolicy(reader())).toMatchObject({ state: 'value', value: 'absent' });
    aws.on(policy, refusal(policy, 'AccessDenied', 'not authorized', 403));
    expect(await readPasswordPolicy(reader())).toMatchObject({ cause: { kind: 'denied' } });
    aws.on(policy, htmlPage);
    expect(await readPasswordPolicy(reader())).toMatchObject({ cause: { kind: 'malformed' } });
  });
});

describe('credentials that the credential report does not show', () => {
  beforeEach(() => {
    aws.on(users, listOf('ListUsers', 'Users', '<UserName>hubot</UserName>', '<UserName>octocat</UserName>'));
    aws.on(services, listOf('ListServiceSpecificCredentials', 'ServiceSpecificCredentials'));
    aws.on(ssh, listOf('ListSSHPublicKeys', 'SSHPublicKeys'));
    aws.on(keys, ({ input }) => accessKeys(input.UserName === 'hubot' ? 3 : 1));
    aws.on(certificates, listOf('ListSigningCertificates', 'Certificates'));
  });

  function accessKeys(count: number) {
    const written = Array.from(
      { length: count },
      (_, index) =>
        `<AccessKeyId>AKIA${3 - index}</AccessKeyId><Status>Active</Status><CreateDate>2026-01-0${index + 1}T00:00:00Z</CreateDate>`,
    );
    return listOf('ListAccessKeys', 'AccessKeyMetadata', ...written);
  }

  /** Hubot has two keys; `more` is what a column about further ones says, where there is such a column. */
  function report(more?: string): Promise<Fact<Report>> {
    const key = (slot: number) => `access_key_${slot}_active,access_key_${slot}_last_rotated`;
    const title = more === undefined ? '' : ',additional_credentials_info';
    const last = (said: string) => (more === undefined ? '' : `,${said}`);
    const content = [
      `user,arn,${key(1)},${key(2)},cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated${title}`,
      `hubot,arn:aws:iam::1:user/hubot,true,2026-01-01T00:00:00Z,false,2026-01-01T00:00:00Z,false,N/A,false,N/A${last(more ?? '')}`,
      `octocat,arn:aws:iam::1:user/octocat,true,2026-01-01T00:00:00Z,false,N/A,false,N/A,false,N/A${last('')}`,
    ].join('\n');
    return Promise.resolve({
      state: 'value',
      value: { generatedAt: '2026-11-21T11:00:00.000Z', ...parseReport(content) },
      provenance: { source: 'iam:GetCredentialReport', readAt: '2026-11-21T12:00:00.000Z' },
    });
  }

  const listed = (operation: string) =>
    aws.received.filter((request) => request.operation === operation).map(({ input }) => input.UserName);

  it('are service-specific ones, asked for once for all users, and SSH keys', async () => {
    aws.on(
      services,
      listOf(
        'ListServiceSpecificCredentials',
        'ServiceSpecificCredentials',
        '<UserName>hubot</UserName><ServiceSpecificCredentialId>ACCA1</ServiceSpecificCredentialId><ServiceName>bedrock.amazonaws.com</ServiceName><Status>Active</Status><CreateDate>2026-02-01T00:00:00Z</CreateDate>',
      ),
    );
    aws.on(ssh, ({ input }) =>
      input.UserName === 'octocat'
        ? listOf(
            'ListSSHPublicKeys',
            'SSHPublicKeys',
            '<UserName>octocat</UserName><SSHPublicKeyId>APKA1</SSHPublicKeyId><Status>Inactive</Status><UploadDate>2026-03-01T00:00:00Z</UploadDate>',
          )
        : listOf('ListSSHPublicKeys', 'SSHPublicKeys'),
    );
    expect(await readOtherCredentials(reader(), report(''))).toMatchObject({
      state: 'value',
      value: [
        {
          user: 'hubot',
          kind: 'service-specific',
          id: 'ACCA1',
          service: 'bedrock.amazonaws.com',
          active: true,
          createdAt: '2026-02-01T00:00:00.000Z',
        },
        { user: 'octocat', kind: 'ssh-key', id: 'APKA1', active: false },
      ],
    });
    expect(listed(services)).toEqual([undefined]);
    expect([listed(keys), listed(certificates)]).toEqual([[], []]);
  });

  it('are third keys of users of whom the report says that there are more', async () => {
    expect(await readOtherCredentials(reader(), report('1 more access key: ListAccessKeys'))).toMatchObject({
      value: [{ user: 'hubot', kind: 'access-key', id: 'AKIA3', active: true }],
    });
    expect(listed(keys)).toEqual(['hubot']);
  });

  it('are third certificates, too', async () => {
    const certificate = (id: number) =>
      `<CertificateId>C${id}</CertificateId><Status>Inactive</Status><UploadDate>2026-01-01T00:00:00Z</UploadDate>`;
    aws.on(keys, accessKeys(2));
    aws.on(certificates, listOf('ListSigningCertificates', 'Certificates', ...[3, 1, 2].map(certificate)));
    expect(
      await readOtherCredentials(reader(), report('1 more signing certificate: ListSigningCertificates')),
    ).toMatchObject({ value: [{ user: 'hubot', kind: 'signing-certificate', id: 'C3', active: false }] });
  });

  it('are looked for where both places are taken, when the report says nothing about more', async () => {
    await readOtherCredentials(reader(), report());
    expect([listed(keys), listed(certificates)]).toEqual([['hubot'], []]);
  });

  it('count also where AWS does not say what they are called', async () => {
    const [key, credential] = ['<Status>Active</Status>', '<Status>Inactive</Status>'];
    aws.on(users, listOf('ListUsers', 'Users', '<UserName>hubot</UserName>'));
    aws.on(keys, listOf('ListAccessKeys', 'AccessKeyMetadata', key, key, key));
    aws.on(services, listOf('ListServiceSpecificCredentials', 'ServiceSpecificCredentials', credential));
    expect(await readOtherCredentials(reader(), report())).toMatchObject({
      value: [
        { user: '', kind: 'service-specific', id: '', active: false, createdAt: undefined },
        { user: 'hubot', kind: 'access-key', id: '', active: true, createdAt: undefined },
      ],
    });
  });

  it('are looked for at every user without a report, and at users that it does not know', async () => {
    const unread = { state: 'not-applicable', reason: '', provenance: { source: '', readAt: '' } } as const;
    await readOtherCredentials(reader(), Promise.resolve(unread));
    expect(listed(keys)).toEqual(['hubot', 'octocat']);
    aws.on(users, listOf('ListUsers', 'Users', '<UserName>monalisa</UserName>'));
    await readOtherCredentials(reader(), report(''));
    expect(listed(keys).at(-1)).toBe('monalisa');
  });

  it('are asked for user by user where AWS does not list all users at once', async () => {
    aws.on(services, ({ input }) =>
      input.AllUsers === 'true'
        ? refusal(services, 'ValidationError', 'AllUsers is not known.', 400)
        : listOf('ListServiceSpecificCredentials', 'ServiceSpecificCredentials'),
    );
    expect((await readOtherCredentials(reader(), report(''))).state).toBe('value');
    expect(listed(services)).toEqual([undefined, 'hubot', 'octocat']);
  });

  it('are none of a user who was deleted meanwhile', async () => {
    aws.on(ssh, refusal(ssh, 'NoSuchEntity', 'The user cannot be found.', 404));
    expect(await readOtherCredentials(reader(), report(''))).toMatchObject({ state: 'value', value: [] });
  });

  it.each([users, services, ssh])(
    'are unknown as a whole, with the permission, when %s is refused',
    async (operation) => {
      aws.on(operation, refusal(operation, 'AccessDenied', 'not authorized', 403));
      expect(await readOtherCredentials(reader(), report(''))).toMatchObject({
        state: 'unavailable',
        cause: { kind: 'denied', mend: expect.stringContaining(`\`${operation}\``) },
      });
    },
  );
});
