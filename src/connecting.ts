import { Failure } from './failure.ts';
import { type Client, connect, type Log } from './github/client.ts';
import type { Options } from './inputs.ts';
import type { World } from './run.ts';

const noToken =
  'The input `github-token` is empty, so the repository cannot be read. Leave it out, to use the token of the job.';

/** A client with the token of the inputs. Throws a Failure where there is none. */
export function clientFor({ githubToken }: Pick<Options, 'githubToken'>, world: World, log: Log): Client {
  if (githubToken === '') throw new Failure('invalid', 'RL401', noToken);
  return connect({
    token: githubToken,
    apiUrl: world.environment.GITHUB_API_URL ?? 'https://api.github.com',
    environment: world.environment,
    now: world.now,
    sleep: world.sleep,
    log,
  });
}
