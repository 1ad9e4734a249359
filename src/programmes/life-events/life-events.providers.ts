import { ForeseenLifeEvents } from './foreseen-life-events.js';
import { HelperNetwork } from './helper-network.js';
import { LifeEventTraces } from './life-event-traces.js';
import { LifeEventsPersonPart } from './life-events-person-part.js';
import { LifeEventsRepository } from './life-events.repository.js';
import { LifeEvents } from './life-events.service.js';
import { NewsCase } from './news-case.js';
import { OfferedProgrammes } from './offered-programmes.js';
import { OpenFlows } from './open-flows.js';
import { StaffLifeEvents } from './staff-life-events.service.js';
import { TellsHumans } from './tells-humans.js';
import { ToldByFields } from './told-by-fields.js';
import { TouchedMatters } from './touched-matters.js';
import { UndoingLifeEvents } from './undoing-life-events.js';

/** What life events are made of. */
export const lifeEventProviders = [
  ForeseenLifeEvents,
  HelperNetwork,
  LifeEvents,
  LifeEventsPersonPart,
  LifeEventsRepository,
  LifeEventTraces,
  NewsCase,
  OfferedProgrammes,
  OpenFlows,
  StaffLifeEvents,
  TellsHumans,
  ToldByFields,
  TouchedMatters,
  UndoingLifeEvents,
];
