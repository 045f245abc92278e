/** What stand-ins find in their environment: the driver and GitHub's names of the step put it there. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') return fail(`${name} is not set.`);
  return value;
}

export function fail(message: string): never {
  console.log(`::error::${message}`);
  process.exit(1);
}

/** As GitHub asks of a token that reads the runs of a workflow and their artifacts. */
export function requireActionsRead(): void {
  const permissions: unknown = JSON.parse(variable('SANDBOX_PERMISSIONS'));
  if (Object(permissions).actions !== 'read') fail('the job has no permission `actions: read`.');
}
