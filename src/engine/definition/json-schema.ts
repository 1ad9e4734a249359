import { z } from 'zod';
import { stepKinds } from '../steps/step-kinds.js';
import { FlowHead, Was } from './schema.js';

/** Writes the JSON Schema of flow files, by which editors complete and check them. */
export function flowJsonSchema(): string {
  const kinds = [...stepKinds.values()].map(({ kind, about, schema }) =>
    schema.extend({ was: Was }).meta({ title: kind, description: about }),
  );
  const steps = z.array(z.union(kinds)).describe(FlowHead.shape.steps.description ?? '');
  return writeJsonSchema(FlowHead.extend({ steps }), 'A Karibu flow');
}

/** Writes what a file may hold as JSON Schema; what only the reading of a file can tell is left out. */
export function writeJsonSchema(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
