import * as v from 'valibot';
import { dayBegins, dayOf } from '../baseline/dates.ts';
import { attestationName, attestationSeverity } from '../baseline/expectations.ts';
import type { Attestation } from '../baseline/model.ts';
import type { ApplicableAttestation, Effective } from '../baseline/resolve.ts';
import { alike } from '../controls/compare.ts';
import type { Judgement } from '../controls/definition.ts';
import { inDays } from '../controls/durations.ts';
import { defineControl } from '../controls/expectation.ts';

/** Attestations as what is expected of an account: each is a control of its own, which its date decides. */
export function attested(attestations: readonly ApplicableAttestation[]): readonly Effective[] {
  return attestations.map(({ entry, undecided, severity }) => ({
    control: controlOf(entry),
    at: entry.at,
    rule: attestationName(entry.id),
    ...(undecided === undefined ? { value: entry.on } : { undecided }),
    ...(severity === undefined ? {} : { severity }),
  }));
}

function controlOf(entry: Attestation) {
  const id = attestationName(entry.id);
  return defineControl({
    id,
    title: entry.statement,
    severity: attestationSeverity,
    description: 'No API can read it: somebody attests it in the baseline, and it is drift when that lapses.',
    expectation: v.string(),
    example: entry.on,
    compare: alike,
    needs: () => [],
    judge: (_on, { now }) => [judge(entry, now)],
    mend: () => ({
      text: `See whether this still holds: “${entry.statement}” If it does, set \`by\` and \`on\` of \`${id}\` in the baseline anew, by a pull request.`,
    }),
    references: {
      documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
    },
  });
}

/** It holds until so many 24-hour days have passed since the day `on` began. */
function judge({ by, on, validFor }: Attestation, now: Date): Judgement {
  const lapse = dayBegins(on, validFor);
  const holds = now.getTime() < lapse;
  return {
    verdict: holds ? 'pass' : 'drift',
    expected: `attested within ${inDays(validFor)}`,
    observed: `last attested by ${by} on ${on}, which ${holds ? 'lapses' : 'lapsed'} on ${dayOf(new Date(lapse))}`,
    evidence: [],
  };
}
