import type { Explained } from '../compare.ts';
import { indexed, neverEmpty, ownText } from './reasons.ts';

export const init: Explained = {
  'src/init/candidates.ts': {
    'strength: steps[index] ?? steps[3],': 'The ladders have four steps at most.',
  },
  'src/init/choose.ts': {
    'return members.filter((index) => (ranks[index] ?? -1) < rank);': indexed,
    "const now = members.reduce((sum, index) => sum + worthOf(scores, picks[index] ?? 'any', index), 0);":
      indexed,
    'const verdict = verdicts[pick]?.[index] ?? 0;': indexed,
    'return verdict > 0 ? (candidates[pick]?.strength ?? 0) : -exceptionCost;': indexed,
    "return { control, scores, base: best?.base ?? 'any', overrides: best?.overrides ?? [] };":
      'The last base, `any`, always makes a plan that is good enough.',
  },
  'src/init/evaluating.ts': {
    "if (baseline === undefined) throw new Error(problems.map(({ message }) => message).join('; '));":
      ownText,
    'if (baseline === undefined) return { problems };': ownText,
    "export const noValues: Values = { kind: 'given', get: () => undefined };":
      'What Rootline writes refers to no variable.',
  },
  'src/init/except.ts': {
    'const many = (perAccount.get(accountAndControl(finding))?.length ?? 0) > mostResources;': indexed,
  },
  'src/init/first-baseline.ts': {
    "if (!('problems' in verdicts)) return verdicts;": ownText,
    'const told = verdicts.problems.slice(0, 3).map(({ line, message }) => `line ${line}: ${message}`);':
      ownText,
    'throw new Error(': ownText,
  },
  'src/init/reasons.ts': {
    'const verdicts = members.map((index) => scores.verdicts[pick]?.[index] ?? 0);': indexed,
  },
  'src/init/roles.ts': {
    'const caller = accounts.find(({ id }) => id === callerAccountId) ?? accounts[0];':
      'Whoever reads an inventory stands in it.',
    "return caller?.partition ?? 'aws';": 'Whoever reads an inventory stands in it.',
  },
  'src/init/selectors.ts': {
    "const [key, value] = pairs.get(id) ?? ['', ''];": indexed,
  },
  'src/init/tighten.ts': {
    "if ('value' in effective) expected.set(effective.control.id, effective.value);":
      'The preset selects by no tag and no organizational unit, so that all it expects is decided.',
  },
  'src/init/write.ts': {
    "const last = keys.pop() ?? '';": neverEmpty,
    'const code = character.codePointAt(0) ?? 0;': neverEmpty,
    'if (!isMap(node)) return;': 'The visitor is called for maps alone; its types do not tell.',
  },
};
