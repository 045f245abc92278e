import {
  ACCOUNT_ID,
  type PageAccount,
  type PageControl,
  type PageData,
  type PageSeverity,
  type PageVerdict,
  pageSeverities,
  pageVerdicts,
} from '../data.ts';

export interface Account {
  readonly place: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Undefined: not known. */
  readonly unit: string | undefined;
  readonly cells: string;
}

export interface Finding {
  readonly key: string;
  readonly account: Account;
  readonly control: PageControl;
  readonly controlPlace: number;
  readonly verdict: PageVerdict;
  readonly severity: PageSeverity;
  readonly resource: string | undefined;
  readonly expected: string;
  readonly observed: string;
  readonly reason: string | undefined;
  readonly causeMend: string | undefined;
  readonly file: string;
  readonly line: number;
  readonly mend: string;
  readonly command: string | undefined;
  readonly since: string | undefined;
  readonly mutedUntil: string | undefined;
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly source: string;
  readonly readAt: string;
  readonly asOf: string | undefined;
}

export interface Model {
  readonly data: PageData;
  readonly accounts: readonly Account[];
  readonly findings: readonly Finding[];
  readonly byKey: ReadonlyMap<string, Finding>;
}

/** Why a cell is coloured as it is, by its character. */
export const cellWords: Readonly<Record<string, string>> = {
  C: 'drift, critical',
  H: 'drift, high',
  M: 'drift, medium',
  L: 'drift, low',
  '?': 'unknown',
  A: 'accepted drift',
  P: 'pass',
  N: 'not applicable',
  '.': 'nothing expected',
};

export function readModel(data: PageData): Model {
  const accounts = data.accounts.map((row, place) => accountOf(row, place, data));
  const findings = data.findings.flatMap((row) => findingOf(row, accounts, data));
  return { data, accounts, findings, byKey: new Map(findings.map((finding) => [finding.key, finding])) };
}

function accountOf([id, name, owner, unit, cells]: PageAccount, place: number, data: PageData): Account {
  return { place, id, name, owner: data.owners[owner] ?? '', unit: data.units[unit] ?? undefined, cells };
}

function findingOf(
  row: PageData['findings'][number],
  accounts: readonly Account[],
  data: PageData,
): readonly Finding[] {
  const account = accounts[row[0]];
  const control = data.controls[row[1]];
  if (account === undefined || control === undefined) return [];
  const text = (place: number): string | undefined => data.texts[place]?.replaceAll(ACCOUNT_ID, account.id);
  const resource = text(row[4]);
  return [
    {
      key: [account.id, control.id, ...(resource === undefined ? [] : [resource])].join('/'),
      account,
      control,
      controlPlace: row[1],
      verdict: pageVerdicts[row[2]] ?? 'unknown',
      severity: pageSeverities[row[3]] ?? 'low',
      resource,
      expected: text(row[5]) ?? '',
      observed: text(row[6]) ?? '',
      reason: text(row[7]),
      causeMend: text(row[8]),
      file: text(row[9]) ?? '',
      line: row[10],
      mend: text(row[11]) ?? '',
      command: text(row[12]),
      since: text(row[13]),
      mutedUntil: text(row[14]),
      evidence: evidenceOf(row[15], text),
    },
  ];
}

function evidenceOf(
  places: readonly number[],
  text: (place: number) => string | undefined,
): readonly Evidence[] {
  return Array.from({ length: places.length / 3 }, (_, nth) => {
    const [source = -1, readAt = -1, asOf = -1] = places.slice(nth * 3, nth * 3 + 3);
    return { source: text(source) ?? '', readAt: text(readAt) ?? '', asOf: text(asOf) };
  });
}

export function unitWords(unit: string | undefined): string {
  if (unit === undefined) return 'not known';
  return unit === '' ? 'directly below the root' : unit;
}
