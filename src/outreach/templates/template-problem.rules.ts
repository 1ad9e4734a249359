import type { TemplateStatus } from '../../channels/channel.js';
import { sentence, type Sentence } from '../../platform/sentence.js';

/** Why a template cannot be sent, and what to do; null when it can. */
export function templateProblem(status: TemplateStatus): Sentence | null {
  switch (status) {
    case 'approved':
      return null;
    case 'unsubmitted':
      return sentence('templates:unsubmitted')`It was not handed in to WhatsApp yet. Hand it in at Twilio.`;
    case 'received':
    case 'pending':
      return sentence(
        'templates:pending',
      )`WhatsApp has not decided about it yet. That mostly takes less than a day.`;
    case 'rejected':
      return sentence(
        'templates:rejected',
      )`WhatsApp has rejected it. Change it at Twilio and hand it in under another name.`;
    case 'paused':
      return sentence(
        'templates:paused',
      )`WhatsApp has paused it, because people did not want it. Wait a few hours, and say it in a better way next time.`;
    case 'disabled':
      return sentence(
        'templates:disabled',
      )`WhatsApp has switched it off for good. Write another one at Twilio.`;
  }
}
