import { beforeAll, expect, test } from 'vitest';
import { changes, errors, reportOf, writes } from './fixture.ts';
import { archive, type Life, openLife } from './life.ts';

const key = { 'marker-key': 'a-secret-of-more-than-32-characters-for-the-tests' };

let life: Life;

beforeAll(async () => {
  life = await openLife(undefined);
  life.email(archive, 'wrong');
  await life.run();
});

async function issue() {
  const [only] = await life.about(archive);
  if (only === undefined) throw new Error('There is no issue.');
  return only;
}

test('issues without a signature are signed by the first run with a key, and found again', async () => {
  const told = await life.run(key);
  expect([errors(told), changes(told)]).toEqual([[], { [archive]: 'update' }]);
  const { body, comments } = await issue();
  expect([body.split('\n')[0], comments]).toEqual([expect.stringMatching(/ sig=[0-9a-f]{64} -->$/), 0]);
  expect(writes(await life.run(key))).toEqual([]);
  expect(told.leaks(key['marker-key'])).toEqual([]);
});

test('a forged marker is not read: a warning names the issue, which is written anew', async () => {
  const { number, body } = await issue();
  const forged = body.replace(/ data=\S+/, ' data=WyJmb3JnZWQiXQ');
  await life.world.github.asUser('octocat').edit(number, { body: forged });
  const told = await life.run(key);
  expect([errors(told), changes(told)]).toEqual([[], { [archive]: 'update' }]);
  expect(reportOf(told).warnings).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(`#${number}`) }),
  );
  const visible = (text: string) => text.replace(/^.*\n/, '');
  const after = (await issue()).body;
  expect(visible(after)).toBe(visible(body));
  expect(after.split('\n')[0]).not.toContain('data=WyJmb3JnZWQiXQ');
  expect(writes(await life.run(key))).toEqual([]);
});

test('a forged marker mutes nothing: what a person closed is reopened', async () => {
  const { number, body } = await issue();
  const hand = life.world.github.asUser('octocat');
  await hand.close(number, 'not_planned');
  expect((await life.run(key)).outputs.muted).toBe('1');
  await hand.edit(number, { body: body.replace(/ data=\S+/, ' data=WyJmb3JnZWQiXQ') });
  const told = await life.run(key);
  expect(told.outputs).toMatchObject({ muted: '0', 'issues-reopened': '1' });
  expect((await issue()).state).toBe('open');
});

test('the issue is closed like any other when its drift is mended', async () => {
  life.email(archive, 'right');
  await life.run(key);
  expect(await issue()).toMatchObject({ state: 'closed', stateReason: 'completed' });
  expect(writes(await life.run(key))).toEqual([]);
});
