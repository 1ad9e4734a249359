import { Injectable } from '@nestjs/common';
import type { TranslationReading } from '../../conversations/translation/read-translated.js';
import type {
  TranslatedDefinition,
  TranslatedLanguage,
} from '../../conversations/translation/translated-definition.js';
import type { Principal } from '../../platform/access/principal.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { titleOf } from '../drafts/flow-title.js';
import { FlowTextsReader, serviceName } from './flow-texts.js';
import type { CurrentTexts } from './flow-texts.js';
import { progressOf, textRows } from './text-rows.js';
import type { Progress } from './text-rows.js';
import type { FlowTexts, FlowTextsRow, TextsOverview } from './texts.schemas.js';
import { noSuchLanguage, requireWorkOn, worksOn } from './translator.rules.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** A definition in one language. */
interface Translation {
  readonly definition: TranslatedDefinition;
  readonly into: TranslatedLanguage;
}

const nothing: Progress = { total: 0, missing: 0, stale: 0, same: 0, reviewed: 0 };

/** Tells what is translated and what is not. Translators hear of their own language and of nothing else. */
@Injectable()
export class TextsService {
  constructor(
    private readonly texts: FlowTextsReader,
    private readonly config: Config,
  ) {}

  /** Counts what there is to do in each language that is translated into. */
  async overview(caller: Principal): Promise<TextsOverview> {
    const readings = [...(await this.texts.all()).map(({ reading }) => reading), await this.texts.service()];
    const definitions = readings.flatMap((reading) => (reading.status === 'ok' ? [reading.definition] : []));
    const counted = new Map<string, Progress>();
    for (const { definition, into } of definitions.flatMap(translationsOf)) {
      const { language } = into;
      if (into === definition.source || !worksOn(caller, language)) continue;
      counted.set(language, sum(counted.get(language) ?? nothing, progressOf(definition, into)));
    }
    const languages = [...counted].map(([language, progress]) => ({ language, ...progress }));
    return { source: this.sourceOf(definitions), languages: languages.sort(byLanguage) };
  }

  /**
   * Lists the flows of a language, with what there is to do in each.
   * @throws DomainError `not_found`
   */
  async flowsIn(caller: Principal, language: string): Promise<FlowTextsRow[]> {
    requireWorkOn(caller, language);
    const flows = (await this.texts.all()).flatMap((current) => flowRow(current, language));
    const service = serviceRow(await this.texts.service(), language);
    if (flows.length === 0 && service.length === 0) throw noSuchLanguage(language);
    return [...flows, ...service];
  }

  /**
   * Shows the texts of a flow in one language, in the order of the conversation.
   * @throws DomainError `not_found`; `refused` when the draft cannot be read
   */
  async rows(caller: Principal, language: string, flow: string): Promise<FlowTexts> {
    requireWorkOn(caller, language);
    if (flow === serviceName) return this.serviceTexts(language);
    const current = await this.texts.of(flow);
    const { definition, into } = requireTranslation(current, language);
    return { version: current.version, isEditable: true, how: null, rows: textRows(definition, into) };
  }

  private async serviceTexts(language: string): Promise<FlowTexts> {
    const reading = await this.texts.service();
    const found = reading.status === 'ok' ? translationIn(reading.definition, language) : null;
    if (found === null) throw noSuchLanguage(language);
    const rows = textRows(found.definition, found.into);
    return { version: 0, isEditable: false, how: howForService(language).text, rows };
  }

  /** The language that most flows are written in. */
  private sourceOf(definitions: readonly TranslatedDefinition[]): string {
    const sources = definitions.flatMap(({ flow, source }) => (flow === null ? [] : [source.language]));
    const count = (language: string): number => sources.filter((one) => one === language).length;
    return sources.reduce(
      (best, one) => (count(one) > count(best) ? one : best),
      sources[0] ?? this.config.defaultLanguage,
    );
  }
}

/**
 * Finds a language of a flow.
 * @throws DomainError `not_found`; `refused` when its files cannot be read
 */
export function requireTranslation({ name, files, reading }: CurrentTexts, language: string): Translation {
  if (reading.status === 'invalid') {
    if (files.texts[language] === undefined) throw notWrittenIn(name, language);
    throw new DomainError('refused', unreadableSentence);
  }
  const found = translationIn(reading.definition, language);
  if (found === null) throw notWrittenIn(name, language);
  return found;
}

const unreadableSentence = sentence(
  'problems:draft_unreadable',
)`The draft of this flow cannot be read at the moment, because its file is being changed. Its texts can be translated as soon as it is mended in the editor.`;

function notWrittenIn(flow: string, language: string): DomainError {
  return new DomainError(
    'not_found',
    sentence('problems:no_texts_in')`The flow "${{ flow }}" has no texts in the language "${{ language }}".`,
  );
}

/** Says how texts are translated that are not translated here. */
export function howForService(language: string): Sentence {
  return sentence(
    'problems:texts_of_service',
  )`The texts of the service itself and of programmes are translated with a sheet: npx karibu texts export --lang ${{ code: language }} --out texts.xlsx writes it, npx karibu texts import texts.xlsx takes it over.`;
}

function translationIn(definition: TranslatedDefinition, language: string): Translation | null {
  return translationsOf(definition).find(({ into }) => into.language === language) ?? null;
}

function translationsOf(definition: TranslatedDefinition): Translation[] {
  return definition.languages.map((into) => ({ definition, into }));
}

function flowRow({ name, files, reading }: CurrentTexts, language: string): FlowTextsRow[] {
  const row = { flow: name, title: titleOf(name, files.source).title };
  if (reading.status === 'invalid') {
    if (files.texts[language] === undefined) return [];
    return [{ ...row, ...nothing, isSource: false, isEditable: false, how: unreadableSentence.text }];
  }
  const found = translationIn(reading.definition, language);
  if (found === null) return [];
  const { definition, into } = found;
  const isSource = into === definition.source;
  return [{ ...row, ...progressOf(definition, into), isSource, isEditable: true, how: null }];
}

function serviceRow(reading: TranslationReading, language: string): FlowTextsRow[] {
  const found = reading.status === 'ok' ? translationIn(reading.definition, language) : null;
  if (found === null) return [];
  const { definition, into } = found;
  const isSource = into === definition.source;
  const row = { flow: serviceName, title: 'Texts of the service itself', how: howForService(language).text };
  return [{ ...row, ...progressOf(definition, into), isSource, isEditable: false }];
}

function sum(one: Progress, other: Progress): Progress {
  return {
    total: one.total + other.total,
    missing: one.missing + other.missing,
    stale: one.stale + other.stale,
    same: one.same + other.same,
    reviewed: one.reviewed + other.reviewed,
  };
}

function byLanguage(one: { language: string }, other: { language: string }): number {
  return one.language < other.language ? -1 : 1;
}
