/** Something that is to happen later: one row of `fires`. */
export interface Fire {
  readonly id: string;
  /** Which handler it belongs to, such as `subscription_message`. */
  readonly kind: string;
  /** One fire per thing: unique within its kind, such as the id of a subscription. */
  readonly key: string;
  readonly dueAt: Date;
  /** What the handler checks before it acts, so that a stale fire is harmless. */
  readonly guard: Guard;
}

/** Facts that must still hold when a fire goes off. */
export type Guard = Readonly<Record<string, string | number | boolean | null>>;

/** A fire that is to be set. */
export type NewFire = Pick<Fire, 'kind' | 'key' | 'dueAt'> & { readonly guard?: Guard };
