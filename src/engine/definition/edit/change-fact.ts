/** One thing that is different between two states of a flow, for whoever words it: a code and what it is about. */
export interface ChangeFact {
  readonly code: ChangeCode;
  /** Names and values that the sentence needs: `step`, `language`, `key`, `before`, `after` ...; null stands for nothing. */
  readonly params: Readonly<Record<string, string | null>>;
}

export type ChangeCode =
  | 'unreadable'
  | 'head_changed'
  | 'about_changed'
  | 'language_added'
  | 'language_removed'
  | 'step_added'
  | 'step_removed'
  | 'step_renamed'
  | 'step_moved'
  | 'kind_changed'
  | 'field_changed'
  | 'way_changed'
  | 'option_added'
  | 'option_removed'
  | 'options_reordered'
  | 'note_changed'
  | 'text_added'
  | 'text_removed'
  | 'text_changed'
  | 'reviewed'
  | 'same_on_purpose'
  | 'chat_added'
  | 'chat_removed'
  | 'chat_changed';
