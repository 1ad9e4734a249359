/** What takes less is looked up for everybody who asks. */
const cheapMs = 50;
/** What takes longer is looked up for a tenth of the time at most. */
const restFactor = 10;
const mostKept = 100;

interface Answer<T> {
  readonly value: Promise<T>;
  /** Until when it is given to others who ask; endless while it is looked up. */
  until: number;
}

/** Looks things up by id, and gives what took long to everybody who asks within ten times as long. */
export class Remembered<T> {
  private readonly answers = new Map<string, Answer<T>>();

  constructor(private readonly lookUp: (id: string) => Promise<T>) {}

  of(id: string): Promise<T> {
    const known = this.answers.get(id);
    if (known !== undefined && performance.now() < known.until) return known.value;
    const begun = performance.now();
    const answer: Answer<T> = { value: this.lookUp(id), until: Number.POSITIVE_INFINITY };
    this.answers.delete(id);
    this.answers.set(id, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > mostKept && oldest !== undefined) this.answers.delete(oldest);
    const settle = (isKept: boolean): void => {
      const tookMs = performance.now() - begun;
      answer.until = isKept && tookMs > cheapMs ? performance.now() + tookMs * restFactor : 0;
    };
    void answer.value.then(
      () => settle(true),
      () => settle(false),
    );
    return answer.value;
  }
}
