import { v7 } from 'uuid';

/** Makes a new UUIDv7: unique, and in order of time within this process. */
export function newId(): string {
  return v7();
}
