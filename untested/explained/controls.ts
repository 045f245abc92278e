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
  'src/controls/mending.ts': {
    "const region = place === undefined ? '' : ` --region=${place}`;":
      'The two partitions with central root access have a region for events.',
  },
  'src/controls/report.ts': {
    'const day = dayOf(provenance.asOf ?? provenance.readAt);':
      'It is called for reports alone, which have a time of their own.',
    "return day === undefined ? 'the credential report' : `the credential report as of ${day}`;":
      'The time of a report is one: AWS gives it as a date, and a snapshot with another is refused.',
  },
  'src/controls/root-user-email-unique.ts': {
    'const others = otherAccounts(users.get(own) ?? [], account);':
      'Only active accounts are judged, and the mailbox of each is in the list.',
  },
};
