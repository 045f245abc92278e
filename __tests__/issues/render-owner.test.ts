import { describe, expect, it } from 'vitest';
import type { AccountOwner } from '../../src/drift/finding.ts';
import { renderText } from '../../src/issues/render.ts';
import { owner } from './builders.ts';
import { assessment, drifts, findingIn, ofOwner } from './render-builders.ts';

const octocat = owner({ assignees: ['octocat'] });

describe("an owner's issue", () => {
  it('names the account of each finding and of each fix', () => {
    const body = renderText(ofOwner(octocat), drifts(findingIn(1), findingIn(2)), 100);
    expect(body).toContain('| Severity | Account | Control | Expected | Observed | Since | Declared |');
    expect(body).toContain('| critical | team-1 `100000000001` | `root-user.mfa` | MFA on |');
    expect(body).toContain(
      '**`root-user.mfa`** in team-1 `100000000001`, team-2 `100000000002`: Sign in as root',
    );
  });

  it.each<[AccountOwner, string]>([
    [octocat, 'of `octocat`'],
    [owner({ labels: ['team-a', 'aws'] }), 'of `team-a`, `aws`'],
    [owner({ contact: '#payments' }), 'of `#payments`'],
    [owner(), 'without an owner'],
    ['none', 'without an owner'],
    ['undecided', 'whose owner could not be told'],
  ])('says whose accounts it is about: %j', (of, whose) => {
    const drifting = renderText(ofOwner(of), drifts(findingIn(1), findingIn(2)), 100);
    const [first] = drifting.split('\n');
    expect(first).toBe(
      `2 findings drift from the baseline in 2 accounts ${whose}; the worst is **critical**.`,
    );
    const [unsure] = renderText(ofOwner(of), assessment({ hidden: 1 }), 100).split('\n');
    expect(unsure).toBe(
      `No drift was found in the accounts ${whose}, but not everything could be confirmed, so this issue stays open.`,
    );
  });
});
