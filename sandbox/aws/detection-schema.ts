import * as v from 'valibot';

/** What of an account tells when root is used. Regions left out: us-east-1. */

const named = { name: v.pipe(v.string(), v.regex(/^[\w./-]{1,64}$/, 'is no name')) };
const region = v.optional(v.string());
const flag = v.optional(v.boolean());

export const detection = v.strictObject({
  /** Of the default event bus. */
  'event-rules': v.optional(
    v.array(
      v.strictObject({
        ...named,
        region,
        state: v.optional(
          v.picklist(['ENABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS', 'DISABLED']),
        ),
        /** Left out: a rule with a schedule. */
        pattern: v.optional(v.record(v.string(), v.unknown())),
        /** How many; left out: one. */
        targets: v.optional(v.number()),
      }),
    ),
  ),
  trails: v.optional(
    v.array(
      v.strictObject({
        ...named,
        region,
        organization: flag,
        'multi-region': flag,
        /** Left out: true. */
        logging: flag,
        /** In the trail's account and region. */
        'log-group': v.optional(v.string()),
      }),
    ),
  ),
  /** Log groups with their metric filters, and the alarms on these. */
  'log-groups': v.optional(
    v.array(
      v.strictObject({
        ...named,
        region,
        filters: v.array(
          v.strictObject({
            ...named,
            pattern: v.string(),
            alarms: v.optional(
              v.array(
                v.strictObject({
                  ...named,
                  /** Left out: true. */
                  'actions-enabled': flag,
                  /** How many; left out: one. */
                  actions: v.optional(v.number()),
                }),
              ),
            ),
          }),
        ),
      }),
    ),
  ),
  guardduty: v.optional(
    v.strictObject({
      region,
      status: v.optional(v.picklist(['ENABLED', 'DISABLED'])),
      /** What a delegated administrator has chosen for the organization; left out: NONE. */
      'auto-enable': v.optional(v.picklist(['ALL', 'NEW', 'NONE'])),
    }),
  ),
  'config-rules': v.optional(
    v.array(
      v.strictObject({
        ...named,
        region,
        identifier: v.string(),
        /** Left out: AWS. */
        owner: v.optional(v.picklist(['AWS', 'CUSTOM_LAMBDA'])),
        state: v.optional(v.picklist(['ACTIVE', 'DELETING', 'DELETING_RESULTS', 'EVALUATING'])),
      }),
    ),
  ),
  /** The Regions where it is on. */
  'security-hub': v.optional(v.array(v.string())),
});

export type DetectionEntry = v.InferOutput<typeof detection>;
