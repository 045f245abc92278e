import { ListVirtualMFADevicesCommand } from '@aws-sdk/client-iam';
import type { Fact } from '../snapshot/fact.ts';
import type { RootMfaDevice, RootMfaDevices } from '../snapshot/facts.ts';
import { observed, type Reader } from './access.ts';
import { malformed } from './errors.ts';
import { listIam } from './iam.ts';

/**
 * The root user's virtual MFA devices, which are all that a role inside the account is told. Root is known by its exact
 * ARN: a user may be called anything. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html
 */
export function readVirtualDevices(reader: Reader): Promise<Fact<RootMfaDevices>> {
  const { partition, accountId } = reader.session;
  const operation = 'iam:ListVirtualMFADevices';
  const root = `arn:${partition}:iam::${accountId}:root`;
  return observed(reader, operation, async () => {
    const devices = await listIam(
      reader,
      operation,
      (iam, marker) =>
        iam.send(new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Assigned', ...marker })),
      (page) => page.VirtualMFADevices,
    );
    return {
      devices: devices
        .filter(({ User }) => User?.Arn === root)
        .map(({ SerialNumber }) => ({ serialNumber: SerialNumber ?? '', kind: 'virtual' as const })),
      complete: false,
    };
  });
}

/** A passkey and a security key look the same, and a hardware token has a bare serial number. */
const kinds: readonly (readonly [RegExp, RootMfaDevice['kind']])[] = [
  [/^arn:[^:]+:iam::\d{12}:u2f\//, 'passkey'],
  [/^arn:[^:]+:iam::\d{12}:sms-mfa\//, 'sms'],
  [/^arn:[^:]+:iam::\d{12}:mfa\//, 'virtual'],
];

/**
 * A device by its serial number; throws for an ARN of a kind that is not known, which may be a weak one.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html
 */
export function toDevice(serialNumber: string): RootMfaDevice {
  const known = kinds.find(([form]) => form.test(serialNumber));
  if (known === undefined && (serialNumber === '' || serialNumber.startsWith('arn:'))) {
    throw malformed('iam:ListMFADevices', `an MFA device has the serial number "${serialNumber}"`);
  }
  return { serialNumber, kind: known?.[1] ?? 'hardware-token' };
}
