import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { TemplateWords } from '../messages/elsewhere/other-words.js';
import { TemplatesAtHand, type ApprovedTemplate } from '../messages/elsewhere/templates-at-hand.js';
import type { LiveProgramme, TextValues } from './live-programme.js';
import type { MessageTemplate } from './programme.js';
import { templateWords } from './template-words.rules.js';

/** A message that may go as a template, and whom it is for. */
export interface TemplateWish {
  /** Absent: it has none. */
  readonly template?: MessageTemplate;
  readonly live: LiveProgramme;
  /** Of the text that it would be otherwise. */
  readonly language: string;
  readonly values: TextValues;
}

/** Finds the approved templates that messages of programmes go as, and fills them. */
@Injectable()
export class ProgrammeTemplates {
  constructor(private readonly atHand: TemplatesAtHand) {}

  /** In her language, else in the one that stands in; null where none is approved, or something of hers is missing for it. */
  async of(tx: PoolClient, wishes: readonly TemplateWish[]): Promise<readonly (TemplateWords | null)[]> {
    const names = [...new Set(wishes.flatMap(({ template }) => template?.name ?? []))];
    const approved = names.length === 0 ? [] : await this.atHand.approved(tx, names);
    return wishes.map((wish) => wordsOf(wish, approved));
  }
}

function wordsOf(
  { template, live, language, values }: TemplateWish,
  approved: readonly ApprovedTemplate[],
): TemplateWords | null {
  if (template === undefined) return null;
  const named = approved.filter(({ name }) => name === template.name);
  const found =
    named.find((one) => one.language === language) ??
    named.find((one) => one.language === live.languageFor(null));
  return found === undefined ? null : templateWords(found, template, values);
}
