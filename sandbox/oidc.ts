import { randomBytes } from 'node:crypto';
import { OAuth2Server } from 'oauth2-mock-server';

/** The claims of a workflow's ID token. https://docs.github.com/actions/reference/security/oidc */
export type Claims = Readonly<Record<string, string | number>>;

export interface OidcOptions {
  readonly repository: GitHubRepository;
  /** Such as `refs/heads/main`. */
  readonly ref: string;
  /** How `sub` names the repository; repositories made since July 2026 have the immutable form. */
  readonly subject: SubjectForm;
  readonly now: () => Date;
}

export interface GitHubRepository {
  readonly owner: string;
  readonly ownerId: number;
  readonly name: string;
  readonly id: number;
}

export type SubjectForm = 'by-name' | 'immutable';

export interface Oidc {
  /** For ACTIONS_ID_TOKEN_REQUEST_URL; ends in a query, so that `&audience=` can follow. */
  readonly requestUrl: string;
  /** For ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly requestToken: string;
  /** The `iss` of the tokens. */
  readonly issuerUrl: string;
  /** Where the public keys are. */
  readonly jwksUrl: string;
  /** The audiences asked for so far. */
  readonly audiences: readonly (string | undefined)[];
  /** Sets claims of every token from now on, over the usual ones: another `sub`, an `exp` in the past. */
  readonly setClaims: (claims: Claims) => void;
  readonly close: () => Promise<void>;
}

const tokenLifetimeSeconds = 300;
const path = '/id-token';

/** GitHub's issuer of ID tokens, and the endpoint where a runner lets its job fetch them, on loopback. */
export async function startOidc(options: OidcOptions): Promise<Oidc> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  const issuerUrl = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = issuerUrl;
  const requestToken = randomBytes(24).toString('hex');
  const audiences: (string | undefined)[] = [];
  let overrides: Claims = {};

  server.service.addRoute('GET', path, async (request, response) => {
    const reply = (status: number, body: Readonly<Record<string, string>>) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.headers.authorization !== `Bearer ${requestToken}`) {
      reply(401, { message: 'Unauthorized' });
      return;
    }
    const asked = request.query.audience;
    const audience = typeof asked === 'string' ? asked : undefined;
    audiences.push(audience);
    const claims = { ...usualClaims(options, audience), ...overrides };
    const value = await server.issuer.buildToken({
      scopesOrTransform: (_header, payload) => Object.assign(payload, claims),
    });
    reply(200, { value });
  });

  return {
    requestUrl: `${issuerUrl}${path}?api-version=2.0`,
    requestToken,
    issuerUrl,
    jwksUrl: `${issuerUrl}/jwks`,
    audiences,
    setClaims: (claims) => {
      overrides = { ...overrides, ...claims };
    },
    close: () => server.stop(),
  };
}

/** The `sub` of a run on a branch or tag, as a trust policy has to name it. */
export function subjectOf(repository: GitHubRepository, ref: string, form: SubjectForm): string {
  const { owner, ownerId, name, id } = repository;
  const named = form === 'immutable' ? `${owner}@${ownerId}/${name}@${id}` : `${owner}/${name}`;
  return `repo:${named}:ref:${ref}`;
}

function usualClaims(options: OidcOptions, audience: string | undefined): Claims {
  const { repository, ref } = options;
  const issuedAt = Math.floor(options.now().getTime() / 1000);
  return {
    aud: audience ?? `https://github.com/${repository.owner}`,
    sub: subjectOf(repository, ref, options.subject),
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + tokenLifetimeSeconds,
    jti: randomBytes(16).toString('hex'),
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: `${repository.owner}/${repository.name}`,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    repository_owner_id: String(repository.ownerId),
    runner_environment: 'github-hosted',
  };
}
