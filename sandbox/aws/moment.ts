const relative = /^([+-])(\d+)([dhm])$/;
const milliseconds: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

/** Whether the text is a time: `-200d`, `-3h`, `+10m`, or ISO 8601. */
export function isMoment(text: string): boolean {
  return relative.test(text) || (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)));
}

/** The time the text means, seen from `now`, without its milliseconds as AWS shows none. Throws on other text. */
export function momentOf(text: string, now: Date): Date {
  if (!isMoment(text)) throw new Error(`${text} is no time such as -200d, -3h or 2026-01-31`);
  const [, sign, amount, unit] = relative.exec(text) ?? [];
  const time =
    sign === undefined
      ? Date.parse(text)
      : now.getTime() + (sign === '-' ? -1 : 1) * Number(amount) * (milliseconds[unit ?? ''] ?? 0);
  return new Date(Math.floor(time / 1000) * 1000);
}

/** ISO 8601 to the second, the form of the credential report and of the query services. */
export function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
