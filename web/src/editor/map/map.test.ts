import { describe, expect, it } from '@jest/globals';

import { outlineOf } from '../../../../src/engine/definition/edit/outline.js';
import { graphOf, shapeOf } from './graph.js';
import { nearest, placesOf } from './places.js';

const source = `flow: visit
format: 1
languages: [en]
start: { keywords: [visit] }
steps:
  - id: hello
    say: text
  - id: reason
    ask: choice
    options: [test, talk, other]
    go: { test: size, talk: bye, other: bye }
  - id: size
    ask: number
    go: nowhere
  - id: bye
    end: text
`;

function graph(yaml = source, text = 'Hello') {
  const read = outlineOf({
    source: yaml,
    texts: { en: `{"hello":{"text":"${text}"}}` },
    states: {},
    chats: {},
  });
  if (read.status !== 'ok') throw new Error('the flow of this test cannot be read');
  return graphOf(read.outline);
}

describe('the map of a conversation', () => {
  it('draws the answers that lead to one step as one line', () => {
    const line = graph().edges.find(({ id }) => id === 'reason>bye');
    expect(line?.ways.map(({ label }) => label)).toEqual(['talk', 'other']);
  });

  it('shows a step that is missing, and the line that leads to it as broken', () => {
    const { nodes, edges } = graph();
    expect(nodes).toContainEqual({ id: 'missing:nowhere', sort: 'missing', step: 'nowhere' });
    expect(edges.filter(({ isBroken }) => isBroken).map(({ from }) => from)).toEqual(['size']);
  });

  it('has a shape that only its structure changes', () => {
    expect(shapeOf(graph(source, 'Good day'))).toBe(shapeOf(graph()));
    expect(shapeOf(graph(source.replace('nowhere', 'bye')))).not.toBe(shapeOf(graph()));
  });

  it('stands from the top down, and the arrows go where something stands', () => {
    const places = placesOf(graph());
    const steps = ['hello', 'reason', 'size', 'bye'];
    expect(places.get('hello')?.y).toBeLessThan(places.get('reason')?.y ?? 0);
    expect(nearest(places, 'hello', 'down', steps)).toBe('reason');
    expect(nearest(places, 'reason', 'up', steps)).toBe('hello');
    expect(nearest(places, 'hello', 'up', steps)).toBeNull();
  });
});
