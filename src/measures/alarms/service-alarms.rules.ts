import type { AlarmSeverity, Finding } from './alarm.js';

const minuteMs = 60_000;

/** What became of the messages that a sender was given in the last hour. */
export interface SenderRow {
  readonly sender: string;
  readonly channel: string;
  /** Our address on it. */
  readonly number: string;
  readonly failed: number;
  /** Failed, or taken by the provider. */
  readonly settled: number;
}

/** How the machinery stands now. */
export interface ServiceFacts {
  readonly senders: readonly SenderRow[];
  /** Messages of which nobody knows for a quarter of an hour whether they were sent. */
  readonly unknown: number;
  /** When what is due longest should have happened; null: nothing is due. */
  readonly oldestFireAt: Date | null;
  /** When the answer that waits longest should have gone out; null: none waits. */
  readonly oldestReplyAt: Date | null;
  /** What was set aside after too many attempts, by kind. */
  readonly parkedFires: readonly { readonly kind: string; readonly count: number }[];
  /** Messages of the last week that no turn could handle. */
  readonly parkedMessages: number;
}

/** A sender whose messages fail: one in ten, of ten at least; three in ten are urgent. */
export function failingSenders({ senders }: ServiceFacts): Finding[] {
  return senders
    .filter(({ failed, settled }) => failed >= 10 && failed / settled >= 0.1)
    .map(({ sender, channel, number, failed, settled }) => ({
      kind: 'failing_sender',
      subject: `sender:${sender}`,
      severity: failed / settled >= 0.3 ? 'urgent' : 'watch',
      params: { channel, number, failed, settled, percent: Math.round((100 * failed) / settled) },
    }));
}

/** Messages of which nobody knows whether they were sent: some are lost on the way of every provider, many are a fault. */
export function unknownSends({ unknown }: ServiceFacts): Finding[] {
  if (unknown < 10) return [];
  return [
    {
      kind: 'sends_unknown',
      subject: '',
      severity: unknown >= 100 ? 'urgent' : 'watch',
      params: { count: unknown },
    },
  ];
}

/** What is due happens late, or answers do not go out. */
export function lateness({ oldestFireAt, oldestReplyAt }: ServiceFacts, now: Date): Finding[] {
  const late = (at: Date | null): number =>
    at === null ? 0 : Math.floor((now.getTime() - at.getTime()) / minuteMs);
  const severity = (minutes: number, urgentFrom: number): AlarmSeverity =>
    minutes >= urgentFrom ? 'urgent' : 'watch';
  const fires = late(oldestFireAt);
  const replies = late(oldestReplyAt);
  return [
    ...(fires < 5
      ? []
      : [
          {
            kind: 'late_scheduler',
            subject: '',
            severity: severity(fires, 30),
            params: { minutes: fires },
          } as const,
        ]),
    ...(replies < 5
      ? []
      : [
          {
            kind: 'late_sending',
            subject: '',
            severity: severity(replies, 15),
            params: { minutes: replies },
          } as const,
        ]),
  ];
}

/** What was set aside because it could not be done: somebody waits for each. */
export function setAside({ parkedFires, parkedMessages }: ServiceFacts): Finding[] {
  const fires = parkedFires.map(({ kind, count }): Finding => ({
    kind: 'parked_fires',
    subject: `fire:${kind}`,
    severity: count >= 100 ? 'urgent' : 'watch',
    params: { what: kind, count },
  }));
  if (parkedMessages === 0) return fires;
  const severity = parkedMessages >= 20 ? 'urgent' : 'watch';
  return [...fires, { kind: 'parked_messages', subject: '', severity, params: { count: parkedMessages } }];
}
