import type { Baseline } from '../baseline/model.ts';
import { writeTemplate } from './cloudformation.ts';
import { writeRoles } from './json.ts';
import type { Part, PermissionsOptions } from './options.ts';
import { parameterNames, parameters, parametersIn } from './parameters.ts';
import { type RolePolicies, textsIn } from './policy.ts';
import { type Roles, rolesFor } from './roles.ts';
import { writeConfiguration } from './terraform.ts';

export interface Printed {
  readonly text: string;
  /** What the user should know besides, each a sentence or two. */
  readonly notes: readonly string[];
}

/** The policies that runs of a baseline need, in the wanted format; a problem where the wanted part is not needed. */
export function printPermissions(
  baseline: Baseline,
  options: PermissionsOptions,
): Printed | { readonly problem: string } {
  const roles = rolesFor(baseline, options);
  const { part, format } = options;
  if (part === undefined) {
    return format === 'json'
      ? printJson(roles, roles, options)
      : printOne(roles, 'audit', roles.audit, options);
  }
  const policies = roles[part];
  if (policies === undefined) return { problem: notNeeded(part, options) };
  return format === 'json'
    ? printJson(roles, { [part]: policies }, options)
    : printOne(roles, part, policies, options);
}

type Some = Readonly<Partial<Record<Part, RolePolicies>>>;

function printJson(roles: Roles, shown: Some, options: PermissionsOptions): Printed {
  const text = `${JSON.stringify(writeRoles(shown, options), null, 2)}\n`;
  const missing = parameterNames
    .map((name) => parameters[name])
    .filter((one) => text.includes(one.placeholder));
  return {
    text,
    notes: [
      ...missing.map(
        ({ placeholder, flag }) => `${placeholder} stands for what was not given: add --${flag}.`,
      ),
      ...memberNotes(roles, options),
    ],
  };
}

/** A template or a configuration is deployed to one place, so it holds one part. */
function printOne(roles: Roles, part: Part, policies: RolePolicies, options: PermissionsOptions): Printed {
  const isTemplate = options.format === 'cloudformation';
  const missing = parametersIn(textsIn(policies)).filter((name) => options.values[name] === undefined);
  const others = Object.keys(roles).filter((other) => other !== part);
  return {
    text: (isTemplate ? writeTemplate : writeConfiguration)(part, policies, options),
    notes: [
      ...missing.map(
        (name) => `${name} has no default: give it when you deploy, or add --${parameters[name].flag}.`,
      ),
      ...memberNotes(roles, options),
      ...(options.part === undefined && others.length > 0
        ? [`This is the part audit; print ${others.map((other) => `--part ${other}`).join(' and ')} besides.`]
        : []),
    ],
  };
}

/** Where a member role was asked for in vain. */
function memberNotes({ member }: Roles, { means }: PermissionsOptions): readonly string[] {
  return means.memberRole && member === undefined
    ? ['This baseline needs no member role: nothing in it is read inside a member account.']
    : [];
}

function notNeeded(part: Part, { means }: PermissionsOptions): string {
  if (part !== 'audit' && means.auditIn === 'lone') {
    return `\`--part ${part}\` needs an organization: by \`--organization-id none\` there is the audit role alone`;
  }
  if (part === 'member' && !means.memberRole) {
    return '`--part member` needs `--member-role`: without a member role there is no such part';
  }
  if (part === 'management' && means.auditIn === 'member' && !means.managementRole) {
    return '`--part management` needs a management role: leave out `--management-role none`';
  }
  if (part === 'management' && !means.managementRole) {
    return '`--part management` needs an `--audit-account` that is not the management account: an audit role in the management account reads it itself';
  }
  return `\`--part ${part}\` is empty: this baseline needs nothing from that role`;
}
