import {
  compactVerify,
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';
import { refusal } from './refusal.ts';

/** The identity provider that the accounts know, as IAM keeps it: an issuer, and where its keys are. */
export interface Oidc {
  readonly issuer: string;
  readonly jwks: JSONWebKeySet | URL;
}

export interface WebIdentity {
  readonly subject: string;
  readonly audience: string;
  readonly claims: Readonly<Record<string, string>>;
}

/** Checks a token's form, issuer, signature and end as STS does, and returns what the trust is decided on. */
export async function verifyWebIdentity(
  token: string,
  oidc: Oidc | undefined,
  now: Date,
): Promise<WebIdentity> {
  const claims = decode(token);
  if (oidc === undefined || claims.iss !== oidc.issuer) {
    throw invalid(`No OpenIDConnect provider found in your account for ${claims.iss}`);
  }
  await verifySignature(token, oidc);
  if (claims.exp === undefined) throw invalid('Missing a required claim: exp');
  const seconds = Math.floor(now.getTime() / 1000);
  if (claims.exp <= seconds) {
    const message = `Token expired: current date/time ${seconds} must be before the expiration date/time ${claims.exp}`;
    throw refusal(400, 'ExpiredTokenException', message);
  }
  if (claims.sub === undefined || claims.sub === '') throw invalid('Missing a required claim: sub');
  // A token that says who asked for it (azp) is for that party, whatever its audience.
  const audience = typeof claims.azp === 'string' ? claims.azp : [claims.aud].flat()[0];
  if (audience === undefined) throw invalid('Missing a required claim: aud');
  const texts = Object.entries(claims).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return { subject: claims.sub, audience, claims: Object.fromEntries(texts) };
}

function decode(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw invalid(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
}

async function verifySignature(token: string, { jwks }: Oidc): Promise<void> {
  try {
    if (jwks instanceof URL) await compactVerify(token, createRemoteJWKSet(jwks));
    else await compactVerify(token, createLocalJWKSet(jwks));
  } catch (error) {
    throw error instanceof errors.JWSSignatureVerificationFailed
      ? invalid('Token signature is invalid')
      : invalid(
          "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
        );
  }
}

function invalid(message: string) {
  return refusal(400, 'InvalidIdentityToken', message);
}
