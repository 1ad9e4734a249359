/**
 * Who causes a change: a person by a message of hers, a member of staff, the provider of a channel,
 * or a part of the system such as `turn` or `restore`. Every write carries one.
 */
export interface Actor {
  readonly kind: 'person' | 'staff' | 'provider' | 'system';
  readonly id: string;
}

/** The actor for what a part of the system does by itself, such as `system('sender')`. */
export function system(id: string): Actor {
  return { kind: 'system', id };
}
