/** What the summary may link and name besides the result. */
export interface SummaryLinks {
  /**
   * Web address of the repository's files at the commit that ran, such as
   * `https://github.com/octo-org/aws/blob/<sha>`; undefined where the baseline is on no web page.
   */
  readonly source: string | undefined;
  /** The path of report.json; undefined when none was written. */
  readonly report: string | undefined;
  /** In the place of `Rootline`, where something else stands before it. */
  readonly heading?: string;
}
