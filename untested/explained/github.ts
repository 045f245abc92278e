import type { Explained } from '../compare.ts';
import { faultOfOurs, manyAddresses, neverEmpty, optionalInNode, optionalInOctokit } from './reasons.ts';

export const github: Explained = {
  'src/github/client.ts': {
    'function ignore(): void {':
      'Octokit writes there of its own accord, of what it will do another way in its next versions; Rootline calls nothing of that.',
    "const next = URL.parse(url, typeof baseUrl === 'string' ? baseUrl : apiUrl);":
      'Octokit sends every request with its base; its types leave that open.',
    "if (typeof error !== 'object' || error === null || !('response' in error)) return undefined;":
      'Octokit throws nothing but errors; a value of any type could be thrown.',
  },
  'src/github/contents.ts': {
    'if (!(error instanceof GitHubError)) throw error;': faultOfOurs,
  },
  'src/github/fetch.ts': {
    "([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const,":
      optionalInNode,
    'status: answer.statusCode ?? 0,': optionalInNode,
    "if (!(error instanceof AggregateError) || error.message !== '') return error;": manyAddresses,
    'const words = error.errors.map(wordsOf);': manyAddresses,
    "return new Error(words.join('; '), { cause: error });": manyAddresses,
  },
  'src/github/issue-comments.ts': {
    "if (comparable(written.body ?? '') !== comparable(body)) await edit(place, written, body);":
      optionalInOctokit,
    "user !== null && authorIds.has(user.id) && (body ?? '').includes(mark);": optionalInOctokit,
  },
  'src/github/issue-writes.ts': {
    "return body.split(/\\r?\\n/, 1)[0] ?? '';": neverEmpty,
  },
  'src/github/pull-request.ts': {
    'if (!(error instanceof GitHubError || error instanceof RateLimited)) throw error;': faultOfOurs,
    "const text = body ?? '';": optionalInOctokit,
  },
};
