import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

/** What a definition is: a flow, a programme, or the system's own texts. */
export type DefinitionKind = 'flow' | 'programme' | 'system';

/** The texts of a definition: language -> key -> text. */
export type DefinitionTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** An immutable revision of a definition. */
export interface Revision<Compiled> {
  readonly kind: DefinitionKind;
  readonly name: string;
  /** sha256 of the source and the texts. */
  readonly hash: string;
  /** sha256 of the compiled form. */
  readonly graphHash: string;
  readonly source: string;
  readonly compiled: Compiled;
  readonly texts: DefinitionTexts;
}

type Row = { kind: string; name: string; hash: string; graphHash: string; source: string; compiled: unknown; texts: unknown };

/** Keeps the revisions of definitions, and which of them are live. */
@Injectable()
export class DefinitionStore {
  constructor(private readonly database: Database) {}

  /** Writes a revision unless it is there already, and makes it the live one. */
  async publish(revision: Revision<object>): Promise<void> {
    const { kind, name, hash } = revision;
    const json = { compiled: { ...revision.compiled }, texts: { ...revision.texts } };
    await this.database.prisma.$transaction(async (prisma) => {
      const { id } = await prisma.definitionRevision.upsert({
        where: { kind_name_hash: { kind, name, hash } },
        create: { ...revision, ...json, id: newId() },
        update: {},
      });
      await prisma.liveDefinition.upsert({
        where: { kind_name: { kind, name } },
        create: { kind, name, revisionId: id },
        update: { revisionId: id },
      });
    });
  }

  /** Every live revision of a kind: the last good one of each name. */
  async live<Compiled>(kind: DefinitionKind): Promise<Revision<Compiled>[]> {
    const rows = await this.database.prisma.liveDefinition.findMany({ where: { kind }, include: { revision: true } });
    return rows.map(({ revision }) => toRevision<Compiled>(revision));
  }

  /** The revisions whose compiled form has one of these hashes; the newest of each. */
  async byGraphHash<Compiled>(kind: DefinitionKind, graphHashes: readonly string[]): Promise<Revision<Compiled>[]> {
    const rows = await this.database.prisma.definitionRevision.findMany({
      where: { kind, graphHash: { in: [...graphHashes] } },
      orderBy: { createdAt: 'asc' },
    });
    return rows.map((row) => toRevision<Compiled>(row));
  }
}

/** The columns were written by `publish`, in this form. */
function toRevision<Compiled>(row: Row): Revision<Compiled> {
  return {
    kind: row.kind as DefinitionKind,
    name: row.name,
    hash: row.hash,
    graphHash: row.graphHash,
    source: row.source,
    compiled: row.compiled as Compiled,
    texts: row.texts as DefinitionTexts,
  };
}
