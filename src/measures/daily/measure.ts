/**
 * What is added up: `flow` is what happened on a day, and days are summed; `stock` is how many there were at the end of a day.
 * What is counted and how is said in docs/measures.md.
 */
export const measures = {
  people: 'stock',
  programme_people: 'stock',
  cases_open: 'stock',
  registered: 'flow',
  consented: 'flow',
  consent_withdrawn: 'flow',
  opted_out: 'flow',
  enrolled: 'flow',
  completed: 'flow',
  left: 'flow',
  reached: 'flow',
  heard_from: 'flow',
  messages_received: 'flow',
  messages_sent: 'flow',
  segments_sent: 'flow',
  /** In millionths of the currency. */
  cost_micros: 'flow',
  cases_opened: 'flow',
  cases_closed: 'flow',
  complaints: 'flow',
  flows_started: 'flow',
  flows_completed: 'flow',
  visits_confirmed: 'flow',
  visits_made: 'flow',
  rated: 'flow',
  satisfied: 'flow',
} as const satisfies Readonly<Record<string, 'flow' | 'stock'>>;

/** What is added up over days. */
export type Measure = keyof typeof measures;

/** Every measure. */
export const measureNames = Object.keys(measures) as [Measure, ...Measure[]];

/** What became of messages, as far as anybody knows; docs/measures.md says which states these are. */
export const deliveryOutcomes = [
  'waiting',
  'sent',
  'confirmed',
  'unknown',
  'impossible',
  'withheld',
] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** Under which name the messages of a sender are added up, such as `delivery_confirmed:0198…`. */
export function deliveryMeasure(outcome: DeliveryOutcome, senderId: string): string {
  return `delivery_${outcome}:${senderId}`;
}

/** Under which name stands how many different people a goal has reached on a day for the first time. */
export function goalMeasure(goalId: string): string {
  return `goal:${goalId}`;
}
