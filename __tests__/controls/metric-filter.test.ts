import { describe, expect, it } from 'vitest';
import { isRootFilter } from '../../src/controls/metric-filter.ts';

const type = '$.userIdentity.type = "Root"';
const direct = '$.userIdentity.invokedBy NOT EXISTS';
const call = '$.eventType != "AwsServiceEvent"';

describe('a metric filter means the one of the CIS benchmark', () => {
  it.each([
    `{ ${type} && ${direct} && ${call} }`,
    `{${call}&&${type}&&${direct}}`,
    '{$.userIdentity.type="Root"&&$.userIdentity.invokedBy NOT EXISTS&&$.eventType!="AwsServiceEvent"}',
    ` {\n${type}  &&\t$.userIdentity.invokedBy  NOT  EXISTS && ${call} }\n`,
    '{$.userIdentity.type=Root&&$.userIdentity.invokedBy NOT EXISTS&&$.eventType!=AwsServiceEvent}',
    '{ $.userIdentity.type = Root && $.userIdentity.invokedBy NOT EXISTS && $.eventType != AwsServiceEvent }',
    `{ (${type}) && ( ${direct} ) && (${call}) }`,
  ])('%s', (pattern) => {
    expect(isRootFilter(pattern)).toBe(true);
  });
});

describe('a metric filter means something else', () => {
  it.each([
    '',
    'Root',
    `${type} && ${direct} && ${call}`,
    `{ ${type} && ${direct} && ${call} } OR ERROR`,
    `ERROR { ${type} && ${direct} && ${call} }`,
    `{ ${type} }`,
    `{ ${type} && ${direct} }`,
    `{ ${type} && ${type} && ${call} }`,
    `{ ${type} && ${direct} && ${call} && $.eventName = "ConsoleLogin" }`,
    `{ ${type} || ${direct} || ${call} }`,
    `{ ${type} && ${direct} && $.eventType = "AwsServiceEvent" }`,
    `{ $.userIdentity.type != "Root" && ${direct} && ${call} }`,
    `{ $.userIdentity.type = "root" && ${direct} && ${call} }`,
    `{ $.userIdentity.type = "Root && ${direct} && ${call} }`,
    `{ NOT ${type} && ${direct} && ${call} }`,
    `{ ${type} "" && ${direct} && ${call} }`,
    `{ ($.userIdentity.type = Roots && ${direct} && ${call} }`,
    `{ !${type}) && ${direct} && ${call} }`,
    `{ $.userIdentity.type = "IAMUser" && ${direct} && ${call} }`,
    `{ ${type} && $.userIdentity.invokedBy EXISTS && ${call} }`,
    `{ ${type} && $.userIdentity.invokedBy NOT\u{a0}EXISTS && ${call} }`,
    `{ ${type} && ${direct} &&\u{2003}${call} }`,
    `{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOTEXISTS && ${call} }`,
  ])('%j', (pattern) => {
    expect(isRootFilter(pattern)).toBe(false);
  });
});
