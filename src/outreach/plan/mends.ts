import { sentence, type Sentence } from '../../platform/sentence.js';

/** What would bring people back who are left out, by the reason. Reasons that nobody should mend have none. */
const mends: Readonly<Record<string, () => Sentence>> = {
  no_consent: () =>
    sentence(
      'campaign:mend_no_consent',
    )`Ask them once whether they want these messages: a campaign that asks for permission.`,
  no_consent_of_holder: () =>
    sentence('campaign:mend_no_consent_of_holder')`Ask the owner of the phone for permission too.`,
  no_address: () =>
    sentence(
      'campaign:mend_no_address',
    )`Note a phone number for them, or somebody through whom they are reached.`,
  no_sender: () =>
    sentence('campaign:mend_no_sender')`Ask your administrator for a sender that reaches their phones.`,
  not_her_phone: () =>
    sentence(
      'campaign:mend_not_her_phone',
    )`Note whose phone it is, as somebody through whom they are reached.`,
  one_way_address: () =>
    sentence('campaign:mend_one_way_address')`Put their number right: it is one that cannot be answered.`,
  missing_value: () =>
    sentence(
      'campaign:mend_missing_value',
    )`Fill in what is missing, or write in the text what stands in for it.`,
  unreadable_value: () =>
    sentence(
      'campaign:mend_unreadable_value',
    )`Put right what is written there, such as a day that there is not.`,
  sensitive_on_shared_phone: () =>
    sentence(
      'campaign:mend_sensitive_on_shared_phone',
    )`Take what is sensitive out of the text, or note that the phone is private.`,
  same_phone: () =>
    sentence(
      'campaign:mend_same_phone',
    )`They share a phone with somebody who gets it. Send to each of them, if each should get it.`,
  outside_window: () =>
    sentence('campaign:mend_outside_window')`Choose a WhatsApp template, or note a number for SMS.`,
  expired: () =>
    sentence('campaign:mend_expired')`Give the campaign more hours, or begin earlier in the day.`,
  over_cap: () => sentence('campaign:mend_over_cap')`Send it some days later, when they have had less.`,
  no_text: () => sentence('campaign:mend_no_text')`Write the text in one more language.`,
  no_purpose: () => sentence('campaign:mend_no_purpose')`Choose what the campaign is sent for.`,
};

/** Says what would bring people back who are left out for a reason; null where nothing should. */
export function mendOf(reason: string): Sentence | null {
  return mends[reason]?.() ?? null;
}
