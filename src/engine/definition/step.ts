import type { z } from 'zod';
import type { Node } from '../graph.js';
import type { Path } from './problem.js';

/** What a step of a flow compiles to, with all that has to be checked once every step is known. */
export interface CompiledStep {
  readonly nodes: readonly Node[];
  /** Steps that it leads to, and where in the step they are named. */
  readonly references: readonly { readonly path: Path; readonly step: string }[];
  /** Flows that it runs, and where in the step they are named. */
  readonly flows?: readonly { readonly path: Path; readonly flow: string }[];
  readonly expressions: readonly { readonly path: Path; readonly source: string }[];
  /** The texts that it needs, as keys below the flow. */
  readonly texts: readonly TextKey[];
}

/** A text that a step uses. */
export interface TextKey {
  readonly key: string;
  readonly isRequired: boolean;
  /** Staff read it, and nobody is ever sent it. */
  readonly isForStaff?: true;
}

/** Where a step stands in its flow. */
export interface StepPlace {
  readonly id: string;
  /** The step after it in the file; null for the last. */
  readonly next: string | null;
  readonly languages: readonly string[];
}

/** One kind of step: its form in YAML and what it compiles to. One file each in `steps/`. */
export interface StepKind<Schema extends z.ZodObject = z.ZodObject> {
  /** The key that marks the step, such as `say`. */
  readonly kind: string;
  /** One sentence that begins with a verb, for the reference. */
  readonly about: string;
  /** A list of steps in YAML with one of this kind, for the reference; it compiles. */
  readonly example: string;
  /** What she writes after the keyword, so that the reference shows how the example goes. */
  readonly writes?: readonly string[];
  /** Its keys in canonical order, each with a description. */
  readonly schema: Schema;
  compile(step: z.output<Schema>, place: StepPlace): CompiledStep;
}

/** Keeps a step kind's own types while it is written. */
export function defineStep<Schema extends z.ZodObject>(kind: StepKind<Schema>): StepKind<Schema> {
  return kind;
}
