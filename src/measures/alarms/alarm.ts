/** What alarms are about. */
export const alarmKinds = [
  'fewer_replies',
  'more_opt_outs',
  'complaints_cluster',
  'going_silent',
  'failing_sender',
  'sends_unknown',
  'late_scheduler',
  'late_sending',
  'parked_fires',
  'parked_messages',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** How soon somebody should look: `urgent` today, `watch` this week. */
export type AlarmSeverity = 'watch' | 'urgent';

/** Something that has turned, as a rule finds it. */
export interface Finding {
  readonly kind: AlarmKind;
  /** What it is about: one alarm of a kind and subject is open at a time. '' for the whole. */
  readonly subject: string;
  readonly severity: AlarmSeverity;
  /** What its sentence says: counts and codes, nobody's name. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** An alarm as it is kept. */
export interface Alarm extends Finding {
  readonly id: string;
  readonly raisedAt: Date;
  /** When the rule last found it. */
  readonly seenAt: Date;
  readonly resolvedAt: Date | null;
  /** Null too where whoever runs the service acknowledged it. */
  readonly acknowledgedById: string | null;
  readonly acknowledgedAt: Date | null;
  /** What whoever acknowledged it says. */
  readonly acknowledgement: string | null;
}
