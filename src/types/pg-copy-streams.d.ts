/** The part of pg-copy-streams that is used here: COPY as a stream of bytes. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  interface Counted {
    /** Rows copied, once the stream has ended. */
    readonly rowCount: number;
  }

  export function to(statement: string): Readable & Submittable & Counted;
  export function from(statement: string): Writable & Submittable & Counted;
}
