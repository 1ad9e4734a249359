import type { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import { fieldValue, type ReadingContext } from '../../people/dictionary/field-value.js';
import { foldName } from '../../people/matching/name-sounds.rules.js';
import type { RecordValue } from '../../people/record/record.js';
import type { ImportOptions } from './import-options.js';
import type { RowConsent, RowRemark, RowValues, StagedRow } from './import.js';
import { ownText } from './own-text.rules.js';
import {
  plainCell,
  readField,
  readPhone,
  saysNothing,
  severalIn,
  type CellReading,
} from './read-cell.rules.js';
import type { OwnTarget, Target } from './targets.rules.js';

/** How the rows of one import are read. */
export interface RowPlan {
  /** What each column goes to; null where it is left out. */
  readonly targets: readonly (Target | null)[];
  readonly options: ImportOptions;
  readonly dictionary: DictionaryContent;
  readonly context: ReadingContext & { readonly is1904?: boolean | undefined };
}

/** What a row would store, with what is to be said about it. Null where there is nothing, or nothing that can be stored. */
export interface RowReading {
  readonly values: RowValues | null;
  readonly remarks: readonly RowRemark[];
}

const longestTag = 64;

const saidActions: Readonly<Record<string, RowConsent['action'] | undefined>> = {
  granted: 'granted',
  refused: 'refused',
  withdrawn: 'refused',
};

/** Reads a row by the mapping of its columns; cells with nothing in them change nothing. */
export function readRow({ cells, remarks }: StagedRow, plan: RowPlan): RowReading {
  const draft = new RowDraft(plan);
  plan.targets.forEach((target, column) => {
    const cell = plainCell(cells[column] ?? '');
    if (target !== null && cell !== '') draft.take(target, cell, column);
  });
  return draft.finish(remarks);
}

/** A row while its cells are taken up. */
class RowDraft {
  private readonly remarks: RowRemark[] = [];
  private readonly own: Partial<Record<OwnTarget, string>> = {};
  private readonly lists: Record<'tags' | 'roles' | 'interests', string[]> = {
    tags: [],
    roles: [],
    interests: [],
  };
  private readonly fields: Record<string, RecordValue> = {};
  private readonly addresses: { channel: 'sms' | 'whatsapp'; address: string }[] = [];
  private readonly answers: { purpose: string; action: RowConsent['action']; column: number }[] = [];
  private preferredHour: number | undefined;
  private consentDate: string | undefined;
  private isEmpty = true;

  constructor(private readonly plan: RowPlan) {}

  take(target: Target, cell: string, column: number): void {
    this.isEmpty = false;
    if (target.kind === 'field') return this.takeField(target.key, cell, column);
    if (target.kind === 'consent') return this.takeConsent(target.purpose, cell, column);
    this.takeOwn(target.own, cell, column);
  }

  finish(ofReading: readonly RowRemark[]): RowReading {
    if (this.isEmpty) return { values: null, remarks: ofReading };
    const { tags, roles } = this.plan.options;
    const name = this.name();
    const consents = this.consents();
    this.checkAddresses();
    const { id, language, timezone, preferred_channel: channel } = this.own;
    const { preferredHour } = this;
    const values: RowValues = {
      ...(name !== undefined && { name }),
      ...(language !== undefined && { language }),
      ...(timezone !== undefined && { timezone }),
      ...(preferredHour !== undefined && { preferredHour }),
      ...(channel !== undefined && { preferredChannel: channel === 'whatsapp' ? 'whatsapp' : 'sms' }),
      addresses: this.addresses,
      fields: this.fields,
      tags: [...new Set([...tags, ...this.lists.tags])],
      roles: [...new Set([...roles, ...this.lists.roles])],
      interests: [...new Set(this.lists.interests)],
      consents,
      ...(id !== undefined && { personId: id }),
    };
    if (name === undefined && values.addresses.length === 0 && id === undefined && !this.hasMatchField())
      this.remark(null, 'error', 'nobody');
    return { values, remarks: [...ofReading.map((one) => this.weighed(one)), ...this.remarks] };
  }

  /** Characters that were lost must not be stored for good; in a column that is left out they do not matter. */
  private weighed(remark: RowRemark): RowRemark {
    const isStored = (this.plan.targets[remark.column ?? -1] ?? null) !== null;
    return { ...remark, severity: remark.code === 'odd_characters' && isStored ? 'error' : 'warning' };
  }

  private hasMatchField(): boolean {
    const { matchField } = this.plan.options;
    return matchField !== null && this.fields[matchField] !== undefined;
  }

  private takeField(key: string, cell: string, column: number): void {
    const { dictionary, context } = this.plan;
    const rule = dictionary.field(key);
    if (rule === undefined) return;
    // Any word is a text, and a place too where there is no list of places.
    const isWord = rule.kind === 'text' || rule.kind === 'place';
    if (isWord && saysNothing(cell, 'name')) return this.remark(column, 'warning', 'says_nothing');
    const value = this.read(readField(cell, rule, dictionary.optionsOf(key), context), cell, column);
    if (value !== undefined) this.fields[key] = value;
  }

  private takeOwn(own: OwnTarget, cell: string, column: number): void {
    switch (own) {
      case 'phone':
      case 'second_phone':
        return this.takeAddress('sms', cell, column);
      case 'whatsapp':
        return this.takeAddress('whatsapp', cell, column);
      case 'tags':
        return this.takeTags(cell, column);
      case 'roles':
      case 'interests':
        return this.takeCodes(own, cell, column);
      case 'preferred_hour':
        return this.takeHour(cell, column);
      case 'consent_date':
        return this.takeConsentDate(cell, column);
      default:
        this.takeText(own, cell, column);
    }
  }

  private takeText(own: OwnTarget, cell: string, column: number): void {
    const isName = own === 'name' || own === 'first_name' || own === 'last_name';
    if (saysNothing(cell, isName ? 'name' : 'text')) return this.remark(column, 'warning', 'says_nothing');
    const { dictionary, context } = this.plan;
    const { value, fault } = ownText(own, cell, [...context.languages, ...Object.keys(dictionary.words)]);
    if (fault !== undefined) this.remark(column, 'error', fault);
    else this.own[own] = value;
  }

  private takeAddress(channel: 'sms' | 'whatsapp', cell: string, column: number): void {
    const isHidden = channel === 'whatsapp' && /^[A-Z]{2}\.\d{1,40}$/.test(cell);
    const address = isHidden ? cell : this.read(readPhone(cell, this.plan.context), cell, column);
    if (address === undefined) return;
    const isThere = this.addresses.some((one) => one.channel === channel && one.address === address);
    if (!isThere) this.addresses.push({ channel, address });
  }

  private takeTags(cell: string, column: number): void {
    const tags = severalIn(cell);
    if (tags.some((tag) => tag.length > longestTag)) this.remark(column, 'error', 'too_long');
    else this.lists.tags.push(...tags);
  }

  private takeCodes(list: 'roles' | 'interests', cell: string, column: number): void {
    const { dictionary } = this.plan;
    const codes = list === 'roles' ? dictionary.roles : dictionary.topics;
    const prefix = list === 'roles' ? 'roles' : 'topics';
    for (const word of severalIn(cell)) {
      const code = codeOf(word, codes, prefix, dictionary);
      if (code === undefined)
        this.remark(column, 'error', list === 'roles' ? 'no_role' : 'no_topic', { word });
      else this.lists[list].push(code);
    }
  }

  private takeHour(cell: string, column: number): void {
    const hour = Number(cell.replace(/:00$/, ''));
    if (Number.isInteger(hour) && hour >= 0 && hour <= 23) this.preferredHour = hour;
    else this.remark(column, 'error', 'no_hour');
  }

  private takeConsentDate(cell: string, column: number): void {
    const rule = { key: '', kind: 'date', options: null, purpose: '', sensitivity: 'ordinary' } as const;
    const day = this.read(
      readField(
        cell,
        { ...rule, precision: null, keepFor: null, set: '', programme: null },
        [],
        this.plan.context,
      ),
      cell,
      column,
    );
    if (typeof day?.value !== 'string') return;
    if (day.value > this.plan.context.today.toString()) this.remark(column, 'error', 'date_ahead');
    else this.consentDate = day.value;
  }

  private takeConsent(purpose: string, cell: string, column: number): void {
    const word = cell.toLowerCase();
    // An export writes where a consent stands; one that has run out says nothing for now.
    if (word === 'expired') return;
    const action = saidActions[word] ?? this.yesOrNo(cell);
    if (action === null) this.remark(column, 'error', 'no_yes_no');
    else this.answers.push({ purpose, action, column });
  }

  private yesOrNo(cell: string): RowConsent['action'] | null {
    const said = fieldValue({ kind: 'flag' }, [], cell, this.plan.context);
    if (said.status === 'unreadable') return null;
    return said.value === true ? 'granted' : 'refused';
  }

  /** What everybody agreed to, then what the row says itself, which counts more. A yes needs somebody who vouches for it. */
  private consents(): RowConsent[] {
    const { permission } = this.plan.options;
    const attested = permission?.kind === 'attested' ? permission : null;
    const on = this.consentDate ?? attested?.on;
    const today = this.plan.context.today.toString();
    const said = new Map<string, RowConsent>();
    for (const purpose of attested?.purposes ?? [])
      if (on !== undefined) said.set(purpose, { purpose, action: 'granted', on });
    if (attested !== null && attested.purposes.length > 0 && on === undefined)
      this.remark(null, 'warning', 'consent_undated');
    for (const { purpose, action, column } of this.answers) {
      const day = on ?? (action === 'refused' ? today : undefined);
      if (action === 'granted' && attested === null) this.remark(column, 'warning', 'consent_not_attested');
      else if (day === undefined) this.remark(column, 'warning', 'consent_undated');
      else said.set(purpose, { purpose, action, on: day });
    }
    return [...said.values()];
  }

  private name(): string | undefined {
    const { name, first_name: first, last_name: last } = this.own;
    return name ?? ([first, last].filter((part) => part !== undefined).join(' ') || undefined);
  }

  /** A simulator address belongs to a test person, who has no other. */
  private checkAddresses(): void {
    const simulated = this.addresses.filter(({ address }) => address.startsWith('simulator:')).length;
    if (simulated > 0 && simulated < this.addresses.length) this.remark(null, 'error', 'mixed_addresses');
  }

  private read<Value>(reading: CellReading<Value>, cell: string, column: number): Value | undefined {
    if (reading.status === 'error') {
      const isNothing = saysNothing(cell, reading.code === 'no_phone' ? 'phone' : 'text');
      if (isNothing) this.remark(column, 'warning', 'says_nothing');
      else this.remark(column, 'error', reading.code);
      return undefined;
    }
    if (reading.warning !== undefined) this.remark(column, 'warning', reading.warning);
    return reading.value;
  }

  private remark(
    column: number | null,
    severity: RowRemark['severity'],
    code: string,
    params?: RowRemark['params'],
  ): void {
    this.remarks.push({ column, severity, code, ...(params !== undefined && { params }) });
  }
}

/** A code of the dictionary, or what it is called in one of its languages. */
function codeOf(
  word: string,
  codes: readonly string[],
  prefix: string,
  { words }: DictionaryContent,
): string | undefined {
  const wanted = foldName(word);
  return codes.find(
    (code) =>
      code === word ||
      foldName(code.replaceAll('_', ' ')) === wanted ||
      Object.values(words).some((names) => foldName(names[`${prefix}.${code}`] ?? '') === wanted),
  );
}
