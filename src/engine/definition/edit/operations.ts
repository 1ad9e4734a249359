import type { Value } from './flow-files.js';

/** A place in a step or in the head of a file, such as `['no_answer', 'after']`; lists count from 0. */
export type FieldPath = readonly (string | number)[];

/**
 * A way out of a step:
 * - `go`: the one for everything that has none of its own
 * - `answer.<code>`: one answer to a choice or a language question; `answer.new` of a person; `answer.success` of a call; an outcome of a run
 * - `yes`, `no`: the answers of yes_no and consent
 * - `unknown`, `not_understood`, `no_answer`: of any question
 * - `case.<n>`, counted from 0, and `else`: of a branch
 * - `random.<step>`: one of the steps that a random step draws from
 */
export type Way = string;

/** A change of a flow that a program lead can make: what the editor, the service and the command line have in common. */
export type Operation =
  TextOperation | FieldOperation | StepOperation | BranchOperation | OptionOperation | HeadOperation;

/** Changes of words. `key` is a text's key below the flow, such as `village.text`. */
export type TextOperation =
  /**
   * Writes a text. A translation is noted as made from the present source. `isFirst`: the text had no words when it was saved last, so that a
   * translation which was written beside it goes with it, whichever of the two was there before.
   */
  | {
      readonly do: 'setText';
      readonly language: string;
      readonly key: string;
      readonly text: string;
      readonly isFirst?: boolean;
    }
  | { readonly do: 'removeText'; readonly language: string; readonly key: string }
  /** Notes how a translation stands, by the fields of a state file (`same_on_purpose`, `reviewed_by` ...); null forgets it. */
  | {
      readonly do: 'setState';
      readonly language: string;
      readonly key: string;
      readonly record: Readonly<Record<string, string | true>> | null;
    }
  /** Lets a word mean an answer, in one language. */
  | {
      readonly do: 'addAcceptedWord';
      readonly step: string;
      readonly option: string;
      readonly language: string;
      readonly word: string;
    };

/** Changes inside of one step. */
export type FieldOperation =
  | { readonly do: 'setField'; readonly step: string; readonly path: FieldPath; readonly value: Value }
  /** Takes a field away, and the texts that nothing needs without it. */
  | { readonly do: 'removeField'; readonly step: string; readonly path: FieldPath }
  /** Leads a way to a step; null takes its target away, so that it goes on to the next step. */
  | { readonly do: 'setNext'; readonly step: string; readonly way: Way; readonly to: string | null }
  /** Writes the note for colleagues, a comment in the file; null takes it away. */
  | { readonly do: 'setNote'; readonly step: string; readonly note: string | null };

/** Where one of a step's ways is. */
export interface WayOf {
  readonly step: string;
  readonly way: Way;
}

/** A step as JSON: its id, the key of its kind, and whatever else it has. */
export interface StepFields {
  readonly id: string;
  readonly [key: string]: Value;
}

/** Texts of a step: language -> key below the step (`text`, `options.yes`) -> text. */
export type StepTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Changes of which steps there are, and in which order. `after: null` means: as the first. */
export type StepOperation =
  /**
   * Puts a step below another, into the conversation: whoever went on from there comes here. With `from`, one way alone leads here;
   * where it led, the step goes on to.
   */
  | {
      readonly do: 'addStep';
      readonly after: string | null;
      readonly step: StepFields;
      readonly texts?: StepTexts;
      readonly from?: WayOf;
    }
  /** Puts a copy of a step, with its texts, below another. */
  | {
      readonly do: 'copyStep';
      readonly step: string;
      readonly as: string;
      readonly after: string | null;
      readonly from?: WayOf;
    }
  /** Gives a step another name, wherever it is named. `isLive`: people may wait at it, so its old name is written down. */
  | { readonly do: 'renameStep'; readonly step: string; readonly to: string; readonly isLive?: boolean }
  /**
   * Writes a step elsewhere in the file. The conversation stays the same; with `isRelinked` the step is heard where it comes to stand:
   * it is taken out of where it was, and whoever goes on from `after` comes here.
   */
  | {
      readonly do: 'moveStep';
      readonly step: string;
      readonly after: string | null;
      readonly isRelinked?: boolean;
    }
  /** Removes a step and its texts. Whoever came to it goes on where it led, or to `leadTo`. */
  | { readonly do: 'deleteStep'; readonly step: string; readonly leadTo?: string };

/** Changes of the conditions of a branch; `index` counts from 0. */
export type BranchOperation =
  | {
      readonly do: 'addCase';
      readonly step: string;
      readonly when: string;
      readonly to: string;
      readonly index?: number;
    }
  | { readonly do: 'removeCase'; readonly step: string; readonly index: number }
  | { readonly do: 'moveCase'; readonly step: string; readonly index: number; readonly to: number };

/** Changes of the answers that a question offers. */
export type OptionOperation =
  /** `labels`: language -> the words that are shown. A language without any gets those of another. */
  | {
      readonly do: 'addOption';
      readonly step: string;
      readonly code: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly index?: number;
    }
  | { readonly do: 'removeOption'; readonly step: string; readonly code: string }
  | { readonly do: 'moveOption'; readonly step: string; readonly code: string; readonly to: number }
  | { readonly do: 'renameOption'; readonly step: string; readonly code: string; readonly to: string };

/** Changes of what stands above the steps. */
export type HeadOperation =
  /** `path` such as `['purpose']` or `['start', 'keywords']`; null takes it away. */
  | { readonly do: 'setHead'; readonly path: FieldPath; readonly value: Value }
  /** Writes the comment at the top of the file: what the flow is about. */
  | { readonly do: 'setAbout'; readonly about: string }
  /** Adds a language, with the texts of another to begin from. */
  | { readonly do: 'addLanguage'; readonly language: string; readonly from: string }
  /** Removes a language with its texts and its conversations. */
  | { readonly do: 'removeLanguage'; readonly language: string };

/** Why an operation cannot be done, for whoever words it: a code and what it is about. */
export interface Reason {
  readonly code: ReasonCode;
  /** The step that it is about; null for none. */
  readonly step: string | null;
  /** What else the sentence names: another step, a code, a language, a key, or several with commas between them. */
  readonly name: string | null;
}

export type ReasonCode =
  | 'unreadable'
  | 'unreadable_texts'
  | 'unusual_form'
  | 'no_step'
  | 'no_target'
  | 'name_taken'
  | 'name_was_used'
  | 'bad_name'
  | 'no_field'
  | 'fixed_field'
  | 'no_way'
  | 'everybody_goes_on'
  | 'must_be_followed'
  | 'ends_here'
  | 'begins_here'
  | 'nothing_leads_here'
  | 'would_be_unreachable'
  | 'needs_lead_to'
  | 'answer_is_used'
  | 'last_step'
  | 'too_many_steps'
  | 'no_case'
  | 'last_case'
  | 'no_option'
  | 'few_options'
  | 'many_options'
  | 'option_taken'
  | 'fixed_options'
  | 'no_language'
  | 'language_taken'
  | 'last_language'
  | 'no_text'
  | 'empty_text'
  | 'not_an_operation';

/** What became of an operation: the files with it, or why it cannot be done. The files given stay as they are. */
export type Applied<Files> =
  | { readonly status: 'done'; readonly files: Files }
  | { readonly status: 'refused'; readonly reason: Reason };
