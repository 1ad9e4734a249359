import type { ListedTemplate, TemplateStatus } from '../../channels/channel.js';
import { partsOf, placeholdersOf, type Placeholder, type TextPart } from './placeholders.rules.js';
import type { BroadcastContent } from './content.schemas.js';

/** A text that was read once, for everybody who gets it. */
export interface WrittenText {
  readonly language: string;
  readonly text: string;
  readonly parts: readonly TextPart[];
  /** Nobody's differs from another's. */
  readonly isSame: boolean;
}

/** A template of WhatsApp in one language. */
export interface TemplateText {
  readonly contentSid: string;
  readonly options: ListedTemplate['options'];
  readonly language: string;
  readonly body: string;
  readonly status: TemplateStatus;
}

/** A template that may be sent, with what fills its places. */
export interface WrittenTemplate extends WrittenText {
  readonly contentSid: string;
  readonly options: ListedTemplate['options'];
  /** By the name of the place. */
  readonly variables: ReadonlyMap<string, WrittenText>;
}

/** What a broadcast says, read and ready to be put together for people. */
export class WrittenContent {
  private readonly texts: ReadonlyMap<string, WrittenText>;
  private readonly templates: ReadonlyMap<string, WrittenTemplate>;

  /** @param fallbacks the languages that stand in for one without a text, the first one first */
  constructor(
    readonly content: BroadcastContent,
    private readonly listed: readonly TemplateText[],
    private readonly fallbacks: readonly string[],
  ) {
    const texts = content.kind === 'flow' ? {} : content.texts;
    this.texts = new Map(
      Object.entries(texts)
        .filter(([, text]) => text !== '')
        .map(([language, text]) => [language, written(language, text)]),
    );
    const variables = content.kind === 'template' ? content.variables : {};
    this.templates = new Map(
      listed
        .filter(({ status }) => status === 'approved')
        .reverse() // of two in one language the first counts
        .map((template) => [template.language, writtenTemplate(template, variables)]),
    );
  }

  /** The languages that there is a text for. */
  get languages(): readonly string[] {
    return [...this.texts.keys()];
  }

  /** Every place of every text. */
  get placeholders(): readonly Placeholder[] {
    return [...this.texts.values(), ...this.templates.values()].flatMap(({ text }) => placeholdersOf(text));
  }

  /** Whether there is an approved template that somebody of a language can read. */
  hasTemplate(language: string | null): boolean {
    return this.chosen(this.templates, language) !== undefined;
  }

  /** Where the approval of the first template stands that cannot be sent; undefined: there is none. */
  get refusedTemplate(): TemplateStatus | undefined {
    return this.listed.find(({ status }) => status !== 'approved')?.status;
  }

  /** The approved template that somebody of a language can read. */
  templateFor(language: string | null): WrittenTemplate | undefined {
    return this.chosen(this.templates, language);
  }

  /** The text for somebody of a language: in hers, else in the first of those that stand in. */
  textFor(language: string | null, isTemplate: boolean): WrittenText | undefined {
    return this.chosen(isTemplate ? this.templates : this.texts, language);
  }

  private chosen<T>(from: ReadonlyMap<string, T>, language: string | null): T | undefined {
    const wanted = language === null ? this.fallbacks : [language, ...this.fallbacks];
    for (const one of wanted) {
      const text = from.get(one);
      if (text !== undefined) return text;
    }
    return from.values().next().value;
  }
}

function written(language: string, text: string): WrittenText {
  const parts = partsOf(text);
  return { language, text, parts, isSame: parts.every((part) => typeof part === 'string') };
}

const place = /\{\{\s*([\w.-]{1,50})\s*\}\}/gu;

function writtenTemplate(
  { contentSid, options, language, body }: TemplateText,
  variables: Readonly<Record<string, string>>,
): WrittenTemplate {
  const names = [...new Set(Array.from(body.matchAll(place), ([, name = '']) => name))];
  return {
    ...written(language, filled(body, variables)),
    contentSid,
    options,
    variables: new Map(names.map((name) => [name, written(language, variables[name] ?? '')])),
  };
}

/** A template with what fills its places: they are places of ours from then on. */
function filled(body: string, variables: Readonly<Record<string, string>>): string {
  return body.replaceAll(place, (whole, name: string) => variables[name] ?? whole);
}
