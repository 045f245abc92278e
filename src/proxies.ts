import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';

/**
 * The proxy variables of an environment, for the agents of node:http and node:https (Node 24.5 and later, else ignored):
 * what runs on this machine is never asked for by proxy. Throws a Failure for one that is no address: Node would show it
 * with its password.
 * https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
 */
export function proxiesOf(environment: Environment): NodeJS.ProcessEnv {
  const direct = [environment.no_proxy ?? environment.NO_PROXY, 'localhost', '127.0.0.1', '::1'];
  const no_proxy = direct.filter((entry) => entry !== undefined && entry !== '').join(',');
  const chosen: NodeJS.ProcessEnv = { no_proxy, NO_PROXY: no_proxy };
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']) {
    const proxy = environment[name];
    if (proxy !== undefined) chosen[name] = addressOf(name, proxy);
  }
  return chosen;
}

/** Node passes over a proxy without a scheme, which other tools take for one of HTTP. */
function addressOf(name: string, proxy: string): string {
  const address = proxy === '' || proxy.includes('://') ? proxy : `http://${proxy}`;
  if (address === '' || URL.canParse(address)) return address;
  throw new Failure(
    'invalid',
    'RL605',
    `${name} is no address of a proxy, and nothing was sent. Write it as http://user:password@host:port, where in the password / is %2F, # is %23, ? is %3F and @ is %40.`,
  );
}
