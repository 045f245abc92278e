import type { Explained } from '../compare.ts';
import { indexed } from './reasons.ts';

export const report: Explained = {
  'src/report/annotations.ts': {
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
