import { FilesPart } from './files-part.js';
import { InteractionsPart, RequestsPart, SuppressionsPart } from './history-parts.js';
import { OwnPart } from './own-part.js';
import { PairsPart } from './pairs-part.js';
import { AddressesPart, FieldsPart, HouseholdPart, InterestsPart, RolesPart } from './record-parts.js';
import { RelationshipsPart } from './relationships-part.js';

/** The parts of a person that this room keeps. */
export const peopleParts = [
  AddressesPart,
  FieldsPart,
  FilesPart,
  HouseholdPart,
  InteractionsPart,
  InterestsPart,
  OwnPart,
  PairsPart,
  RelationshipsPart,
  RequestsPart,
  RolesPart,
  SuppressionsPart,
] as const;
