import type { Explained } from '../compare.ts';
import { indexed, neverEmpty } from './reasons.ts';

export const report: Explained = {
  'src/report/annotations.ts': {
    '.flatMap((group) => (group[0] === undefined ? [] : [{ worst: group[0], findings: group }]))': neverEmpty,
    "const expectation = expected.length === 1 ? `Expected: ${cut(expected[0] ?? '', LONGEST_DETAIL)}. ` : '';":
      indexed,
  },
  'src/report/html/embed.ts': {
    'account: places.get(finding.account.id) ?? 0,': indexed,
    'control: controls.get(finding.control) ?? 0,': indexed,
    'pageVerdicts.map((verdict) => byControl[control]?.[verdict] ?? 0),': indexed,
  },
  'src/report/sarif-rules.ts': {
    'const id = ruleId(control, severity, described.get(control)?.severity ?? severity);': indexed,
    'return { id, index: indexes.get(id) ?? 0 };': indexed,
  },
};
