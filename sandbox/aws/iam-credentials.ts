import { denied } from './authorize.ts';
import {
  accountOf,
  type Holder,
  holderArn,
  holderOf,
  keysOf,
  rootOf,
  userArn,
  userHolder,
  usersOf,
} from './iam-holder.ts';
import { markerPage } from './iam-pages.ts';
import type { AccessKey, ServiceCredential } from './model.ts';
import { caller, type SignedCall, type SignedOperation, text } from './operation.ts';
import { refusal } from './refusal.ts';
import { rootArn, uniqueId } from './session.ts';

const aboutHolder = {
  signed: true,
  target: caller,
  detail: (parameters) => text(parameters, 'UserName'),
  resource: holderArn,
} as const satisfies Omit<SignedOperation, 'run'>;

export const credentials: Readonly<Record<string, SignedOperation>> = {
  ListAccessKeys: {
    ...aboutHolder,
    run: (call) => {
      const holder = holderOf(call);
      return markerPage(call, 'AccessKeyMetadata', nameOf(holder), keysOf(holder), ({ id, key }) => ({
        UserName: holder.user?.name,
        AccessKeyId: id,
        Status: statusOf(key),
        CreateDate: key.created,
      }));
    },
  },
  GetAccessKeyLastUsed: {
    signed: true,
    target: caller,
    detail: (parameters) => text(parameters, 'AccessKeyId'),
    resource: (call) => {
      const { account, user } = findKey(call).holder;
      return user === undefined ? rootArn(account.id) : userArn(account, user);
    },
    run: (call) => {
      const { holder, key } = findKey(call);
      return {
        UserName: holder.user?.name,
        AccessKeyLastUsed: {
          LastUsedDate: key.lastUsed,
          ServiceName: key.lastUsed === undefined ? 'N/A' : key.service,
          Region: key.lastUsed === undefined ? 'N/A' : key.region,
        },
      };
    },
  },
  ListSigningCertificates: {
    ...aboutHolder,
    run: (call) => {
      const holder = holderOf(call);
      const listed = holder.credentials.certificates.map((item, index) => ({ item, index }));
      return markerPage(call, 'Certificates', nameOf(holder), listed, ({ item, index }) => ({
        UserName: holder.user?.name,
        CertificateId: madeUpId('', holder, `certificate ${index}`),
        CertificateBody: '-----BEGIN CERTIFICATE-----\nsandbox\n-----END CERTIFICATE-----',
        Status: statusOf(item),
        UploadDate: item.created,
      }));
    },
  },
  ListSSHPublicKeys: {
    ...aboutHolder,
    run: (call) => {
      const holder = holderOf(call);
      const listed = (holder.user?.sshKeys ?? []).map((item, index) => ({ item, index }));
      return markerPage(call, 'SSHPublicKeys', nameOf(holder), listed, ({ item, index }) => ({
        UserName: nameOf(holder),
        SSHPublicKeyId: madeUpId('APKA', holder, `SSH key ${index}`),
        Status: statusOf(item),
        UploadDate: item.created,
      }));
    },
  },
  ListServiceSpecificCredentials: {
    ...aboutHolder,
    resource: (call) =>
      asksForAll(call) ? `arn:aws:iam::${call.session.accountId}:user/*` : holderArn(call),
    run: listServiceSpecificCredentials,
  },
};

function nameOf(holder: Holder): string {
  return holder.user?.name ?? '';
}

function statusOf({ active }: { readonly active: boolean }): 'Active' | 'Inactive' {
  return active ? 'Active' : 'Inactive';
}

function madeUpId(prefix: string, { account, user }: Holder, what: string): string {
  return uniqueId(prefix, `${account.id}/${user?.name ?? ''}/${what}`);
}

/** A key of this account's root user or users; for any other AWS answers as if it were somebody else's. */
function findKey(call: SignedCall): { readonly holder: Holder; readonly key: AccessKey } {
  const account = accountOf(call);
  const wanted = text(call.parameters, 'AccessKeyId') ?? '';
  for (const holder of [rootOf(account), ...account.users.map((user) => userHolder(account, user))]) {
    const found = keysOf(holder).find(({ id }) => id === wanted);
    if (found !== undefined) return { holder, key: found.key };
  }
  throw denied('iam', call.session, 'iam:GetAccessKeyLastUsed', `on resource: access key ${wanted}`);
}

function asksForAll(call: SignedCall): boolean {
  return text(call.parameters, 'AllUsers') === 'true';
}

function listServiceSpecificCredentials(call: SignedCall): unknown {
  const all = asksForAll(call);
  if (all && text(call.parameters, 'UserName') !== undefined) {
    throw refusal(400, 'ValidationError', 'UserName and AllUsers cannot be specified together.');
  }
  const account = accountOf(call);
  const holders = all ? usersOf(account).map((user) => userHolder(account, user)) : [holderOf(call)];
  const service = text(call.parameters, 'ServiceName');
  const listed = holders
    .flatMap((holder) =>
      (holder.user?.serviceCredentials ?? []).map((item, index) => ({ holder, item, index })),
    )
    .filter(({ item }) => service === undefined || item.service === service);
  const of = `${text(call.parameters, 'UserName') ?? ''} ${service ?? ''}`;
  return markerPage(call, 'ServiceSpecificCredentials', of, listed, ({ holder, item, index }) => ({
    UserName: nameOf(holder),
    Status: statusOf(item),
    ...serviceNames(holder, item),
    CreateDate: item.created,
    ExpirationDate: item.expires,
    ServiceSpecificCredentialId: madeUpId('ACCA', holder, `service credential ${index}`),
    ServiceName: item.service,
  }));
}

/** API keys have an alias, passwords a user name. */
function serviceNames(
  { account, user }: Holder,
  { service }: ServiceCredential,
): Readonly<Record<string, string>> {
  const name = `${user?.name ?? ''}-at-${account.id}`;
  const isApiKey = service === 'bedrock.amazonaws.com' || service === 'logs.amazonaws.com';
  return isApiKey ? { ServiceCredentialAlias: name } : { ServiceUserName: name };
}
