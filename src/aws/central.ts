import { type Cause, type Fact, noSource } from '../snapshot/fact.ts';
import { troubleOf, withNumber } from '../troubles.ts';
import type { Access, Reader } from './access.ts';
import { observed, unavailable } from './access.ts';
import { causeOf, isTrustedAccessOff } from './causes.ts';
import { type AwsFailure, toFailure } from './errors.ts';
import { createFirstAlone } from './first-alone.ts';
import { provenance, type Session } from './session.ts';

/** What is asked about members from outside them. */
export interface Central {
  readonly ask: <T>(operation: string, read: (reader: Reader) => Promise<T>) => Promise<Fact<T>>;
}

export interface CentralOptions {
  readonly access: () => Promise<Access>;
  /** Whether the organization is known to have consolidated billing alone. */
  readonly lacksFeatures: boolean;
  /** Whether the asking account is in a place to ask: undefined where that cannot be told. */
  readonly isDelegated: () => Promise<boolean | undefined>;
  /** Told once what stands in the way of every account. */
  readonly warn: (sentence: string) => void;
}

/**
 * Asks the Account API about members. The first request goes alone: when it shows that all would be refused, none of
 * them is sent.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-api-modes-of-operation.html
 */
export function createCentral({ access, lacksFeatures, isDelegated, warn }: CentralOptions): Central {
  const firstAlone = createFirstAlone();
  let obstacle: Cause | undefined;

  async function send<T>(
    reader: Reader,
    operation: string,
    read: (reader: Reader) => Promise<T>,
  ): Promise<Fact<T>> {
    const fact = await observed(reader, operation, async () => {
      try {
        return await read(reader);
      } catch (error) {
        const failure = toFailure(error, operation);
        if (failure.kind === 'denied') await remember(failure, reader);
        throw failure;
      }
    });
    const isExplained = fact.state === 'unavailable' && fact.cause.kind === 'denied';
    return isExplained && obstacle !== undefined ? { ...fact, cause: obstacle } : fact;
  }

  async function remember(failure: AwsFailure, { session }: Reader): Promise<void> {
    const found = await obstacleBehind(failure, session);
    if (found === undefined || obstacle !== undefined) return;
    obstacle = found;
    warn(withNumber(`${found.message} ${found.mend}`, troubleOf(found)));
  }

  async function obstacleBehind(failure: AwsFailure, session: Session): Promise<Cause | undefined> {
    if (lacksFeatures) return featuresMissing;
    if (isTrustedAccessOff(failure)) return noSource(trustedAccessOff, causeOf(failure, session).mend);
    if ((await isDelegated()) !== false) return undefined;
    return noSource(
      `The Account API refuses to tell about members, because account ${session.accountId} is neither the management account nor the delegated administrator for account.amazonaws.com.`,
      `Set management-role, or run \`aws organizations register-delegated-administrator --account-id ${session.accountId} --service-principal account.amazonaws.com\` in the management account.`,
    );
  }

  return {
    async ask(operation, read) {
      const entered = await access();
      if (entered.state === 'closed') return unavailable(entered);
      const { reader } = entered;
      return firstAlone(async () =>
        obstacle === undefined
          ? send(reader, operation, read)
          : {
              state: 'unavailable',
              cause: obstacle,
              provenance: provenance(reader.connection, operation, reader.place),
            },
      );
    },
  };
}

const featuresMissing = noSource(
  'The Account API refuses to tell about members, because the organization does not have all features enabled.',
  'Run `aws organizations enable-all-features`, and when that is done `aws organizations enable-aws-service-access --service-principal account.amazonaws.com`, in the management account.',
);

const trustedAccessOff =
  'The Account API refuses to tell about members, because it has no trusted access in the organization.';
