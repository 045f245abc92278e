import type { AccessKey, AccountState, Credentials, User } from './model.ts';
import { type SignedCall, text } from './operation.ts';
import { refusal } from './refusal.ts';
import { rootArn, uniqueId } from './session.ts';

/** Whose credentials they are: the root user's, or an IAM user's. */
export interface Holder {
  readonly account: AccountState;
  /** Undefined for the root user, whose entries have no user name. */
  readonly user: User | undefined;
  readonly credentials: Credentials;
  /** When the account or the user was made. */
  readonly created: Date;
}

export function accountOf(call: SignedCall): AccountState {
  return call.state.account(call.session.accountId);
}

export function rootOf(account: AccountState): Holder {
  return { account, user: undefined, credentials: account.root, created: account.joined };
}

export function userHolder(account: AccountState, user: User): Holder {
  return { account, user, credentials: user, created: user.created };
}

/** Users by name without regard to case, as AWS lists them. */
export function usersOf(account: AccountState): readonly User[] {
  const folded = (user: User): string => user.name.toLowerCase();
  return account.users.toSorted((a, b) => (folded(a) < folded(b) ? -1 : 1));
}

export function userArn(account: AccountState, user: Pick<User, 'name' | 'path'>): string {
  return `arn:aws:iam::${account.id}:user${user.path}${user.name}`;
}

/**
 * The ARN of whom the request is about: the user it names, or the root user in a session of sts:AssumeRoot. Any other
 * session is no user whose name could be left out.
 */
export function holderArn(call: SignedCall): string {
  const account = accountOf(call);
  const name = text(call.parameters, 'UserName');
  if (name !== undefined) return userArn(account, findUser(account, name) ?? { name, path: '/' });
  if (call.session.roleName === undefined) return rootArn(account.id);
  throw refusal(400, 'ValidationError', 'Must specify userName when calling with non-User credentials');
}

/** Whom the request is about; throws when there is no such user. */
export function holderOf(call: SignedCall): Holder {
  const account = accountOf(call);
  const name = text(call.parameters, 'UserName');
  if (name === undefined) return rootOf(account);
  const user = findUser(account, name);
  if (user !== undefined) return userHolder(account, user);
  throw refusal(404, 'NoSuchEntity', `The user with name ${name} cannot be found.`);
}

function findUser(account: AccountState, name: string): User | undefined {
  return account.users.find((user) => user.name === name);
}

export interface NamedKey {
  readonly id: string;
  readonly key: AccessKey;
}

/** The access keys in the order of their ids, which is the order of the credential report. */
export function keysOf({ account, user, credentials }: Holder): readonly NamedKey[] {
  const holder = `${account.id}/${user?.name ?? ''}`;
  return credentials.accessKeys
    .map((key, index) => ({ id: key.id ?? madeUpKeyId(holder, index), key }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ascending with the position, so that a file's keys stay in its order. */
function madeUpKeyId(holder: string, index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return uniqueId(`AKIA${letter}`, `${holder}/key ${index}`).slice(0, 20);
}
