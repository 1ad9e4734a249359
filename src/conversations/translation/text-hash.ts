import { hash } from 'node:crypto';

/** Gives the first 16 hexadecimal digits of a text's sha256: enough to notice that it has changed. */
export function textHash(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
