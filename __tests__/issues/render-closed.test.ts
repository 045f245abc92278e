import { describe, expect, it } from 'vitest';
import { renderClosedText, renderFoldedText, renderMigratedText } from '../../src/issues/render.ts';
import { consoleOf, keys, mfa } from './builders.ts';
import { gone, ofAccount } from './render-builders.ts';

describe('a closed issue', () => {
  const closed = (...all: readonly ReturnType<typeof gone>[]) =>
    renderClosedText(ofAccount(), all, '2026-11-21');

  it('says since when nothing drifts, what it listed and what became of it', () => {
    const body = closed(
      gone(mfa(), 'in-line'),
      gone(consoleOf('bob'), 'in-line'),
      gone(keys(), 'accepted', { reason: 'accepted until 2027-01-31: vendor' }),
      gone(mfa({ control: 'root-user.password' }), 'not-expected'),
      gone(mfa({ control: 'root-user.email' }), 'moved'),
    );
    expect(body).toMatch(
      /^No finding in the AWS account payments `111122223333` drifts any more, as read on 2026-11-21\. What this issue listed:\n\n/,
    );
    expect(body).toContain('| `root-user.mfa` | 2026-11-20 | in line |');
    expect(body).toContain(
      '| `iam-users.console-access` of `bob` | 2026-11-20 | in line, or no longer there |',
    );
    expect(body).toContain('| `root-user.access-keys` | 2026-11-20 | accepted until 2027-01-31: vendor |');
    expect(body).toContain('| `root-user.password` | 2026-11-20 | no longer expected by the baseline |');
    expect(body).toContain('| `root-user.email` | 2026-11-20 | still there, and listed by another issue |');
    expect(body).toContain('reopens this issue if drift returns within 90 days');
  });

  it.each([
    ['left', 'The AWS account payments `111122223333` left the organization, as read on 2026-11-21'],
    ['not-expected', 'The baseline does not expect anything of this any more'],
    ['moved', 'Other issues list this now'],
  ] as const)(
    'does not claim that anything was mended where all of it is gone otherwise: %s',
    (fate, words) => {
      expect(closed(gone(mfa(), fate))).toContain(words);
      expect(closed(gone(mfa(), fate))).not.toContain('drifts any more');
    },
  );

  it('says so where the account is gone, and nothing was listed', () => {
    const body = renderClosedText(ofAccount({ account: undefined }), [], '2026-11-21');
    expect(body).toMatch(/^The AWS account `111122223333` left the organization/);
  });

  it('says nothing of a list that it never had', () => {
    expect(closed()).not.toContain('|');
    expect(closed()).not.toContain('What this issue listed');
  });
});

describe('a duplicate, and an issue of a former grouping', () => {
  const at = (number: number) => ({ number, url: `https://github.com/example/platform/issues/${number}` });

  it('links the issue that is kept', () => {
    expect(renderFoldedText(at(3))).toContain(
      'a duplicate of [#3](https://github.com/example/platform/issues/3)',
    );
  });

  it('links the issues that tell now what it listed', () => {
    const body = renderMigratedText([at(3), at(4)]);
    expect(body).toContain(
      '- [#3](https://github.com/example/platform/issues/3)\n- [#4](https://github.com/example/platform/issues/4)',
    );
  });

  it('says so where nothing of it drifts any more', () => {
    expect(renderMigratedText([])).toContain('nothing that this issue listed drifts today');
  });
});
