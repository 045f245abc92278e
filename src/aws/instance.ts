import { isLoopback } from '../loopback.ts';
import { EndpointRefused } from './errors.ts';

/**
 * Whether a host is where an instance is asked for its credentials.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
 */
export function isInstance(hostname: string): boolean {
  return /^(?:169\.254\.169\.254|\[?fd00:ec2::254\]?)$/i.test(hostname);
}

/**
 * Throws EndpointRefused where a config file has credentials asked for at an address that is neither an instance's nor
 * of this machine: a stranger's credentials would be taken.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html
 */
export async function refuseStrangeInstance(): Promise<void> {
  // Loaded only where credentials have to be found.
  const { getInstanceMetadataEndpoint } = await import('@smithy/credential-provider-imds');
  const { protocol, hostname } = await getInstanceMetadataEndpoint();
  if (isInstance(hostname) || isLoopback(hostname)) return;
  throw new EndpointRefused(
    `The metadata service of the instance is overridden to ${protocol}//${hostname}, which is no instance's, so nothing was sent there. Remove ec2_metadata_service_endpoint from the AWS config file, or set allow-endpoint-override if it is meant.`,
  );
}
