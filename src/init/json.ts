import type { FirstBaseline } from './first-baseline.ts';

export interface Written {
  readonly first: FirstBaseline;
  readonly files: { readonly baseline: string; readonly workflow: string | undefined };
  /** The command that prints the roles to deploy. */
  readonly permissions: string;
}

/** What `init` concluded and wrote, for other programs. */
export function firstBaselineData({ first, files, permissions }: Written): unknown {
  const { proposal, checked, notes, gaps } = first;
  return {
    baseline: files.baseline,
    workflow: files.workflow ?? null,
    permissions,
    checked,
    rules: proposal.rules.map(({ name, match, accounts, expect }) => ({
      name,
      match,
      accounts,
      expect: Object.fromEntries(expect),
    })),
    exceptions: proposal.exceptions.map(({ control, resource, accounts }) => ({
      control,
      resource: resource ?? null,
      accounts: accounts.map(({ id }) => id),
      until: proposal.until,
    })),
    notes,
    tighten: gaps,
  };
}
