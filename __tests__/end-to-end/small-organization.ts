import { parseOrganization } from '../../sandbox/aws/file.ts';
import { auditRole } from '../../sandbox/world.ts';

/** Three accounts that have between them something of every kind that a run can read, and a baseline that asks for it. */

export const management = '111111111111';
export const payments = '222222222222';
export const logs = '333333333333';

export const organization = parseOrganization(
  `
organization:
  id: o-exampleorg1
  root: r-a1b2
  management: '${management}'
  trusted-access: [account.amazonaws.com, iam.amazonaws.com]
  features: [RootCredentialsManagement]
  delegated-administrators: { guardduty.amazonaws.com: ['${payments}'] }
  service-control-policies:
    - name: deny-root
      targets: [Team]
      document:
        Version: 2012-10-17
        Statement:
          - Effect: Deny
            Action: '*'
            Resource: '*'
            Condition:
              ArnLike: { aws:PrincipalArn: 'arn:aws:iam::*:root' }
              'Null': { aws:AssumedRoot: 'true' }
defaults:
  roles:
    rootline-member:
      trust: { role: '${auditRole}' }
      permissions: [{ allow: ['*'] }]
accounts:
  - id: '${management}'
    name: Management
    email: aws+management@example.com
    tags: { team: platform }
    joined: -2000d
    root: { password: { changed: -800d, last-used: -200d }, mfa: [passkey] }
    contacts: &contacts
      billing: { name: Accounts Payable, title: Finance, email: billing@example.com, phone: '+1 555 0102' }
      security: { name: Security Operations, title: SOC, email: aws-security@example.com, phone: '+1 555 0100' }
    primary-contact:
      full-name: Example Corp
      address-line-1: 1 Main Street
      city: Seattle
      postal-code: '98101'
      country: US
      phone: '+1 555 0103'
      verification: VERIFIED
    password-policy: { minimum-length: 14 }
    detection:
      trails: [{ name: organization, organization: true, multi-region: true, log-group: organization }]
      log-groups:
        - name: organization
          filters:
            - name: root
              pattern: '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }'
              alarms: [{ name: root }]
    roles:
      rootline-audit:
        trust: { web-identity: { audience: sts.amazonaws.com, subjects: ['repo:octo-org/aws:ref:refs/heads/main'] } }
        permissions: [{ allow: ['*'] }]
  - id: '${payments}'
    name: Payments
    email: aws+payments@example.com
    ou: Team
    tags: { team: payments }
    joined: -1000d
    contacts: *contacts
    detection:
      event-rules:
        - name: root
          pattern:
            detail-type: [AWS Console Sign In via CloudTrail, AWS API Call via CloudTrail]
            detail: { userIdentity: { type: [Root] } }
      guardduty: { auto-enable: ALL }
      config-rules:
        - { name: mfa, identifier: ROOT_ACCOUNT_MFA_ENABLED }
        - { name: hardware-mfa, identifier: ROOT_ACCOUNT_HARDWARE_MFA_ENABLED }
        - { name: key, identifier: IAM_ROOT_ACCESS_KEY_CHECK }
      security-hub: [us-east-1]
    root:
      password: { changed: -100d, last-used: -3d }
      mfa: [virtual]
      access-keys: [{ created: -90d, last-used: -2d }]
      signing-certificates: [{ created: -90d }]
    users:
      - name: ci
        created: -900d
        password: { changed: -10d, last-used: -2d }
        mfa: [virtual]
        access-keys: [{ created: -40d, last-used: -1d }, { created: -30d, last-used: -1d }, { created: -20d }]
        signing-certificates: [{ created: -90d }, { created: -80d }, { created: -70d }]
        ssh-keys: [{ created: -100d }]
        service-credentials: [{ service: bedrock.amazonaws.com, created: -50d }]
  - id: '${logs}'
    name: Logs
    email: aws+logs@example.com
    ou: Team/Prod
    joined: -1000d
    contacts: *contacts
    password-policy: { minimum-length: 14 }
`,
  'bad-days.yml',
);

export const smallBaseline = `version: 1
organization:
  id: o-exampleorg1
  expect:
    feature-set: all
    root-credentials-management: enabled
    root-guard: present
    trusted-access: { iam.amazonaws.com: enabled }
    delegated-administrators: { iam.amazonaws.com: [] }
rules:
  - name: every account
    match: all
    expect:
      root-user: { access-keys: absent, mfa: hardware, unused-for: 90d, password-age: 365d, email: 'aws+*@example.com' }
      account: { tags: { team: present }, organizational-unit: 'Team/**' }
  - name: members
    match: { management-account: false }
    expect: { root-user: { mfa-devices: 1, signing-certificates: absent } }
  - name: those who are told
    match: { ids: ['${management}', '${payments}'] }
    expect: { detection: { root-usage-alert: present } }
  - name: the management account
    match: { management-account: true }
    expect: { detection: { organization-trail: present } }
  - name: the account that has something of everything
    match: { ids: ['${payments}'] }
    expect:
      account: { regions: [] }
      contacts: { billing: present, primary: { country: US, verification: VERIFIED } }
      iam-users: { console-access: mfa, access-keys: { max-age: 90d }, password-policy: { minimum-length: 14 }, other-credentials: absent }
      detection: { guardduty: enabled, config-rules: present, security-hub: enabled }
`;
