import type { IssueView } from '../../sandbox/github/view.ts';
import type { SandboxWorld, WorldOptions } from '../../sandbox/world.ts';
import {
  aboutAccounts,
  accountOf,
  act,
  checkOut,
  createTestClock,
  openWorld,
  type TestClock,
  type Told,
} from './fixture.ts';

/** Two accounts that are in line. What is expected of them does not depend on the time, so that years may pass. */
export const archive = '333333333333';
export const audit = '222222222222';

const head = `version: 1
rules:
  - name: contacts
    match: { ids: ['${archive}', '${audit}'] }
    expect: { root-user: { email: 'aws+*@example.com' }, contacts: { operations: present } }
owners:
  - { match: all, assignees: [octocat] }
  - { match: { ids: ['${audit}'] }, assignees: [hubot] }
`;

export function groupedBy(group: 'account' | 'control' | 'owner'): string {
  return `${head}issues: { group-by: ${group} }\n`;
}

export interface Life {
  readonly world: SandboxWorld;
  readonly clock: TestClock;
  readonly run: (inputs?: Readonly<Record<string, string>>) => Promise<Told>;
  /** In AWS, from now on. */
  readonly email: (account: string, state: 'right' | 'wrong') => void;
  readonly contact: (account: string, state: 'present' | 'absent') => void;
  /** The issues about one account, oldest first. */
  readonly about: (account: string) => Promise<readonly IssueView[]>;
  /** The latest comment on an issue. */
  readonly lastComment: (number: number) => Promise<string>;
}

/** A world whose clock the test moves. */
export async function openLife(github: WorldOptions['github']): Promise<Life> {
  const clock = createTestClock();
  const world = await openWorld({ now: clock.now, ...(github === undefined ? {} : { github }) });
  await checkOut(world, groupedBy('account'));
  const { state } = world.aws;
  const operations = state.account(audit).contacts.operations;
  const life: Life = {
    world,
    clock,
    run: (inputs = {}) => act(world, { inputs }),
    email: (account, how) => {
      state.account(account).email = `${how === 'right' ? 'aws+' : ''}${account}@example.com`;
    },
    contact: (account, how) => {
      const { operations: _old, ...others } = state.account(account).contacts;
      state.account(account).contacts =
        how === 'absent' || operations === undefined ? others : { ...others, operations };
    },
    about: async (account) =>
      aboutAccounts(await world.github.issues()).filter((issue) => accountOf(issue) === account),
    lastComment: async (number) => (await world.github.comments(number)).at(-1)?.body ?? '',
  };
  life.email(archive, 'right');
  return life;
}
