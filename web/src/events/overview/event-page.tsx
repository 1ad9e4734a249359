import { useTranslation } from 'react-i18next';

import { EventFrame } from '../event-frame.js';
import { CountsPart } from './counts-part.js';
import { FactsPart } from './facts-part.js';
import { InvitePart } from './invite-part.js';
import { StepsPart } from './steps-part.js';
import { TextsPart } from './texts-part.js';

/** One event: what it is, who comes, what can be done with it, who was invited, what is written about it. */
export function EventPage() {
  const { t } = useTranslation('events');
  return (
    <EventFrame
      help={
        <>
          <p>{t('help.texts')}</p>
          <p>{t('help.itself')}</p>
        </>
      }
    >
      {(event) => (
        <>
          <FactsPart event={event} />
          <CountsPart event={event} />
          <StepsPart event={event} />
          <InvitePart event={event} />
          <TextsPart event={event} />
        </>
      )}
    </EventFrame>
  );
}
