import { Injectable } from '@nestjs/common';

import { sharingPurpose } from '../../consent/sharing.rules.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import type { DictionaryContent, Partner, PurposeRule } from '../../people/dictionary/dictionary-content.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnusedFields } from '../retention/unused-fields.js';
import { RegisterRepository } from './register.repository.js';
import type { RegisterView } from './register.schemas.js';
import { registerTexts } from './register-texts.js';

/** Writes the register of processing from what the installation runs on: the data dictionary, flows, senders, accounts. */
@Injectable()
export class Register {
  constructor(
    private readonly register: RegisterRepository,
    private readonly unused: UnusedFields,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async of(language: string): Promise<RegisterView> {
    const { current } = this.dictionary;
    const now = this.clock.now();
    const consented = await this.register.consented(now);
    const naming = await this.register.naming(current.purposes.map(({ code }) => code));
    const places = registerTexts(language).providers;
    const channels = await this.register.channels();
    return {
      organisation: this.config.organisation,
      hosting: current.hosting,
      madeAt: now.toISOString(),
      purposes: current.purposes.map((purpose) => ({
        ...purposeOf(purpose, current, language),
        peopleConsented: consented.get(purpose.code) ?? 0,
        flows: naming.get(purpose.code) ?? [],
      })),
      sharing: current.partners.flatMap((partner) =>
        partnerOf(partner, current, language).map((named) => ({
          ...named,
          peopleConsented: consented.get(sharingPurpose(partner.code)) ?? 0,
        })),
      ),
      fieldsWithoutPurpose: await this.unused.unnamed(),
      retention: current.retention.map((rule) => ({ ...rule })),
      channels: channels.map((channel) => ({
        ...channel,
        where: places[channel.provider] ?? channel.provider,
      })),
      accounts: await this.register.accounts(),
    };
  }
}

function purposeOf(purpose: PurposeRule, dictionary: DictionaryContent, language: string) {
  const { code, basis, expiresAfter, guardianUnder, matureMinorFrom, recipients } = purpose;
  return {
    code,
    name: dictionary.nameOf(`purposes.${code}.name`, language),
    text: wordOf(dictionary, `purposes.${code}.text`, language),
    basis,
    expiresAfter,
    guardianUnder,
    matureMinorFrom,
    recipients: recipients.flatMap((partner) => partnerOf(dictionary.partner(partner), dictionary, language)),
    fields: dictionary.fields
      .filter((field) => field.purpose === code)
      .map(({ key, kind, sensitivity, keepFor }) => ({
        key,
        name: dictionary.nameOf(`fields.${key}.name`, language),
        kind,
        sensitivity,
        keepFor,
      })),
  };
}

function partnerOf(partner: Partner | undefined, dictionary: DictionaryContent, language: string): Partner[] {
  if (partner === undefined) return [];
  return [{ ...partner, name: wordOf(dictionary, `partners.${partner.code}`, language) ?? partner.name }];
}

function wordOf(dictionary: DictionaryContent, key: string, language: string): string | null {
  const isThere = Object.values(dictionary.words).some((words) => key in words);
  return isThere ? dictionary.nameOf(key, language) : null;
}
