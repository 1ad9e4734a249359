import { Injectable } from '@nestjs/common';
import { changedStates, changedTexts } from '../../conversations/translation/changed-files.js';
import type { LanguageChange } from '../../conversations/translation/plan-import.js';
import { namesInMemory } from '../../conversations/definitions/read-flow-files.js';
import { hasWords, withCompanions } from '../../engine/definition/edit/apply-texts.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Principal } from '../../platform/access/principal.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Changes } from '../../platform/http/changes.js';
import { DomainError } from '../../platform/domain-error.js';
import { DraftsService } from '../drafts/drafts.service.js';
import type { CurrentTexts } from './flow-texts.js';

/** Puts translations into the drafts of their flows. */
@Injectable()
export class TextsSaving {
  constructor(
    private readonly drafts: DraftsService,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
  ) {}

  /**
   * Saves a change over the version that it was made from.
   * @returns the draft's version now, or null when nothing changes
   * @throws DomainError `version_conflict`; `refused` when the texts cannot be written
   */
  async save(
    caller: Principal,
    current: CurrentTexts,
    change: LanguageChange,
    note: string,
  ): Promise<number | null> {
    const files = filesWith(current.files, change);
    if (files === current.files) return null;
    const { name, version: seen, fileMark } = current;
    const { language } = change.language;
    const order = { files, note: note === '' ? `texts in ${language}` : note, version: seen, fileMark };
    const saved = await this.drafts.save(caller, name, order, async (tx, version) => {
      const after = { language, version, ...changedKeys(change) };
      await this.audit.record(tx, caller, {
        action: 'texts.changed',
        subject: { kind: 'flow', id: name },
        after,
      });
      const by = { id: caller.userId, name: caller.name };
      await this.changes.publish({ topic: 'texts', id: name, version, by }, tx);
    });
    return saved.version;
  }
}

/** Keys that an audit entry names: a sheet may change thousands. */
const namedKeys = 100;

function changedKeys({ language, texts, records }: LanguageChange): { count: number; keys: string[] } {
  const keys = new Set([...Object.keys(language.texts), ...Object.keys(texts), ...Object.keys(records)]);
  const changed = [...keys].filter(
    (key) => texts[key] !== language.texts[key] || records[key] !== language.records[key],
  );
  return { count: changed.length, keys: changed.slice(0, namedKeys) };
}

/** The same files when the change leaves them as they are. */
function filesWith(files: FlowFiles, change: LanguageChange): FlowFiles {
  const { language } = change.language;
  const texts = written(() => changedTexts(change, namesInMemory.texts(language))) ?? files.texts[language];
  const states = written(() => changedStates(change, namesInMemory.states(language)));
  const isStateless = states === '{}\n' && files.states[language] === undefined;
  if (texts === files.texts[language] && (isStateless || states === files.states[language])) return files;
  const after = {
    ...files,
    texts: texts === undefined ? files.texts : { ...files.texts, [language]: texts },
    states: isStateless ? files.states : { ...files.states, [language]: states },
  };
  return withFirstWords(files, after, change);
}

/** A translation that was written before its source had words was not made from others. */
function withFirstWords(before: FlowFiles, after: FlowFiles, { language, texts }: LanguageChange): FlowFiles {
  return Object.keys(texts)
    .filter((key) => texts[key] !== language.texts[key] && !hasWords(before, language.language, key))
    .reduce((files, key) => withCompanions(before, files, language.language, key), after);
}

/** What keeps a text from being written is nothing that the caller can be blamed with as a bug. */
function written<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('refused', error.said, { cause: error });
  }
}
