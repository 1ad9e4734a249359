import { textsIn } from '../../conversations/definitions/revision-files.js';
import { sourceOf } from '../../conversations/translation/plural-forms.js';
import { readStateFile } from '../../conversations/translation/state-file.js';
import type { TextRecords } from '../../conversations/translation/state-file.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { parseFlow } from '../../engine/definition/edit/parsed-flow.js';
import type { ParsedFlow } from '../../engine/definition/edit/parsed-flow.js';
import type { Path } from '../../engine/definition/problem.js';
import type { Texts } from '../../engine/definition/texts.js';

/** The files of a flow as whoever mends it looks at them; each is read when it is first asked for. */
export class FlowUnderRepair {
  /** Null where the YAML cannot be read. */
  readonly parsed: ParsedFlow | null;
  private readonly texts = new Map<string, Texts>();
  private readonly states = new Map<string, TextRecords>();

  constructor(private readonly files: FlowFiles) {
    const reading = parseFlow(files.source);
    this.parsed = reading.status === 'ok' ? reading.flow : null;
  }

  get steps(): readonly string[] {
    return (this.parsed?.steps ?? []).map(({ id }) => id);
  }

  /** In the order of the file; the first is the one to translate from. */
  get languages(): readonly string[] {
    const languages = this.parsed?.root.languages;
    return Array.isArray(languages) ? languages.filter((one) => typeof one === 'string') : [];
  }

  hasStep(id: string): boolean {
    return this.steps.includes(id);
  }

  /** The step that a path of the flow's file leads into. */
  stepAt([first, index]: Path): string | null {
    return first === 'steps' && typeof index === 'number' ? (this.steps[index] ?? null) : null;
  }

  /** The value at a path of the flow's file. */
  valueAt(path: Path): unknown {
    let value: unknown = this.parsed?.root;
    for (const part of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
      value = (value as Record<string | number, unknown>)[part];
    }
    return value;
  }

  /** The texts of a language; none where its file cannot be read. */
  textsOf(language: string): Texts {
    const known = this.texts.get(language);
    if (known !== undefined) return known;
    const texts = textsIn(this.files.texts[language] ?? '{}') ?? {};
    this.texts.set(language, texts);
    return texts;
  }

  /** The text that another language's text is made from. */
  sourceText(key: string): string | undefined {
    return sourceOf(key, this.textsOf(this.languages[0] ?? ''));
  }

  /** What is written down about the texts of a language. */
  statesOf(language: string): TextRecords {
    const known = this.states.get(language);
    if (known !== undefined) return known;
    const reading = readStateFile('states.json', this.files.states[language] ?? '{}');
    const records = reading.status === 'ok' ? reading.records : {};
    this.states.set(language, records);
    return records;
  }
}
