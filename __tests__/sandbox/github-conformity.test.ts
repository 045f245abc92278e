import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createConformity } from '../../sandbox/github/conformity.ts';
import type { Call, Reply } from '../../sandbox/github/exchange.ts';
import { ok, refusal } from '../../sandbox/github/exchange.ts';
import { rewriteDescription } from '../../sandbox/github/rewrite-description.ts';
import { startGitHub } from '../../sandbox/github/server.ts';
import { client, github, repo, usual } from './github-fixture.ts';

const judge = createConformity();
const issues = '/repos/example/aws-accounts/issues';

function call(method: string, path: string, change: Partial<Call> = {}): Call {
  return { method, path, query: '', body: {}, ...change };
}

describe('what is not as GitHub describes it is told', () => {
  test.each([
    ['a wrong value', { state: 'shut' }, /request\/state must be equal to one of the allowed values/],
    ['a wrong type', { body: 5 }, /request\/body must be string,null/],
    ['a wrong entry of a list', { labels: [5] }, /request\/labels\/0/],
  ])('in a request: %s', (_what, body, words) => {
    const told = judge(call('PATCH', `${issues}/1`, { body }), refusal(503, 'x'));
    expect(told).toEqual([]);
    const taken = judge(call('PATCH', `${issues}/1`, { body }), ok(undefined));
    expect(taken.join()).toMatch(words);
  });

  test('in a request: a title that is missing', () => {
    const told = judge(call('POST', issues, { body: { body: 'text' } }), ok(undefined));
    expect(told.join()).toContain("must have required property 'title'");
  });

  test.each([
    ['?per_page=many', /the query\/per_page must be integer/],
    ['?state=gone', /the query\/state/],
    ['?author=octocat', /must NOT have additional properties/],
  ])('in an address: %s', (query, words) => {
    expect(judge(call('GET', issues, { query }), ok([])).join()).toMatch(words);
  });

  test('in a reply', async () => {
    const server = await github();
    const { data } = await client(server).issues.create({ ...repo, title: 'Drift', body: 'text' });
    const reply = (change: object): Reply => ok({ ...data, ...change });
    const told = (change: object) => judge(call('GET', `${issues}/1`), reply(change)).join();
    expect(told({})).toBe('');
    expect(told({ body: null, closed_at: null })).toBe('');
    expect(told({ body: 5 })).toMatch(/the reply 200\/body must be string,null/);
    expect(told({ number: '1' })).toMatch(/the reply 200\/number must be integer/);
    expect(told({ created_at: 'yesterday' })).toMatch(/created_at must match format "date-time"/);
    expect(told({ user: undefined })).toMatch(/must have required property 'user'/);
  });

  test('in a reply: a status that is not described, and a body where there is none', () => {
    expect(judge(call('GET', issues), { ...ok([]), status: 202 })).toEqual([
      `GET ${issues}: the status 202 is not described`,
    ]);
    const assignee = call('GET', '/repos/example/aws-accounts/assignees/octocat');
    expect(judge(assignee, { ...ok({}), status: 204 }).join()).toContain('the reply 204 has a body');
  });

  test('and what it does not describe here is not judged', () => {
    expect(judge(call('POST', '/graphql', { body: { query: 5 } }), ok(5))).toEqual([]);
  });
});

test('the sandbox tells it of the exchanges over HTTP, and of those alone', async () => {
  const server = await startGitHub({ ...usual, conformity: ({ method, path }) => [`${method} ${path}`] });
  await client(server).issues.create({ ...repo, title: 'Drift' });
  await server.asUser('octocat').comment(1, 'text');
  await server.issues();
  await server.close();
  expect(server.violations).toEqual([`POST ${issues}`]);
});

describe('the description', () => {
  const file = join(import.meta.dirname, '../../sandbox/github/api-description.json');

  test('is small, and says whose it is', () => {
    expect(statSync(file).size).toBeLessThan(300_000);
    const { info } = JSON.parse(readFileSync(file, 'utf8'));
    expect(info.license).toEqual({ name: 'MIT' });
    expect(info['x-notice']).toMatch(/^MIT License Copyright .* Octokit contributors/);
  });

  test('is rewritten so that nothing of it escapes a validator', () => {
    const source = {
      paths: {
        '/things': {
          get: {
            summary: 'Things',
            responses: { '200': { $ref: '#/components/responses/thing' } },
          },
          delete: {},
        },
      },
      components: {
        responses: { thing: { description: 'x', content: { $ref: '#/components/schemas/thing' } } },
        schemas: {
          thing: {
            type: 'object',
            nullable: true,
            properties: {
              // Names, whatever they are called.
              title: { type: 'string', nullable: true, description: 'x', format: 'repo.nwo' },
              nullable: { type: 'boolean' },
              state: { type: 'string', enum: ['a'], nullable: true },
              other: { nullable: true, allOf: [{ $ref: '#/components/schemas/thing' }] },
              at: { type: 'string', format: 'date-time', example: 'x' },
            },
          },
          unused: {},
        },
      },
    };
    expect(rewriteDescription(source, { '/things': ['get'] })).toEqual({
      openapi: '3.1.0',
      paths: {
        '/things': {
          get: { responses: { '200': { content: { $ref: '#/components/schemas/thing' } } } },
        },
      },
      components: {
        schemas: {
          thing: {
            type: ['object', 'null'],
            properties: {
              title: { type: ['string', 'null'] },
              nullable: { type: 'boolean' },
              state: { type: ['string', 'null'], enum: ['a', null] },
              other: { anyOf: [{ allOf: [{ $ref: '#/components/schemas/thing' }] }, { type: 'null' }] },
              at: { type: 'string', format: 'date-time' },
            },
          },
        },
      },
    });
    expect(() => rewriteDescription(source, { '/things': ['post'] })).toThrow('~1things/post');
  });
});
