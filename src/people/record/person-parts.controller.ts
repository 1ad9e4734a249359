import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { Addresses } from './addresses.service.js';
import {
  AddressOf,
  AddressPatch,
  NewAddress,
  NewRelationship,
  PersonParams,
  PersonView,
} from './people.schemas.js';
import { PersonViews } from './person-views.js';
import { Relationships } from './relationships.service.js';

const RelationshipParams = PersonParams.extend({ kind: z.string().max(64), otherId: z.uuid() });
type RelationshipParams = z.output<typeof RelationshipParams>;

/** Where a person is reached, and whom she has to do with. Numbers stand in bodies: addresses of routes end up in logs. */
@ApiTags('people')
@Controller('api/v1/people/:id')
@Allow('people.edit')
export class PersonPartsController {
  constructor(
    private readonly addresses: Addresses,
    private readonly relationships: Relationships,
    private readonly views: PersonViews,
  ) {}

  @Post('addresses')
  @Answers(PersonView, 'Adds an address to a person.')
  async addAddress(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: NewAddress }) body: NewAddress,
    @Caller() caller: Principal,
  ): Promise<PersonView> {
    await this.addresses.add(caller, id, body);
    return this.views.of(caller, id);
  }

  @Patch('addresses')
  @Answers(PersonView, 'Says whether somebody else reads what comes to an address of a person.')
  async changeAddress(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: AddressPatch }) { isPrivate, ...address }: AddressPatch,
    @Caller() caller: Principal,
  ): Promise<PersonView> {
    await this.addresses.setPrivate(caller, id, address, isPrivate);
    return this.views.of(caller, id);
  }

  @Delete('addresses')
  @Answers(PersonView, 'Takes an address from a person; whoever has it next is a stranger.')
  async removeAddress(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: AddressOf }) body: AddressOf,
    @Caller() caller: Principal,
  ): Promise<PersonView> {
    await this.addresses.remove(caller, id, body);
    return this.views.of(caller, id);
  }

  @Post('relationships')
  @Answers(PersonView, 'Notes what a person is to another.')
  async addRelationship(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: NewRelationship }) body: NewRelationship,
    @Caller() caller: Principal,
  ): Promise<PersonView> {
    await this.relationships.add(caller, id, body);
    return this.views.of(caller, id);
  }

  @Delete('relationships/:kind/:otherId')
  @Answers(PersonView, 'Takes back what a person is to another.')
  async removeRelationship(
    @Param({ schema: RelationshipParams }) { id, kind, otherId }: RelationshipParams,
    @Caller() caller: Principal,
  ): Promise<PersonView> {
    await this.relationships.remove(caller, id, { kind, otherId });
    return this.views.of(caller, id);
  }
}
