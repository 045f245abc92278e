import { shownUser } from './iam-devices.ts';
import { accountOf, type Holder, holderArn, holderOf, userHolder, usersOf } from './iam-holder.ts';
import { markerPage } from './iam-pages.ts';
import { caller, type SignedCall, type SignedOperation, text } from './operation.ts';
import { refusal } from './refusal.ts';

const aboutHolder = {
  signed: true,
  target: caller,
  detail: (parameters) => text(parameters, 'UserName'),
  resource: holderArn,
} as const satisfies Omit<SignedOperation, 'run'>;

export const users: Readonly<Record<string, SignedOperation>> = {
  ListUsers: {
    signed: true,
    target: caller,
    resource: (call) =>
      `arn:aws:iam::${call.session.accountId}:user${text(call.parameters, 'PathPrefix') ?? '/'}`,
    run: (call) => {
      const account = accountOf(call);
      const prefix = text(call.parameters, 'PathPrefix') ?? '/';
      const listed = usersOf(account).filter((user) => user.path.startsWith(prefix));
      return markerPage(call, 'Users', prefix, listed, (user) => withPassword(userHolder(account, user)));
    },
  },
  GetUser: { ...aboutHolder, run: getUser },
  GetLoginProfile: { ...aboutHolder, run: getLoginProfile },
};

function withPassword(holder: Holder): Readonly<Record<string, unknown>> {
  return { ...shownUser(holder), PasswordLastUsed: holder.credentials.password?.lastUsed };
}

function getUser(call: SignedCall): unknown {
  const holder = holderOf(call);
  const tells = holder.user !== undefined || call.state.organization?.rootSessions.passwordLastUsed !== false;
  return { User: tells ? withPassword(holder) : shownUser(holder) };
}

function getLoginProfile(call: SignedCall): unknown {
  const { user, credentials } = holderOf(call);
  if (credentials.password === undefined) {
    throw refusal(404, 'NoSuchEntity', `Login Profile for User ${user?.name ?? null} cannot be found.`);
  }
  return {
    LoginProfile: {
      UserName: user?.name,
      CreateDate: credentials.password.changed,
      PasswordResetRequired: false,
    },
  };
}
