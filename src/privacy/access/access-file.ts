import type { Json } from '../../people/person.js';

/** Everything that is kept about somebody, part by part. */
export interface AccessFile {
  readonly format: 'karibu-access-file';
  readonly version: 1;
  /** ISO */
  readonly madeAt: string;
  readonly organisation: string;
  readonly personId: string;
  /** By the names of the parts of a person. */
  readonly parts: Readonly<Record<string, Json>>;
}
