import { sentence, type Sentence } from '../../platform/sentence.js';
import type { AffectedReason } from './affected-sql.js';

const said: Readonly<Record<AffectedReason, Sentence>> = {
  in_file: sentence('privacy:because.in_file')`Stands in a file that was taken out.`,
  imported: sentence('privacy:because.imported')`Came with a list that this account brought in.`,
  opened: sentence('privacy:because.opened')`This account opened or changed the record.`,
  worked_on: sentence('privacy:because.worked_on')`This account wrote to this person or noted something.`,
  written_to: sentence('privacy:because.written_to')`Had messages from this number of ours.`,
  wrote: sentence('privacy:because.wrote')`Wrote to this number of ours.`,
  kept: sentence('privacy:because.kept')`Has a record here.`,
};

/** Says why somebody is affected. */
export function becauseOf(reason: AffectedReason): Sentence {
  return said[reason];
}
