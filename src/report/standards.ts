import type { References } from '../controls/definition.ts';

/** The recommendations and rules of others that ask for the same, a line each. */
export function standardsOf({ cis, securityHub = [], config = [] }: References): readonly string[] {
  const versions = Object.entries(cis ?? {}).flatMap(([version, number]) =>
    number === undefined ? [] : [`CIS AWS Foundations ${version}: ${number}`],
  );
  return [
    ...versions,
    ...securityHub.map((control) => `AWS Security Hub: ${control}`),
    ...config.map((rule) => `AWS Config: ${rule}`),
  ];
}
