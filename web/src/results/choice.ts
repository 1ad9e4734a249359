/** An answer that a question offers. */
export interface Choice {
  readonly code: string;
  /** Its words, by language. */
  readonly labels: Readonly<Record<string, string>>;
}
