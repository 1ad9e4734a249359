import type { ExplainedReason } from '../messages/gate-explanation.rules.js';
import { sentence, type Sentence } from '../platform/sentence.js';

/** How a programme came to its end, by `ended_reason` or its state. */
const over: Readonly<Record<string, () => Sentence>> = {
  all_sent: allSent,
  completed: allSent,
  left: () => sentence('person:none_comes.left')`The person has left this programme.`,
  loss: () => sentence('person:none_comes.loss')`This programme was ended after a loss.`,
  death: () => sentence('person:none_comes.death')`This programme was ended after a death.`,
  moved: () => sentence('person:none_comes.moved')`This programme was ended when the person moved away.`,
  left_school: () =>
    sentence('person:none_comes.left_school')`This programme was ended when the person left school.`,
  paused: () => sentence('person:none_comes.paused_by_staff')`This programme rests for now.`,
  over: () => sentence('person:none_comes.over')`The time of this programme is over.`,
  no_programme: () =>
    sentence('person:none_comes.no_programme')`This programme has no file here now, so its messages wait.`,
};

function allSent(): Sentence {
  return sentence('person:none_comes.completed')`All messages of this programme were sent.`;
}

const stopped: Readonly<Partial<Record<ExplainedReason['code'], () => Sentence>>> = {
  unreachable: () =>
    sentence(
      'person:none_comes.unreachable',
    )`There is no conversation with this person yet, so nothing can be sent.`,
  opted_out: () => sentence('person:none_comes.opted_out')`The person asked for no more messages (STOP).`,
  erased_address: () =>
    sentence('person:none_comes.erased_address')`This number was erased at the wish of whoever had it.`,
  merged_record: () => sentence('person:none_comes.merged_record')`This record was merged into another one.`,
  not_her_phone: () =>
    sentence('person:none_comes.not_her_phone')`The number of the conversation is no longer this person's.`,
  one_way_address: () => sentence('person:none_comes.one_way_address')`Nobody can answer at this number.`,
  test_person_on_real_sender: () =>
    sentence('person:none_comes.test_person')`This is a test person: real numbers send nothing here.`,
  real_person_on_simulator: () =>
    sentence(
      'person:none_comes.real_person',
    )`Only the test phone is set up, and this person is no test person.`,
  no_purpose: () => sentence('person:none_comes.no_purpose')`It is not said what these messages are for.`,
  no_consent_of_holder: () =>
    sentence(
      'person:none_comes.no_consent_of_holder',
    )`The owner of the phone has not agreed to these messages.`,
  outside_window: () =>
    sentence(
      'person:none_comes.outside_window',
    )`WhatsApp lets us write only within a day after the person wrote last.`,
  already_sent: () => sentence('person:none_comes.already_sent')`The next message was sent already.`,
  sending_held: () => sentence('person:none_comes.sending_held')`All sending is held.`,
  sender_resting: () => sentence('person:none_comes.sender_resting')`Our number is resting.`,
  taken_over: () =>
    sentence('person:none_comes.taken_over')`Somebody on the staff is answering this person now.`,
  person_cap: () =>
    sentence('person:none_comes.person_cap')`The person has had as many messages as one may get by then.`,
  over_cap: () =>
    sentence('person:none_comes.person_cap')`The person has had as many messages as one may get by then.`,
  phone_cap: () =>
    sentence('person:none_comes.phone_cap')`This phone has had as many messages as one may get by then.`,
};

const becauseOfNoConsent: Readonly<Record<string, () => Sentence>> = {
  refused: () => sentence('person:none_comes.consent_refused')`The person has said no to these messages.`,
  withdrawn: () =>
    sentence('person:none_comes.consent_withdrawn')`The person has taken back the consent to these messages.`,
  expired: () => sentence('person:none_comes.consent_expired')`The consent to these messages has ended.`,
};

/** Says why no message comes of a programme that is over for somebody, or is not there. */
export function saidOver(reason: string): Sentence {
  return over[reason]?.() ?? sentence('person:none_comes.ended')`This programme was ended.`;
}

/** Says why the next message would not be sent: of several reasons the one that weighs most. */
export function saidStopped(reasons: readonly ExplainedReason[]): Sentence {
  const late = reasons.find(({ code }) => code === 'expired' || code === 'over_cap');
  // Too late is what waiting has made it: what for is the answer.
  const reason = reasons.find((one) => one !== late) ?? late;
  if (reason === undefined) return unsure();
  switch (reason.code) {
    case 'no_consent':
    case 'already_asked':
      return saidNoConsent(reason);
    case 'suppressed':
      return saidSuppressed(reason);
    case 'paused':
      return sentence(
        'person:none_comes.paused',
      )`The person asked for a pause until ${{ date: dayOf(reason.params.pausedUntil ?? reason.params.until) }}.`;
    default:
      return (stopped[reason.code] ?? unsure)();
  }
}

function unsure(): Sentence {
  return sentence('person:none_comes.unsure')`It would be too late when it may be sent.`;
}

function saidNoConsent({ params: { action, endedAt } }: ExplainedReason): Sentence {
  // One that was given is missing only once its time is over.
  const how = action === 'granted' && endedAt !== null ? 'expired' : String(action);
  return (
    becauseOfNoConsent[how]?.() ??
    sentence('person:none_comes.consent_never')`The person has not agreed to these messages.`
  );
}

function saidSuppressed({ params: { cause } }: ExplainedReason): Sentence {
  if (cause === 'loss')
    return sentence('person:none_comes.suppressed_loss')`There was a loss, so nothing about it is sent.`;
  return sentence('person:none_comes.suppressed')`Messages about this were stopped for this person.`;
}

function dayOf(moment: string | number | null | undefined): string {
  return String(moment ?? '').slice(0, 10);
}
