import { Injectable } from '@nestjs/common';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { textFilesIn } from '../../conversations/definitions/read-definitions.js';
import { readTranslated, readTranslatedFlow } from '../../conversations/translation/read-translated.js';
import type { TranslationReading } from '../../conversations/translation/read-translated.js';
import { untranslatedService } from '../../conversations/translation/untranslated.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { SampleWords } from '../../engine/definition/lint/messages.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { presentFiles } from '../drafts/opened-flow.js';
import type { OpenedFlow } from '../drafts/opened-flow.js';

/** The texts of a flow as its draft has them, or as they are live. */
export interface CurrentTexts {
  readonly name: string;
  /** Of the draft; 0 when there is none. */
  readonly version: number;
  readonly files: FlowFiles;
  /** Where the draft is a file of the folder. */
  readonly fileMark: string | undefined;
  readonly reading: TranslationReading;
}

/** What the service's own texts are called where flows are. */
export const serviceName = 'system';

/** Reads the texts of every flow, each from its draft where there is one. */
@Injectable()
export class FlowTextsReader {
  constructor(
    private readonly drafts: DraftsService,
    private readonly library: FlowLibrary,
    private readonly config: Config,
  ) {}

  /** Every flow that is live or a draft, by name. */
  async all(): Promise<CurrentTexts[]> {
    await this.library.refresh();
    const names = await this.drafts.names();
    const found = await Promise.all(names.map((name) => this.ofOneListed(name)));
    return found.flat();
  }

  /** @throws DomainError `not_found` */
  async of(name: string): Promise<CurrentTexts> {
    await this.library.refresh();
    return this.textsOf(await this.drafts.open(name));
  }

  /** The service's own texts, in the languages that are spoken here. */
  async service(): Promise<TranslationReading> {
    const { languages } = this.library;
    const files = await textFilesIn(this.config, serviceName, languages);
    return readTranslated(untranslatedService(languages), files, this.words());
  }

  /** Nothing for a draft that was thrown away after it was listed. */
  private async ofOneListed(name: string): Promise<CurrentTexts[]> {
    try {
      return [this.textsOf(await this.drafts.open(name))];
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not_found') return [];
      throw error;
    }
  }

  private textsOf(opened: OpenedFlow): CurrentTexts {
    const { name, draft, file } = opened;
    const files = presentFiles(opened);
    const reading = readTranslatedFlow(name, files, this.words());
    const fileMark = draft?.version === 0 ? (file.mark ?? undefined) : undefined;
    return { name, version: draft?.version ?? 0, files, fileMark, reading };
  }

  private words(): SampleWords {
    const { systemTexts } = this.library;
    return {
      organisation: this.config.organisation,
      commonLabel: (language, code) => systemTexts[language]?.[`options.${code}`],
    };
  }
}
