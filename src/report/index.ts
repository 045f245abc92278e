export { annotationsOf } from './annotations.ts';
export { unansweredWarnings } from './causes.ts';
export { failOn } from './fail-on.ts';
export { reportParts } from './json.ts';
export { outputsOf } from './outputs.ts';
export { renderSummary } from './summary.ts';
export { renderTable } from './table.ts';
