import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Param, Post, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';

import { aConfig } from '../../../test/builders.js';
import { ConfigModule } from '../config/config.module.js';
import { Answers } from '../http/answers.decorator.js';
import { HttpModule } from '../http/http.module.js';
import { createFastify } from '../http/fastify.js';
import { Allow, Public } from './allow.decorator.js';
import { RouteRules } from './route-rules.js';

async function boot(controller: Type): Promise<RouteRules> {
  const module = await Test.createTestingModule({
    imports: [ConfigModule.with(aConfig()), HttpModule],
    controllers: [controller],
  })
    .useMocker(() => ({}))
    .compile();
  const app = module.createNestApplication(createFastify(), { logger: false });
  await app.init();
  await app.close();
  return app.get(RouteRules);
}

describe('a route', () => {
  it('without a rule fails the boot with its name', async () => {
    @Controller('api/v1/goats')
    class Goats {
      @Get()
      @Answers(null, 'Lists.')
      list(): void {}
    }
    await expect(boot(Goats)).rejects.toThrow('Goats.list carries 0 rules');
  });

  it('with two rules fails it too, and so does one outside the API that names a permission', async () => {
    @Controller('goats')
    @Allow('flows.read')
    class Goats {
      @Get('two')
      @Public('A test.')
      two(): void {}

      @Get('outside')
      outside(): void {}
    }
    const booting = boot(Goats);
    await expect(booting).rejects.toThrow('Goats.two carries 2 rules');
    await expect(booting).rejects.toThrow('Goats.outside is outside /api/');
  });

  it('of the API has to say what it takes and answers', async () => {
    @Controller('api/v1/goats')
    @Public('A test.')
    class Goats {
      @Get(':name')
      show(@Param('name') name: string): string {
        return name;
      }
    }
    const booting = boot(Goats);
    await expect(booting).rejects.toThrow('Goats.show does not say what it answers');
    await expect(booting).rejects.toThrow('Goats.show reads something that no schema describes');
  });

  it('that is complete is listed with its method, address and rule', async () => {
    @Controller('api/v1/goats')
    class Goats {
      @Post(':name/milk')
      @Allow('flows.edit')
      @Answers(null, 'Milks.')
      milk(): void {}
    }
    expect((await boot(Goats)).routes()).toEqual([
      {
        method: 'POST',
        path: '/api/v1/goats/:name/milk',
        name: 'Goats.milk',
        rule: { kind: 'allow', permission: 'flows.edit' },
      },
    ]);
  });
});
