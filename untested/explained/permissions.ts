import type { Explained } from '../compare.ts';
import { neverEmpty } from './reasons.ts';

export const permissions: Explained = {
  'src/permissions/policy.ts': {
    "if (typeof value !== 'object' || value === null) return value;":
      'Policies hold texts, lists and maps of them; the types allow any JSON.',
    "return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];":
      'Policies hold texts, lists and maps of them; the types allow any JSON.',
  },
  'src/permissions/print.ts': {
    "if (format === 'json') return printJson(roles, { [part ?? 'audit']: policies }, options);":
      'Every baseline needs the audit part, which therefore is there; the lines above have told what else may be left out.',
  },
  'src/permissions/statements.ts': {
    'if (first === undefined) return [];': neverEmpty,
  },
};
