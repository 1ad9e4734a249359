import { birthDateWords, unreadableWords } from '../../people/dictionary/unreadable-words.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import type { RowRemark } from './import.js';

type Params = Readonly<Record<string, string | number>>;

/** What is said of each thing that can be noticed about a row: what is wrong, and what to do. */
const said: Readonly<Record<string, (params: Params) => Sentence>> = {
  // What spreadsheets do to cells.
  number_shortened: () =>
    sentence(
      'problems:import_number_shortened',
    )`The spreadsheet has shortened this number, and its last figures are lost. Format the column as text, type the number again, and save the file.`,
  formula: () => sentence('problems:import_formula')`This is a formula; what it last came to is taken.`,
  spreadsheet_error: () =>
    sentence(
      'problems:import_spreadsheet_error',
    )`The spreadsheet shows an error here; the cell is taken as empty.`,
  odd_characters: () =>
    sentence(
      'problems:import_odd_characters',
    )`Some characters cannot be read. Save the file as CSV UTF-8 to keep them.`,
  says_nothing: () =>
    sentence('problems:import_says_nothing')`This says that there is nothing; the cell is taken as empty.`,
  plus_added: () => sentence('problems:import_plus_added')`The + before the number was lost; it is put back.`,
  zero_added: () =>
    sentence('problems:import_zero_added')`The 0 at the beginning of the number was lost; it is put back.`,
  date_from_number: () =>
    sentence(
      'problems:import_date_from_number',
    )`This is a number that spreadsheets write for a day; it is read as one.`,
  // What a cell cannot be read as.
  ...unreadableWords,
  ...birthDateWords,
  several_phones: () =>
    sentence('problems:import_several_phones')`Here are several numbers. Put each in a column of its own.`,
  value_guessed: () =>
    sentence('problems:import_value_guessed')`This was not written exactly; look whether it is meant so.`,
  phone_guessed: () =>
    sentence(
      'problems:import_phone_guessed',
    )`The number stands among other words; look whether it is the right one.`,
  no_role: ({ word = '' }) => sentence('problems:import_no_role')`There is no role "${{ word }}".`,
  no_topic: ({ word = '' }) => sentence('problems:import_no_topic')`There is no topic "${{ word }}".`,
  no_hour: () => sentence('problems:import_no_hour')`An hour is a number from 0 to 23.`,
  no_id: () => sentence('problems:import_no_id')`This is no id of a person, as exports write it.`,
  no_timezone: () => sentence('problems:import_no_timezone')`This is no time zone, such as Africa/Nairobi.`,
  no_channel: () => sentence('problems:import_no_channel')`A channel is sms or whatsapp.`,
  no_language: () =>
    sentence('problems:import_no_language')`This is no language that is known. Write a code such as sw.`,
  date_ahead: () => sentence('problems:import_date_ahead')`This day is still to come.`,
  // What a row is about.
  nobody: () =>
    sentence('problems:import_nobody')`There is neither a name nor a number: nobody could be known by this.`,
  mixed_addresses: () =>
    sentence(
      'problems:import_mixed_addresses',
    )`A test person has addresses of the simulator only, and nobody else has one.`,
  unknown_id: () => sentence('problems:import_unknown_id')`Nobody here has this id.`,
  phone_shared: ({ people = 1 }) =>
    sentence(
      'problems:import_phone_shared',
    )`Others with another name are reached at this number: ${{ people }}. She is recorded beside them.`,
  several_known: ({ people = 2 }) =>
    sentence(
      'problems:import_several_known',
    )`This could be any of ${{ people }} people who are recorded already.`,
  may_be_known: () => sentence('problems:import_may_be_known')`Somebody very like her is recorded already.`,
  same_as_row: ({ row = '' }) =>
    sentence('problems:import_same_as_row')`The same person seems to stand in row ${{ row }}.`,
  known_elsewhere: () =>
    sentence(
      'problems:import_known_elsewhere',
    )`She is recorded already, and is not among the people whom you look after. Ask an administrator.`,
  outside_turf: () =>
    sentence(
      'problems:import_outside_turf',
    )`She would not be among the people whom you look after. Give her one of your places or tags.`,
  person_gone: () =>
    sentence('problems:import_person_gone')`She was recorded when the file was checked, and is no longer.`,
  // Consents.
  consent_undated: () =>
    sentence('problems:import_consent_undated')`It is not said when she agreed, so no consent is entered.`,
  consent_not_attested: () =>
    sentence(
      'problems:import_consent_not_attested',
    )`Nobody vouches for this consent, so it is not entered. Say under permission who does.`,
  consent_said_no: () =>
    sentence(
      'problems:import_consent_said_no',
    )`She has said no to this before; only her own message can change that.`,
  consent_opted_out: () =>
    sentence('problems:import_consent_opted_out')`She has sent STOP; only her own message can change that.`,
  consent_guardian_needed: () =>
    sentence(
      'problems:import_consent_guardian_needed',
    )`She is too young to agree alone: a guardian has to agree.`,
  consent_guardian_unnamed: () =>
    sentence('problems:import_consent_guardian_unnamed')`It is not said who the guardian is.`,
  consent_not_mature: () =>
    sentence('problems:import_consent_not_mature')`She cannot agree as a mature minor.`,
  // Why somebody is not taken into the programme.
  enrol_no_date: () =>
    sentence(
      'problems:import_enrol_no_date',
    )`Not taken into the programme: the date that it counts from is missing. Fill it in here, or on her page.`,
  enrol_unreachable: () =>
    sentence(
      'problems:import_enrol_unreachable',
    )`Not taken into the programme: no number is noted that we can write to.`,
  enrol_over: () =>
    sentence(
      'problems:import_enrol_over',
    )`Not taken into the programme: by this date it is over already. Look whether the date is right.`,
  enrol_was_in: () =>
    sentence(
      'problems:import_enrol_was_in',
    )`Not taken into the programme: she is in it, or was. Take her in on her own page, if she is to begin again.`,
  enrol_kept_from: () =>
    sentence(
      'problems:import_enrol_kept_from',
    )`Not taken into the programme: she is not to be written to about it any more. Her page says why.`,
  // Why a row could not be undone.
  gone_since: () => sentence('problems:import_gone_since')`She is no longer recorded.`,
  merged_since: () =>
    sentence('problems:import_merged_since')`Not undone: her record was merged with another one since.`,
  changed_since: () => sentence('problems:import_changed_since')`Not undone: her record was changed since.`,
  active_since: () =>
    sentence(
      'problems:import_active_since',
    )`Not undone: something happened with her since, such as a message or a visit.`,
};

/** Codes of what keeps a row from being undone. */
export const keptSince: ReadonlySet<string> = new Set([
  'gone_since',
  'merged_since',
  'changed_since',
  'active_since',
]);

/** Says a remark. */
export function wordsOfRemark({ code, params = {} }: Pick<RowRemark, 'code' | 'params'>): Sentence {
  const words = said[code];
  if (words === undefined) throw new Error(`nothing is said of "${code}"`);
  return words(params);
}
