import type { Explained } from '../compare.ts';

export const permissions: Explained = {
  'src/permissions/policy.ts': {
    "if (typeof value !== 'object' || value === null) return value;":
      'Policies hold texts, lists and maps of them; the types allow any JSON.',
    "return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];":
      'Policies hold texts, lists and maps of them; the types allow any JSON.',
  },
};
