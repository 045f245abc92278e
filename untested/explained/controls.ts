import type { Explained } from '../compare.ts';
import { indexed } from './reasons.ts';

export const controls: Explained = {
  'src/controls/contact-fields.ts': {
    "return fields.map((field) => `${field} \"${contentOf(field) ?? ''}\"`).join(', ');": indexed,
  },
  'src/controls/contacts.ts': {
    "(field) => !meansSame(alternateMeanings[field], expected[field] ?? '', contact[field]),": indexed,
  },
  'src/controls/expectation.ts': {
    "const last = quoted.pop() ?? '';": 'Of what may be written there is one word at least.',
  },
  'src/controls/iam-user-keys.ts': {
    "const texts = checks.flatMap((checked) => (checked.kind === 'unclear' ? [] : [checked.text]));":
      'What is unclear has been told a few lines above; the compiler does not follow that.',
  },
  'src/controls/report.ts': {
    'const day = dayOf(provenance.asOf ?? provenance.readAt);':
      'It is called for reports alone, which have a time of their own.',
  },
};
