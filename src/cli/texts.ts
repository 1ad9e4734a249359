import { Command } from 'commander';
import { exportCommand } from './texts/export.js';
import { importCommand } from './texts/import.js';
import { missingCommand } from './texts/missing.js';
import { trackCommand } from './texts/track.js';

/** `texts ...`: the way of the texts to whoever translates them, and back. All of it works without a database. */
export function textsCommand(): Command {
  const texts = new Command('texts').description('what is translated, and sheets for whoever translates');
  for (const command of [missingCommand(), exportCommand(), importCommand(), trackCommand()])
    texts.addCommand(command);
  return texts;
}
