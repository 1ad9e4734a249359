import type { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import { sentence, type Sentence } from '../../platform/sentence.js';

/** What the codes in an alarm are called, for one reader. */
export interface AlarmNames {
  readonly place: (code: string) => string;
  readonly topic: (code: string) => string | Sentence;
  readonly programme: (code: string) => string;
}

/** What cases are about that the service and the flow library open. */
const topics: Readonly<Record<string, Sentence>> = {
  help: sentence('measures:topic_help')`asking for a person`,
  message: sentence('measures:topic_message')`messages of people we do not know`,
  question: sentence('measures:topic_question')`questions`,
  complaint: sentence('measures:topic_complaint')`complaints`,
  danger_sign: sentence('measures:topic_danger_sign')`danger signs`,
  abuse: sentence('measures:topic_abuse')`violence`,
  loss: sentence('measures:topic_loss')`a loss`,
  loss_support: sentence('measures:topic_loss_support')`support after a loss`,
  loss_mistake: sentence('measures:topic_loss_mistake')`a loss that was noted by mistake`,
  death: sentence('measures:topic_death')`a death`,
  wrong_number: sentence('measures:topic_wrong_number')`wrong numbers`,
  missed_visit: sentence('measures:topic_missed_visit')`missed visits`,
  appointment_moved: sentence('measures:topic_appointment_moved')`moving an appointment`,
  appointment_cancelled: sentence('measures:topic_appointment_cancelled')`cancelling an appointment`,
  appointment_unanswered: sentence('measures:topic_appointment_unanswered')`appointments without an answer`,
  birth_talk: sentence('measures:topic_birth_talk')`talking about a birth`,
  birth_unanswered: sentence('measures:topic_birth_unanswered')`births of which we heard nothing`,
  birth_undated: sentence('measures:topic_birth_undated')`births without a date`,
  privacy: sentence('measures:topic_privacy')`their data`,
  survey_comment: sentence('measures:topic_survey_comment')`comments on a survey`,
  low_rating: sentence('measures:topic_low_rating')`low ratings`,
  offers_help: sentence('measures:topic_offers_help')`offers to help`,
  volunteer_new: sentence('measures:topic_volunteer_new')`new volunteers`,
  not_understood: sentence('measures:topic_not_understood')`answers that were not understood`,
  flow_failed: sentence('measures:topic_flow_failed')`conversations that could not go on`,
  unsure_opt_out: sentence('measures:topic_unsure_opt_out')`perhaps wanting no more messages`,
};

/** What a case is about: a topic of the data dictionary in a language, one of ours, or the flow's own word. */
export function topicSaid(dictionary: DictionaryContent, code: string, language: string): string | Sentence {
  const ours = Object.hasOwn(topics, code) ? topics[code] : undefined;
  const key = `topics.${code}`;
  const isNamed = Object.values(dictionary.words).some((words) => Object.hasOwn(words, key));
  return (isNamed ? undefined : ours) ?? dictionary.nameOf(key, language);
}

/** What is due at some time, by its kind. */
const dueThings: Readonly<Record<string, Sentence>> = {
  no_answer: sentence('measures:due_no_answer')`asking again where nobody answered`,
  wait_over: sentence('measures:due_wait_over')`going on after a wait`,
  session_expiry: sentence('measures:due_session_expiry')`ending a conversation that stood still`,
  unsure_opt_out: sentence('measures:due_unsure_opt_out')`asking whether somebody wants no more messages`,
  call_ended: sentence('measures:due_call_ended')`going on after another system has answered`,
  start_flow: sentence('measures:due_start_flow')`beginning a conversation`,
  given_back: sentence('measures:due_given_back')`giving a conversation back after a human had it`,
  subscription_message: sentence('measures:due_message')`a message of a programme`,
  subscription_reminder: sentence('measures:due_reminder')`a reminder of a programme`,
  programme_intake: sentence('measures:due_intake')`taking people into a programme`,
  broadcast_start: sentence('measures:due_campaign')`beginning a campaign`,
  broadcast_repeat: sentence('measures:due_campaign_repeat')`repeating a campaign`,
  broadcast_repeated: sentence('measures:due_campaign_repeated')`beginning a repeated campaign`,
  event_step: sentence('measures:due_event')`a message about an event`,
  flow_release: sentence('measures:due_release')`publishing a conversation`,
};

/** What was due, by its kind. */
export function dueSaid(kind: string): string | Sentence {
  return (Object.hasOwn(dueThings, kind) ? dueThings[kind] : undefined) ?? spelledOut(kind);
}

const channels: Readonly<Record<string, string>> = { sms: 'SMS', whatsapp: 'WhatsApp' };

/** What a channel is called, in every language. */
export function channelSaid(channel: string): string {
  return (Object.hasOwn(channels, channel) ? channels[channel] : undefined) ?? spelledOut(channel);
}

/** A code in words. */
function spelledOut(code: string): string {
  return code.replaceAll('_', ' ');
}
