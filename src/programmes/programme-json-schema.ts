import { writeJsonSchema } from '../engine/definition/json-schema.js';
import { ProgrammeFile } from './programme.schemas.js';

/** Writes the JSON Schema of programme files, by which editors complete and check them. */
export function programmeJsonSchema(): string {
  return writeJsonSchema(ProgrammeFile, 'A Karibu programme');
}
