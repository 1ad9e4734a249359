/**
 * Keeps what was used last, up to a weight: whoever sends much makes others be worked out again, and never fills the memory.
 * Something that is heavier than all that may be kept is not kept at all.
 */
export class Latest<Value> {
  private readonly kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  private weight = 0;

  /** @param most what everything may weigh together; in the unit of the weights that are given */
  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const known = this.kept.get(key);
    if (known === undefined) return undefined;
    // A Map keeps the order in which its keys were set.
    this.kept.delete(key);
    this.kept.set(key, known);
    return known.value;
  }

  set(key: string, value: Value, weight: number): void {
    this.forget(key);
    if (weight > this.most) return;
    this.kept.set(key, { value, weight });
    this.weight += weight;
    for (const [oldest] of this.kept) {
      if (this.weight <= this.most) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.weight -= this.kept.get(key)?.weight ?? 0;
    this.kept.delete(key);
  }
}
