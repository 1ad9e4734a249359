/** The first 32 bits of the fractional parts of a root of the first primes: the constants of FIPS 180-4. */
function constants(count: number, root: 2 | 3): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor += 1)
      if (number % divisor === 0) isPrime = false;
    if (isPrime) found.push(fraction(root === 2 ? Math.sqrt(number) : Math.cbrt(number)));
  }
  return found;
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
}

const rounds = constants(64, 3);
const beginning = constants(8, 2);

/**
 * Gives the sha256 of a text in hexadecimal digits, by FIPS 180-4. The browser's own is asynchronous, and the service's is not there in
 * the browser.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  const state = [...beginning];
  for (let offset = 0; offset < bytes.length; offset += 64) compress(state, view, offset);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function padded(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(length - 8, BigInt(message.length) * 8n);
  return bytes;
}

function compress(state: number[], view: DataView, offset: number): void {
  const words = scheduleOf(view, offset);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const big = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + big + chosen + (rounds[index] ?? 0) + (words[index] ?? 0)) | 0;
    const small = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) | 0;
  });
}

function scheduleOf(view: DataView, offset: number): number[] {
  const words = Array.from({ length: 16 }, (_, index) => view.getInt32(offset + index * 4));
  for (let index = 16; index < 64; index += 1) {
    const [early = 0, late = 0] = [words[index - 15], words[index - 2]];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const big = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words.push(((words[index - 16] ?? 0) + small + (words[index - 7] ?? 0) + big) | 0);
  }
  return words;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Gives what a state file writes down of the text that a translation was made from. */
export function sourceHash(text: string): string {
  return sha256(text).slice(0, 16);
}
