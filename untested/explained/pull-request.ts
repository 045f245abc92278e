import type { Explained } from '../compare.ts';
import { neverEmpty, oneOfBoth } from './reasons.ts';

export const pullRequest: Explained = {
  'src/pull-request/answer.ts': {
    "const last = parts.at(-1) ?? '';": neverEmpty,
  },
  'src/pull-request/json.ts': {
    'return [(change.after ?? change.before)?.control ?? []].flat();': oneOfBoth,
    "return [`attestations.${(change.after ?? change.before)?.id ?? ''}`];": oneOfBoth,
  },
  'src/pull-request/sentences.ts': {
    "if (entry === undefined) return '';": oneOfBoth,
    "const what = entry === undefined ? '' : exceptionName(entry);": oneOfBoth,
    "const name = `The attestation \\`${quotable((after ?? before)?.id ?? '')}\\``;": oneOfBoth,
    "return `${name} is renewed${of}, on ${after?.on} by \\`${quotable(after?.by ?? '')}\\``;": oneOfBoth,
    "return `\\`${quotable(attestation?.statement ?? '')}\\``;": oneOfBoth,
    'const former = before === undefined ? after : exceptionName(before);': oneOfBoth,
  },
};
