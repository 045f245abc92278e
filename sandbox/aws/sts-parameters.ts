import { type Parameters, text } from './operation.ts';
import { constraintBroken, type Refusal, refusal } from './refusal.ts';

export interface RoleRequest {
  readonly arn: string;
  readonly sessionName: string;
  readonly seconds: number;
}

/** Checks the parameters that both ways of assuming a role share. */
export function checkedRequest(parameters: Parameters): RoleRequest {
  const arn = required(parameters, 'RoleArn');
  const sessionName = required(parameters, 'RoleSessionName');
  const externalId = text(parameters, 'ExternalId');
  const seconds = Number(text(parameters, 'DurationSeconds') ?? 3600);
  const broken =
    lengthBroken('roleArn', arn, 20, 2048) ??
    lengthBroken('roleSessionName', sessionName, 2, 64) ??
    patternBroken('roleSessionName', sessionName, /^[\w+=,.@-]*$/, '[\\w+=,.@-]*') ??
    (externalId === undefined
      ? undefined
      : (lengthBroken('externalId', externalId, 2, 1224) ??
        patternBroken('externalId', externalId, /^[\w+=,.@:/-]*$/, '[\\w+=,.@:\\/-]*'))) ??
    secondsBroken(seconds);
  if (broken !== undefined) throw broken;
  if (accountIn(arn) === undefined) throw refusal(400, 'ValidationError', `${arn} is invalid`);
  return { arn, sessionName, seconds };
}

export function required(parameters: Parameters, name: string): string {
  const value = text(parameters, name);
  if (value !== undefined) return value;
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  const message = `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`;
  throw refusal(400, 'ValidationError', message);
}

export function lengthBroken(member: string, value: string, least: number, most: number) {
  if (value.length < least) {
    return constraintBroken(value, member, `Member must have length greater than or equal to ${least}`);
  }
  if (value.length > most) {
    return constraintBroken(value, member, `Member must have length less than or equal to ${most}`);
  }
  return undefined;
}

function patternBroken(member: string, value: string, pattern: RegExp, shown: string) {
  if (pattern.test(value)) return undefined;
  return constraintBroken(value, member, `Member must satisfy regular expression pattern: ${shown}`);
}

function secondsBroken(seconds: number): Refusal | undefined {
  const value = String(seconds);
  if (!Number.isInteger(seconds) || seconds < 900) {
    return constraintBroken(value, 'durationSeconds', 'Member must have value greater than or equal to 900');
  }
  if (seconds > 43_200) {
    return constraintBroken(value, 'durationSeconds', 'Member must have value less than or equal to 43200');
  }
  return undefined;
}

/** The account in a role's ARN. */
export function accountIn(arn: string): string | undefined {
  return /^arn:aws:iam::(\d{12}):role\/./.exec(arn)?.[1];
}
