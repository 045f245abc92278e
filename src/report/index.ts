export { annotationsOf } from './annotations.ts';
export { unansweredWarnings, unreadWarnings } from './causes.ts';
export { failOn } from './fail-on.ts';
export { htmlParts } from './html/render.ts';
export { reportParts } from './json.ts';
export { outputsOf } from './outputs.ts';
export { sarifParts } from './sarif.ts';
export { renderSummary } from './summary.ts';
export { renderTable } from './table.ts';
