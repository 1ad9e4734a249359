import { randomFillSync } from 'node:crypto';

import { v7 } from 'uuid';

/** Drawing randomness costs nearly as much for one id as for hundreds, and every message needs several. */
const pool = new Uint8Array(256 * 16);
let unused = pool.subarray(pool.length);
let lastMs = 0;
let sequence = 0;

/** Makes a new UUIDv7: unique, and in order of time within this process. */
export function newId(): string {
  const random = draw();
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // The highest bit stays free, so that counting up within the millisecond has room. See RFC 9562, 6.2, method 1.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
  } else sequence += 1;
  return v7({ random, msecs: lastMs, seq: sequence });
}

/** What the UUIDv7 of a moment begins with, in text: all but what is random. See RFC 9562, 5.7. */
export function idBeginning(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7`;
}

/** The least UUIDv7 of a moment: ids from then on are no less. */
export function leastIdOf(moment: Date): string {
  return `${idBeginning(moment)}000-8000-000000000000`;
}

/** The moment at which a UUIDv7 was made. */
export function momentOf(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

function draw(): Uint8Array {
  if (unused.length === 0) unused = randomFillSync(pool);
  const drawn = unused.subarray(0, 16);
  unused = unused.subarray(16);
  return drawn;
}
