/** What is said of more than one line. */
export const faultOfOurs = 'Nothing but a fault of Rootline itself throws anything else here.';
export const indexed =
  'It is always there: the index or key comes from the list or map itself, which the compiler cannot see.';
export const manyAddresses = 'It depends on how many addresses the machine knows of a host.';
export const neverEmpty =
  'A text that is split, or a group, has a first part at least, which the compiler cannot see.';
export const optionalInNode = 'Every answer has it; the types of Node serve requests as well.';
export const optionalInOctokit = 'GitHub sends it always; the types of Octokit leave it open.';
export const optionalInSdk = 'AWS sends it always; the types of its SDK leave every field open.';
export const ownText =
  'The baseline is of Rootline’s own writing; where it were not sound, that would be a fault of Rootline.';
export const unknownHasCause = 'What is unknown has a cause; the type is that of all findings.';
