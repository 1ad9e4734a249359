import type { Path } from './problem.js';

/** Between the names of a path, which may hold anything that a person can type. */
const between = '\u0000';

/**
 * Finds where the values of a JSON text stand, in one pass: whoever has many faults to place must not read the text for each.
 * The text has been read before, and is right.
 */
export class JsonPlaces {
  private readonly offsets = new Map<string, number>();
  private at = 0;

  constructor(private readonly text: string) {
    this.skipSpace();
    this.value('');
  }

  /** The offset of the deepest part of a path that is there; 0 when nothing of it is. */
  offsetOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = this.offsets.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return 0;
  }

  private value(path: string): void {
    this.offsets.set(path, this.at);
    const first = this.text[this.at];
    if (first === '{') this.members(path, true);
    else if (first === '[') this.members(path, false);
    else if (first === '"') this.string();
    else while (!/[,\]}\s]/.test(this.text[this.at] ?? ',')) this.at += 1;
  }

  private members(path: string, isNamed: boolean): void {
    const end = isNamed ? '}' : ']';
    this.next();
    for (let index = 0; this.text[this.at] !== end && this.at < this.text.length; index += 1) {
      const name = isNamed ? this.name() : String(index);
      this.value(path + between + name);
      this.skipSpace();
      if (this.text[this.at] === ',') this.next();
    }
    this.at += 1;
  }

  private name(): string {
    const start = this.at;
    this.string();
    const name = JSON.parse(this.text.slice(start, this.at)) as string;
    this.skipSpace();
    this.next();
    return name;
  }

  private string(): void {
    this.at += 1;
    while (this.text[this.at] !== '"' && this.at < this.text.length)
      this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at += 1;
  }

  private next(): void {
    this.at += 1;
    this.skipSpace();
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }
}

function keyOf(path: Path): string {
  return path.map((part) => between + String(part)).join('');
}
