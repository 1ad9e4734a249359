import { z } from 'zod';

const entry = {
  /** The entry's name in the archive, with forward slashes; it never leads out of the folder it is unpacked into. */
  name: z.string().regex(/^(tables|files)\/(?!.*(^|[/\\])\.\.([/\\]|$))[^\0]+$/),
  bytes: z.int().nonnegative(),
  /** In hex. */
  sha256: z.string().length(64),
};

/** What a backup says of itself: the last entry of the archive, `manifest.json`. */
export const BackupManifest = z.strictObject({
  format: z.literal('karibu-backup'),
  formatVersion: z.literal(1),
  /** The version of the product that wrote it. */
  product: z.string(),
  writtenAt: z.iso.datetime(),
  /** The migrations that the database held, oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.strictObject({
      ...entry,
      table: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.int().nonnegative(),
    }),
  ),
  /** The last value that each sequence gave, as decimal digits; sequences that never gave one are left out. */
  sequences: z.record(z.string(), z.string().regex(/^\d+$/)),
  files: z.array(z.strictObject(entry)),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** One table of a backup. */
export type BackedUpTable = BackupManifest['tables'][number];

/** One file of a backup beside the tables. */
export type BackedUpFile = BackupManifest['files'][number];

/** The manifest's name in the archive. */
export const manifestName = 'manifest.json';

/** Makes the object that is written, with what every manifest says alike. */
export function manifestOf(content: Omit<BackupManifest, 'format' | 'formatVersion'>): BackupManifest {
  return { format: 'karibu-backup', formatVersion: 1, ...content };
}
