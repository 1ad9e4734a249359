/** What a channel with buttons and pictures may show instead of the numbered text. */
export interface RichMessage {
  /** The question without its numbered lines. */
  readonly body: string;
  /** The answers that can be tapped; their code comes back with the answer. Empty: none. */
  readonly options: readonly { readonly code: string; readonly label: string }[];
  /** An https address of a picture, sound or document; null: none. */
  readonly media: string | null;
  /** The approved template that it is shown by, whose words `body` repeats; absent: free text. */
  readonly template?: FilledTemplate;
}

/** A template of the provider's with what fills its places, by their names. */
export interface FilledTemplate {
  readonly contentSid: string;
  readonly variables: Readonly<Record<string, string>>;
}
