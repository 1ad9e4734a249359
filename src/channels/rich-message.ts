/** What a channel with buttons and pictures may show instead of the numbered text. */
export interface RichMessage {
  /** The question without its numbered lines. */
  readonly body: string;
  /** The answers that can be tapped; their code comes back with the answer. Empty: none. */
  readonly options: readonly { readonly code: string; readonly label: string }[];
  /** An https address of a picture, sound or document; null: none. */
  readonly media: string | null;
}
