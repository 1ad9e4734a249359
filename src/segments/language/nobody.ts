import type { PersonFacts } from './person-facts.js';

/** A person of whom nothing is known. */
export const nobody: PersonFacts = {
  name: null,
  language: null,
  timezone: null,
  isTest: false,
  placeCode: null,
  tags: [],
  roles: [],
  topics: [],
  channels: [],
  fields: new Map(),
  consents: new Map(),
  programmes: [],
  noted: [],
  lastWroteAt: null,
  messages: [],
};
