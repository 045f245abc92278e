import { expect, it } from 'vitest';
import { createLightener } from '../../src/issues/light.ts';
import { own } from '../../src/issues/own.ts';
import { mfa, sha256, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { issue } from './overview-builders.ts';
import { opened, run } from './runs.ts';

const seal = { sha256, sign: undefined };

it('a light issue is the same issue', async () => {
  const repository = await opened([mfa()]);
  const lighten = createLightener();
  for (const issue of repository.issues()) expect(lighten(own(issue, seal))).toEqual(own(issue, seal));
});

it('an issue without a marker, and one that was edited, stay as they are', async () => {
  const repository = fakeRepository();
  repository.add({ title: 'a question', body: 'about é', labels: ['help'], assignees: ['octocat'] });
  const question = own(repository.issue(1), seal);
  expect(createLightener()(question)).toEqual(question);
  await run(repository, [verdict([mfa()])]);
  repository.edit(2, { title: 'nothing to see' });
  const edited = createLightener()(own(repository.issue(2), seal));
  expect(edited.shown).not.toBe(edited.marker?.hash);
  expect(edited.shown).toBe(own(repository.issue(2), seal).shown);
});

it('light issues that say the same share it', () => {
  const lighten = createLightener();
  const made = (number: number) =>
    lighten(
      own(issue({ title: '', body: '' }, { number, labels: ['rootline'], assignees: ['hubot'] }), seal),
    );
  const [one, other] = [made(1), made(2)];
  expect(other.labels).toBe(one.labels);
  expect(other.assignees).toBe(one.assignees);
});
