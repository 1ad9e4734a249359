import { knownSentence } from '../../../platform/sentence.js';
import type { Sentence } from '../../../platform/sentence.js';
import type { CompiledFlow } from '../compile.js';
import type { SourceDocument } from '../document.js';
import type { Path, Problem } from '../problem.js';
import type { TextKey } from '../step.js';
import type { Tracking } from '../text-state.js';
import type { Texts } from '../texts.js';

/** What a rule says of itself. */
export interface RuleDescription {
  /** Stable and `snake_case`. */
  readonly rule: string;
  readonly severity: Problem['severity'];
  /** One sentence: what is complained of, and why. */
  readonly about: string;
  /** What to do about it, unless the finding knows better. */
  readonly fix: string;
}

/** Says what to do about what a rule complains of. */
export function fixOf({ rule, fix }: RuleDescription): Sentence {
  return knownSentence(`lint:${rule}.fix`, fix);
}

/** A rule that files are examined by. `Subject` is what it looks at: a whole flow, or the texts of a definition. */
export interface LintRule<Subject> extends RuleDescription {
  check(subject: Subject): readonly LintFinding[];
}

/** What a rule has found, and where: in the flow's file or in the texts of a language. */
export interface LintFinding {
  readonly document: SourceDocument;
  readonly path: Path;
  readonly message: Sentence;
  readonly fix?: Sentence;
}

/** One language's texts and the file that they were read from, which holds no others. */
export interface FileTexts {
  readonly language: string;
  readonly texts: Texts;
  readonly document: SourceDocument;
}

/** The same, and how far they have come. */
export interface LanguageTexts extends FileTexts {
  /** Absent when nobody looked. */
  readonly tracking?: Tracking;
}

/** A flow that was read without errors. */
export interface LintedFlow {
  readonly compiled: CompiledFlow;
  /** In the order of the flow's languages. */
  readonly languages: readonly LanguageTexts[];
}

/** What a rule about flows looks at. */
export interface FlowSubject {
  readonly flow: LintedFlow;
  /** All flows by name, this one too. */
  readonly flows: readonly LintedFlow[];
  /** The names of all flows that have a file, of those with errors too; null when nobody looked. */
  readonly flowNames: ReadonlySet<string> | null;
  /** Whether this installation calls an address; null when nobody looked. */
  readonly mayCall: ((url: string) => boolean) | null;
  /**
   * The programmes that there are, each with the date that it counts from, such as `person.due_date`; null for one whose file
   * does not say it plainly. Null when nobody looked.
   */
  readonly programmes: ReadonlyMap<string, string | null> | null;
  /** The fields that the data dictionary names; null when nobody looked, or there is none. */
  readonly fieldKeys: ReadonlySet<string> | null;
  /** The languages in which the flow has a golden conversation; null when nobody looked. */
  readonly conversations: ReadonlySet<string> | null;
  readonly commonLabel: CommonLabel;
}

/** What a rule about texts looks at: the texts of a flow, of a programme, or of the service itself. */
export interface TextsSubject {
  readonly languages: readonly LanguageTexts[];
  readonly keys: readonly TextKey[];
  /** Keys of the words by which consent is asked for; absent where none is. */
  readonly consentWords?: ReadonlySet<string>;
  readonly messages: readonly Message[];
  /** SMS that one message may take. */
  readonly maxSegments: number;
  readonly measure: Measure;
}

/** A text as it is sent: with its options below it, and with sample values filled in. */
export interface Message {
  readonly from: FileTexts;
  readonly key: string;
  readonly words: string;
}

/** How many SMS a text takes, and the first character that makes it dear. */
export type Measure = (text: string) => { readonly segments: number; readonly forcedBy?: string };

/** The label of an option that a flow leaves to the service, such as Yes. */
export type CommonLabel = (language: string, code: string) => string | undefined;
