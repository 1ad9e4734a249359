import fc from 'fast-check';

/** A schema of the OpenAPI document, as far as it is read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Every named schema of the document. */
export type Schemas = Readonly<Record<string, Schema>>;

const deep = (depth: number): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

/** Texts that have broken something somewhere. */
const hostileTexts = [
  '',
  ' ',
  'a\0b',
  'half \ud800 a character',
  'x'.repeat(100_000),
  'e' + '\u0301'.repeat(10_000),
  '\u202Eabc',
  '../../../etc/passwd',
  "'; DROP TABLE users; --",
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '%00',
  '2026-13-45T99:99:99Z',
  '-99999-01-01T00:00:00Z',
  '+275760-09-14T00:00:00.001Z',
  '00000000-0000-0000-0000-000000000000',
  'a: &a [*a, *a]\nb: &b [*a, *a]\n',
  'steps:\n  - send: hello\n',
  '{"not":"what it looks like"}',
];

const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  [],
  {},
  [[[]]],
  deep(60),
  deep(1_000),
  Array.from({ length: 2_000 }, (_, index) => index),
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
];

/** Texts for addresses and headers. */
export const hostileText = fc.constantFrom(...hostileTexts);

const hostile = fc.constantFrom(...hostileValues);

/** Values that fit a schema, mostly; and now and then somewhere in them one that does not. */
export function fuzzed(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const fitting = fittingFor(schema, schemas, depth);
  return fc.oneof({ weight: 20, arbitrary: fitting }, { weight: 1, arbitrary: hostile });
}

function fittingFor(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  if (depth > 8) return hostile;
  if (schema.$ref !== undefined) {
    return fittingFor(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas, depth + 1);
  }
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return fc.oneof(...options.map((one) => fuzzed(one, schemas, depth + 1)));
  if (schema.allOf?.[0] !== undefined) return fittingFor(schema.allOf[0], schemas, depth + 1);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  return typed(schema, schemas, depth);
}

function typed(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'object':
      return objectFor(schema, schemas, depth);
    case 'array':
      return fc.array(fuzzed(schema.items ?? {}, schemas, depth + 1), { maxLength: 3 });
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -1_000, -1_000_000),
        max: Math.min(schema.maximum ?? 1_000, 1_000_000),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textFor(schema);
    default:
      return hostile;
  }
}

function textFor({ format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'email') return fc.nat(50).map((number) => `nobody${number}@example.org`);
  if (format === 'uuid') return fc.uuid({ version: 7 });
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) };
  return fc.oneof(
    fc.string({ unit: 'grapheme', ...length }),
    fc.string({ unit: 'grapheme-ascii', ...length }),
  );
}

function objectFor(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const shape = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, fuzzed(inner, schemas, depth + 1)]),
  );
  const known = fc.record(shape, { requiredKeys: (schema.required ?? []).filter((name) => name in shape) });
  const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const named =
    more === undefined
      ? fc.oneof(
          { weight: 15, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: fc.dictionary(fc.string(), hostile, { maxKeys: 2 }) },
        )
      : fc.dictionary(
          fc.constantFrom('en', 'sw', 'fr', 'village', '__proto__', 'a.b', ''),
          fuzzed(more, schemas, depth + 1),
          { maxKeys: 3 },
        );
  return fc.tuple(known, named).map(([one, other]) => ({ ...other, ...one }));
}
