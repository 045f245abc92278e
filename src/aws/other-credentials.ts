import {
  ListAccessKeysCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import type { Fact } from '../snapshot/fact.ts';
import type { CredentialRow, OtherCredential } from '../snapshot/facts.ts';
import { observed, type Reader } from './access.ts';
import type { Report } from './credential-report.ts';
import { AwsFailure } from './errors.ts';
import { isNoSuchEntity, isOff, listIam } from './iam.ts';

const usersOperation = 'iam:ListUsers';
const serviceOperation = 'iam:ListServiceSpecificCredentials';

/**
 * The IAM users' credentials that the credential report does not show: service-specific ones, SSH keys, and the keys
 * and certificates beyond the two that it has columns for. Keys and certificates are listed only for users of whom the
 * report says that there are more or, where it has no such column, whose two places are both taken; without a report,
 * for every user.
 */
export function readOtherCredentials(
  reader: Reader,
  report: Promise<Fact<Report>>,
): Promise<Fact<readonly OtherCredential[]>> {
  return observed(reader, usersOperation, async () => {
    const users = await usersOf(reader);
    const read = await report;
    const shown = read.state === 'value' ? shownBy(read.value) : undefined;
    const found = await Promise.all([
      serviceCredentialsOf(reader, users),
      ...users.flatMap((user) => [
        sshKeysOf(reader, user),
        keysBeyond(reader, user, shown),
        certificatesBeyond(reader, user, shown),
      ]),
    ]);
    return found.flat();
  });
}

/** What a report shows, by user. */
interface Shown extends Pick<Report, 'withMore'> {
  readonly rows: ReadonlyMap<string, CredentialRow>;
}

function shownBy({ users, withMore }: Report): Shown {
  return { rows: new Map(users.map((row) => [row.user, row])), withMore };
}

async function usersOf(reader: Reader): Promise<readonly string[]> {
  const users = await listIam(
    reader,
    usersOperation,
    (iam, marker) => iam.send(new ListUsersCommand({ MaxItems: 1000, ...marker })),
    (page) => page.Users,
  );
  return users.map(({ UserName }) => UserName ?? '');
}

/**
 * Those of all users at once where AWS lists them so, else user by user.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServiceSpecificCredentials.html
 */
async function serviceCredentialsOf(
  reader: Reader,
  users: readonly string[],
): Promise<readonly OtherCredential[]> {
  try {
    return await serviceCredentials(reader, { AllUsers: true });
  } catch (error) {
    if (!(error instanceof AwsFailure) || !/^(?:Validation|InvalidInput)/.test(error.code)) throw error;
  }
  const each = users.map((UserName) => ofUser(() => serviceCredentials(reader, { UserName })));
  return (await Promise.all(each)).flat();
}

async function serviceCredentials(
  reader: Reader,
  whose: { readonly AllUsers: true } | { readonly UserName: string },
): Promise<readonly OtherCredential[]> {
  const credentials = await listIam(
    reader,
    serviceOperation,
    (iam, marker) => iam.send(new ListServiceSpecificCredentialsCommand({ ...whose, ...marker })),
    (page) => page.ServiceSpecificCredentials,
  );
  return credentials.map(({ UserName, ServiceSpecificCredentialId, ServiceName, Status, CreateDate }) => ({
    user: UserName ?? '',
    kind: 'service-specific',
    id: ServiceSpecificCredentialId ?? '',
    service: ServiceName,
    active: !isOff(Status),
    createdAt: CreateDate?.toISOString(),
  }));
}

function sshKeysOf(reader: Reader, user: string): Promise<readonly OtherCredential[]> {
  return ofUser(async () => {
    const keys = await listIam(
      reader,
      'iam:ListSSHPublicKeys',
      (iam, marker) => iam.send(new ListSSHPublicKeysCommand({ UserName: user, ...marker })),
      (page) => page.SSHPublicKeys,
    );
    return keys.map(({ SSHPublicKeyId, Status, UploadDate }) =>
      credential(user, 'ssh-key', SSHPublicKeyId, Status, UploadDate),
    );
  });
}

async function keysBeyond(
  reader: Reader,
  user: string,
  shown: Shown | undefined,
): Promise<readonly OtherCredential[]> {
  const places = placesOf(user, shown, (row) => row.accessKeys);
  if (!mayHaveMore(user, shown, places)) return [];
  return ofUser(async () => {
    const keys = await listIam(
      reader,
      'iam:ListAccessKeys',
      (iam, marker) => iam.send(new ListAccessKeysCommand({ UserName: user, ...marker })),
      (page) => page.AccessKeyMetadata,
    );
    const listed = keys.map(({ AccessKeyId, Status, CreateDate }) =>
      credential(user, 'access-key', AccessKeyId, Status, CreateDate),
    );
    return beyond(listed, places);
  });
}

async function certificatesBeyond(
  reader: Reader,
  user: string,
  shown: Shown | undefined,
): Promise<readonly OtherCredential[]> {
  const places = placesOf(user, shown, (row) => row.certificates);
  if (!mayHaveMore(user, shown, places)) return [];
  return ofUser(async () => {
    const certificates = await listIam(
      reader,
      'iam:ListSigningCertificates',
      (iam, marker) => iam.send(new ListSigningCertificatesCommand({ UserName: user, ...marker })),
      (page) => page.Certificates,
    );
    const listed = certificates.map(({ CertificateId, Status, UploadDate }) =>
      credential(user, 'signing-certificate', CertificateId, Status, UploadDate),
    );
    return beyond(listed, places);
  });
}

type Places = CredentialRow['certificates'];

/** What the report shows of a user; undefined where it does not know the user, who may be new. */
function placesOf(
  user: string,
  shown: Shown | undefined,
  pick: (row: CredentialRow) => Places,
): Places | undefined {
  const row = shown?.rows.get(user);
  return row === undefined ? undefined : pick(row);
}

function mayHaveMore(user: string, shown: Shown | undefined, places: Places | undefined): boolean {
  if (shown?.withMore !== undefined && places !== undefined) return shown.withMore.has(user);
  return (
    places?.every(({ active, lastRotated }) => active === true || typeof lastRotated === 'object') ?? true
  );
}

/** At most two are the report's own: the first two by id, which is how it orders them. */
function beyond(listed: readonly OtherCredential[], places: Places | undefined): readonly OtherCredential[] {
  const count = places?.length ?? 2;
  return listed.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(count);
}

function credential(
  user: string,
  kind: OtherCredential['kind'],
  id: string | undefined,
  status: string | undefined,
  created: Date | undefined,
): OtherCredential {
  const createdAt = created?.toISOString();
  return { user, kind, id: id ?? '', service: undefined, active: !isOff(status), createdAt };
}

/** A user who was deleted meanwhile has none. */
async function ofUser(read: () => Promise<readonly OtherCredential[]>): Promise<readonly OtherCredential[]> {
  try {
    return await read();
  } catch (error) {
    if (isNoSuchEntity(error)) return [];
    throw error;
  }
}
