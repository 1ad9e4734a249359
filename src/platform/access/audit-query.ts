import { z } from 'zod';

/** Which entries of the audit log are asked for. */
export interface AuditFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** The id of an account, or part of its name. */
  readonly actor?: string | undefined;
  /** An action (`flow.published`), or the word before the dot. */
  readonly action?: string | undefined;
  /** `flow`, or `flow:registration`. */
  readonly subject?: string | undefined;
  /** Anything that the entry says. */
  readonly q?: string | undefined;
  readonly from?: Date | undefined;
  /** Up to and without. */
  readonly to?: Date | undefined;
}

/** Where a page ended: the sequence of its last entry. */
export const auditPosition = z.number().int().positive();

/** The condition of a query for entries, with its values. */
export function auditQuery(
  { actor, action, subject, q, from, to }: AuditFilter,
  before: number | undefined,
): { readonly where: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  /** In a condition `$` stands for its value. */
  const add = (condition: string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition.replaceAll('$', `$${values.length}`));
  };
  const [subjectKind, ...subjectId] = subject?.split(':') ?? [];
  add('sequence < $', before);
  add('(actor_id = $ OR strpos(lower(actor_name), lower($)) > 0)', actor);
  add("(action = $ OR split_part(action, '.', 1) = $)", action);
  add('subject_kind = $', subjectKind);
  add('subject_id = $', subjectId.length === 0 ? undefined : subjectId.join(':'));
  add(
    `strpos(lower(concat_ws(' ', actor_name, action, subject_kind, subject_id, before::text, after::text)), lower($)) > 0`,
    q,
  );
  add('at >= $', from?.toISOString());
  add('at < $', to?.toISOString());
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values };
}
