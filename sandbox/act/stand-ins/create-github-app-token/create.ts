import { appendFile } from 'node:fs/promises';
import { fail, variable } from '../variables.ts';

const app: unknown = JSON.parse(variable('SANDBOX_APP'));
const asked = {
  clientId: variable('CLIENT_ID'),
  privateKey: variable('PRIVATE_KEY'),
  repositories: variable('REPOSITORIES')
    .split(',')
    .map((name) => `${variable('OWNER')}/${name}`),
  permissions: { issues: variable('ISSUES'), metadata: variable('METADATA') },
};
if (JSON.stringify(asked) !== JSON.stringify(app)) fail('the app is not that, or not installed like that.');
const token = variable('SANDBOX_APP_TOKEN');
console.log(`::add-mask::${token}`);
await appendFile(variable('GITHUB_OUTPUT'), `token=${token}\n`);
