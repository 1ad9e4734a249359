/**
 * The parameters of a form request, read from its raw bytes. Names are kept in a Map, so that `__proto__` and its like
 * are names like any other, and repetitions are kept, because they are signed and because ours must not be repeated.
 */
export class Form {
  private constructor(private readonly values: ReadonlyMap<string, string | readonly string[]>) {}

  /** Reads a body; bytes that are no UTF-8 become U+FFFD and never an error. */
  static read(body: Buffer): Form {
    const values = new Map<string, string | string[]>();
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
      const earlier = values.get(name);
      if (earlier === undefined) values.set(name, value);
      else if (typeof earlier === 'string') values.set(name, [earlier, value]);
      else earlier.push(value);
    }
    return new Form(values);
  }

  /** The value of a parameter that is there exactly once. */
  once(name: string): string | undefined {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** The value of a parameter that is there once and not empty. */
  filled(name: string): string | undefined {
    const value = this.once(name);
    return value === '' ? undefined : value;
  }

  isRepeated(name: string): boolean {
    return Array.isArray(this.values.get(name));
  }

  entries(): Iterable<readonly [string, string | readonly string[]]> {
    return this.values;
  }

  /** Every parameter as the signature covers them: an object without a prototype. */
  signed(): Record<string, string | readonly string[]> {
    const signed = Object.create(null) as Record<string, string | readonly string[]>;
    for (const [name, value] of this.values) signed[name] = value;
    return signed;
  }
}
