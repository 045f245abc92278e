import type { Explained } from './compare.ts';
import { aws } from './explained/aws.ts';
import { baseline } from './explained/baseline.ts';
import { commands } from './explained/commands.ts';
import { controls } from './explained/controls.ts';
import { drift } from './explained/drift.ts';
import { explain } from './explained/explain.ts';
import { github } from './explained/github.ts';
import { init } from './explained/init.ts';
import { issues } from './explained/issues.ts';
import { permissions } from './explained/permissions.ts';
import { report } from './explained/report.ts';
import { snapshot } from './explained/snapshot.ts';
import { top } from './explained/top.ts';

/** Each line of src on which something begins that no test runs, and why that is right. One file a folder. */
export const explained: Explained = {
  ...aws,
  ...baseline,
  ...commands,
  ...controls,
  ...drift,
  ...explain,
  ...github,
  ...init,
  ...issues,
  ...permissions,
  ...report,
  ...snapshot,
  ...top,
};
