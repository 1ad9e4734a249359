import type { EngineEvent } from '../../engine/events.js';
import type { Impossible } from './player.js';
import type { Deed } from './player.js';

/** Something in a played conversation that is no message: a code with its values, and an English sentence. */
export interface Note {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly sentence: string;
}

/** What she, time or somebody else does that is no text; null for a text of hers. */
export function noteOfDeed(deed: Deed): Note | null {
  if (deed.kind === 'said') return null;
  if (deed.kind === 'waited') return note('time_passed', { text: deed.text }, `Time passes: ${deed.text}.`);
  const { action } = deed;
  switch (action.kind) {
    case 'start':
      return note('flow_started', { flow: action.flow }, `Staff begin "${action.flow}" with her.`);
    case 'sends':
      return note('media_sent', { contentType: action.contentType }, `She sends ${action.contentType}.`);
    case 'location': {
      const [latitude, longitude] = [String(action.latitude), String(action.longitude)];
      return note('place_shared', { latitude, longitude }, `She shares a place: ${latitude}, ${longitude}.`);
    }
    case 'call': {
      const answer = deed.text.replace(/^call /, '');
      return note('call_answered', { answer }, `The other system answers: ${answer}.`);
    }
    case 'knows':
    case 'hands':
    case 'private':
    case 'taps':
      return null;
  }
}

/** A deed that could not be done, because the conversation stands elsewhere. */
export function noteOfImpossible({ reason, sentence }: Impossible): Note {
  return note('not_possible', { reason, detail: sentence }, sentence);
}

/** More has happened than is played. */
export const tooLong = note(
  'too_long',
  {},
  'So much has happened that the simulation ends here: does the flow go in a circle?',
);

/** What an event is to somebody who watches; null for one that the messages or what is known show anyway. */
export function noteOfEvent(event: EngineEvent): Note | null {
  switch (event.type) {
    case 'consent_recorded':
      return event.action === 'granted'
        ? note('consent_granted', { purpose: event.purpose }, `She has agreed to "${event.purpose}".`)
        : note('consent_refused', { purpose: event.purpose }, `She has refused "${event.purpose}".`);
    case 'case_opened': {
      const { topic, priority, reference } = event;
      return note(
        'case_opened',
        { topic, priority, reference },
        `A case is opened: ${topic}, ${priority}, ${reference}.`,
      );
    }
    case 'enrolled':
      return note(
        'enrolled',
        { programme: event.programme },
        `She gets the messages of "${event.programme}" from now on.`,
      );
    case 'left':
      return note(
        'left',
        { programme: event.programme },
        `She no longer gets the messages of "${event.programme}".`,
      );
    case 'notified':
      return note('notified', { to: event.to, text: event.text }, `${event.to} is told: ${event.text}`);
    case 'call_requested':
      return note('call_requested', { url: event.url }, `Another system is asked: ${event.url}`);
    case 'opted_out':
      return note('opted_out', { word: event.word }, 'She has opted out: nothing more is sent to her.');
    case 'opted_in':
      return note('opted_in', { word: event.word }, 'She wants messages again.');
    case 'language_changed':
      return note('language_changed', { language: event.language }, `Her language is now ${event.language}.`);
    case 'sending_paused':
      return event.until === null
        ? note('sending_resumed', {}, 'The pause is over.')
        : note('sending_paused', { until: event.until }, 'Only answers are sent to her for now.');
    case 'answer_not_understood': {
      const { flow, step } = event;
      const times = String(event.times);
      return note('not_understood', { flow, step, times }, `The answer to "${step}" was not understood.`);
    }
    case 'run_ended': {
      const { flow, status } = event;
      return note('flow_ended', { flow, status, reason: event.reason ?? '' }, endingOf(flow, status));
    }
    case 'relationship_added':
      return note('relationship_added', { kind: event.kind }, `Whoever writes is her ${event.kind}.`);
    case 'household_joined': {
      const { relationship } = event;
      return note('household_joined', { relationship }, `In her household she is: ${relationship}.`);
    }
    case 'phone_given':
      return note('phone_given', { phone: event.phone }, `Her phone is ${event.phone}.`);
    case 'code_chosen':
      return note('code_chosen', {}, 'She has chosen her code.');
    case 'person_stopped':
      return note('person_stopped', {}, 'One of those who share the phone gets no more messages.');
    case 'right_requested':
      return event.isProven
        ? note('right_requested', { right: event.right }, `She asks for a right of hers: ${event.right}.`)
        : note(
            'right_to_check',
            { right: event.right },
            `Somebody asks for a right of hers: ${event.right}. A human makes sure who it is.`,
          );
    case 'right_recalled':
      return note('right_recalled', {}, 'She wants to be kept after all.');
    case 'message_created':
    case 'message_withdrawn':
    case 'answer_given':
    case 'field_changed':
    case 'safety_word_received':
    case 'tags_changed':
    case 'speaker_identified':
    case 'timer_set':
    case 'run_started':
      return null;
  }
}

function endingOf(flow: string, status: Extract<EngineEvent, { type: 'run_ended' }>['status']): string {
  switch (status) {
    case 'completed':
      return `"${flow}" has come to its end.`;
    case 'expired':
      return `"${flow}" is over: she has not answered in time.`;
    case 'not_understood':
      return `"${flow}" is left: her answers were not understood.`;
    case 'stopped':
      return `"${flow}" is stopped.`;
    case 'restarted':
      return `"${flow}" starts over.`;
    case 'failed':
      return `"${flow}" has failed.`;
  }
}

function note(code: string, params: Note['params'], sentence: string): Note {
  return { code, params, sentence };
}
