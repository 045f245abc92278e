/** What can be read of how an account tells when its root user, or any other's, is used. Names only, no ARNs. */
export interface DetectionFacts {
  /** The rules of EventBridge's default event bus, in the region of IAM's events, whose pattern names root. */
  readonly 'detection.event-rules': readonly EventRule[];
  /** The metric filters that name root, on log groups of the account that a trail of all regions delivers to. */
  readonly 'detection.root-metric-alarms': readonly RootMetricFilter[];
  /** The trails of CloudTrail that record the account, those of its organization among them. */
  readonly 'detection.trails': readonly Trail[];
  /** In the run's region. */
  readonly 'detection.guardduty': GuardDuty;
  /** The rules of AWS Config about the root user, in the run's region. */
  readonly 'detection.config-rules': readonly ConfigRule[];
  /** In the run's region. */
  readonly 'detection.security-hub': 'enabled' | 'absent';
}

export interface EventRule {
  readonly name: string;
  /** Where it is, and so where its events are from. */
  readonly region: string;
  readonly enabled: boolean;
  /** The event pattern's JSON text. */
  readonly pattern: string;
  /** How many targets it has. */
  readonly targets: number;
}

export interface RootMetricFilter {
  readonly name: string;
  readonly logGroup: string;
  readonly pattern: string;
  /** The alarms on its metrics. */
  readonly alarms: readonly MetricAlarm[];
}

export interface MetricAlarm {
  readonly name: string;
  readonly actionsEnabled: boolean;
  /** How many actions it takes when it goes off. */
  readonly actions: number;
}

export interface Trail {
  readonly name: string;
  readonly organization: boolean;
  readonly multiRegion: boolean;
  readonly logging: boolean;
}

export interface GuardDuty {
  /** Whether a detector is on. */
  readonly enabled: boolean;
  /** Which accounts of the organization get one; `not-told` where the account is not GuardDuty's administrator. */
  readonly autoEnable: 'ALL' | 'NEW' | 'NONE' | 'not-told';
}

export interface ConfigRule {
  readonly name: string;
  /** Of the rule that AWS provides, such as `ROOT_ACCOUNT_MFA_ENABLED`. */
  readonly identifier: string;
  /** False while it is being deleted. */
  readonly active: boolean;
}
