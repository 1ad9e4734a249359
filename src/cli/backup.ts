import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { restoreBackup } from '../platform/database/backup/restore-backup.js';
import { extractFiles } from '../platform/database/backup/verify-backup.js';
import { writeBackup } from '../platform/database/backup/write-backup.js';
import { secretKeyFile } from '../platform/config/secret-key.js';
import { DomainError } from '../platform/domain-error.js';
import { SendingHoldRepository } from '../messages/sending-hold.repository.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';

/** `backup`: the whole installation in one archive of open formats. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('write the whole installation into one archive (CSV tables, flows, texts, the secret key)')
    .argument('[file]', 'the .tar.gz to write', `karibu-${new Date().toISOString().slice(0, 10)}.tar.gz`)
    .option('--json', 'print one JSON object')
    .action(async (file: string, { json }: { json?: boolean }) => {
      await withService(async ({ config, opened }) => {
        const key = { name: secretKeyFile, path: join(config.dataDir, secretKeyFile) };
        const extraFiles = [
          { name: 'flows', path: config.flowsDir },
          { name: 'locales', path: config.localesDir },
          ...(existsSync(key.path) ? [key] : []),
        ];
        const manifest = await writeBackup({ url: opened.url, file, extraFiles });
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
        if (json === true) printJson({ file, tables: manifest.tables.length, rows });
        else
          print(
            `Written: ${file} (${manifest.tables.length} tables, ${rows} rows). It holds personal data: keep it safe.`,
          );
      });
    });
}

/** `restore`: an archive back into an empty installation; sending starts held. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('fill an empty installation from a backup; sending starts held')
    .argument('<file>', 'the .tar.gz of a backup')
    .option('--force', 'replace everything that the installation holds')
    .option('--files <folder>', 'also unpack flows, texts and the secret key into this folder')
    .action(async (file: string, { force, files }: { force?: boolean; files?: string }) => {
      await withService(async ({ opened }) => {
        if (opened.isAttached)
          throw new DomainError('service_running', 'Karibu is running on this folder. Stop it first.');
        await restoreBackup({ url: opened.url, file, force: force === true, log: print });
      });
      if (files !== undefined) (await extractFiles(file, files)).forEach((name) => print(`unpacked ${name}`));
      print(
        'Restored. Sending is held, so that nothing goes out twice: look, then run npx karibu sending release.',
      );
    });
}

/** `sending`: whether anything leaves the house. */
export function sendingCommand(): Command {
  const sending = new Command('sending').description('hold all sending, or let it go on');
  const hold = new SendingHoldRepository();
  sending
    .command('status')
    .description('say whether sending is held')
    .action(() =>
      withService(async ({ database }) => {
        const current = await hold.current(database.pool);
        print(
          current === undefined
            ? 'Messages are being sent.'
            : `Held since ${current.since} (${current.reason}).`,
        );
      }),
    );
  sending
    .command('hold')
    .description('send nothing until it is released')
    .action(() => withService(({ database }) => hold.hold(database.pool, 'operator', new Date())));
  sending
    .command('release')
    .description('send what has waited')
    .action(() => withService(({ database }) => hold.release(database.pool)));
  return sending;
}
