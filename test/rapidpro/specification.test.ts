import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { routerTests } from '../../src/engine/expressions/router-tests.js';
import type { Node } from '../../src/engine/graph.js';
import { EngineWorld } from '../engine-world.js';
import type { ExportedAction, ExportedNode } from './exported.js';
import { readExport } from './read-export.js';
import type { ImportedFlow } from './read-export.js';
import { actionTypes, heldTests, routerTypes, tests, waitTypes } from './specification.js';
import type { Home } from './specification.js';

const page = readFileSync(new URL('../../docs/rapidpro.md', import.meta.url), 'utf8');

function flowOf(node: Omit<ExportedNode, 'uuid' | 'exits'>): ImportedFlow {
  const [read] = readExport({
    version: '13',
    triggers: [{ trigger_type: 'K', keywords: ['go'], flow: { uuid: 'flow' } }],
    flows: [
      {
        uuid: 'flow',
        name: 'Go',
        spec_version: '14.2.0',
        language: 'eng',
        type: 'messaging',
        expire_after_minutes: 0,
        localization: {},
        nodes: [{ uuid: 'node', exits: [{ uuid: 'exit' }], ...node }],
      },
    ],
  });
  if (read === undefined) throw new Error('nothing was read');
  return read;
}

function routed(
  type: string,
  test = 'has_text',
  args: readonly string[] = [],
  wait?: string,
): NonNullable<ExportedNode['router']> {
  return {
    type,
    ...(wait === undefined ? {} : { wait: { type: wait } }),
    categories: [{ uuid: 'all', name: 'All', exit_uuid: 'exit' }],
    operand: '@input.text',
    cases: [{ uuid: 'case', type: test, arguments: args, category_uuid: 'all' }],
    default_category_uuid: 'all',
  };
}

function expectHome(home: Home, { graph }: ImportedFlow, type: string): void {
  const nodes: readonly Node[] = Object.values(graph.nodes);
  const actions = nodes.flatMap((node) => node.actions);
  if ('wait' in home) expect(nodes.map(({ wait }) => wait?.kind)).toContain(home.wait);
  else if ('router' in home) expect(nodes.map(({ router }) => router?.kind)).toContain(home.router);
  else if ('action' in home) expect(actions.map(({ kind }) => kind)).toContain(home.action);
  else expect(actions).toContainEqual(expect.objectContaining({ kind: 'foreign', type }));
}

describe('the flow specification', () => {
  it.each(actionTypes)('has a place for the action %s', (type, home, example = {}) => {
    const action = { uuid: 'action', type, ...example } as ExportedAction;
    expectHome(home, flowOf({ actions: [action] }), type);
    expect(page).toContain(`\`${type}\``);
  });

  it.each(routerTypes)('has a place for the router %s', (type, home) => {
    expectHome(home, flowOf({ actions: [], router: routed(type) }), type);
    expect(page).toContain(`\`${type}\``);
  });

  it.each(waitTypes)('has a place for the wait %s', (type, home) => {
    expectHome(home, flowOf({ actions: [], router: routed('switch', 'has_text', [], type) }), `wait_${type}`);
    expect(page).toContain(`\`${type}\``);
  });

  it('runs every test of a router that it knows, and no other', () => {
    expect([...routerTests.keys()].sort()).toEqual([...tests].sort());
  });

  it.each([...tests, ...heldTests])('keeps the test %s with its arguments', (test) => {
    const { graph, texts } = flowOf({ actions: [], router: routed('switch', test, ['1', '@fields.limit']) });
    const router = graph.nodes.node?.router;
    expect(router?.kind === 'switch' ? router.cases : []).toEqual([
      {
        test,
        argument: '',
        arguments: test === 'has_group' ? ['@@fields.limit'] : ['1', '@fields.limit'],
        category: 'all',
      },
    ]);
    expect(texts).toEqual({});
  });

  it.each(heldTests)('ends a run that comes to the test %s, with its name', (test) => {
    const world = new EngineWorld();
    world.publishGraph(flowOf({ actions: [], router: routed('switch', test) }).graph);
    world.say('go');
    expect(world.events('run_ended')).toMatchObject([
      { status: 'failed', reason: `expression: ${test}(): there is no such test` },
    ]);
    expect(page).toContain(`\`${test}\``);
  });

  it.each(['@contact.urn', '@urns.tel', '@trigger.params', '@webhook.headers', '@legacy_extra.x'])(
    'ends a run that needs %s, which Karibu does not have',
    (text) => {
      const flow = flowOf({ actions: [{ uuid: 'action', type: 'send_msg', text }] });
      const world = new EngineWorld();
      world.publishGraph(flow.graph);
      for (const [key, written] of Object.entries(flow.texts.en ?? {})) world.texts.set(`Go ${key}`, written);
      world.say('go');
      expect(world.events('run_ended')).toMatchObject([
        { status: 'failed', reason: `expression: "${text.slice(1)}" is not known here` },
      ]);
    },
  );

  it('refuses a router that it does not have', () => {
    expect(() => flowOf({ actions: [], router: routed('lottery') })).toThrow('no router of type lottery');
  });
});
