import { describe, expect, it } from '@jest/globals';

import { aConfig } from '../../../test/builders.js';
import { surveyRevision } from '../../../test/flow-revisions.js';
import type { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { FlowOpenings } from './flow-openings.js';

const systemTexts = {};

/** The words with which a flow of these steps begins. */
function openingOf(
  steps: readonly string[],
  texts: Readonly<Record<string, string>>,
  language: string | null = 'en',
) {
  const flows = { liveFlows: [surveyRevision({ steps, texts: { en: texts } })], systemTexts };
  const openings = new FlowOpenings(flows as unknown as FlowLibrary, aConfig({ organisation: 'Afya Yetu' }));
  return openings.of('survey')?.(language);
}

describe('the first words of a flow', () => {
  it('are what is said and the first question, with its options and the name of the organisation', () => {
    const steps = [
      '{ id: hello, say: text }',
      '{ id: colour, ask: choice, options: [red, blue] }',
      '{ id: bye, end: text }',
    ];
    const texts = {
      'hello.text': '{{organisation}} greets you, {{name}}.',
      'colour.text': 'Which colour?',
      'colour.options.red': 'Red',
      'colour.options.blue': 'Blue',
    };
    expect(openingOf(steps, texts)).toEqual({
      language: 'en',
      text: 'Afya Yetu greets you, {{name}}.\nWhich colour?\n1. Red\n2. Blue',
    });
  });

  it('come in her language where the flow has it, else in its first', () => {
    const steps = ['{ id: size, ask: number }', '{ id: bye, end: text }'];
    expect(openingOf(steps, {}, 'sw')).toEqual({ language: 'sw', text: 'sw size.text' });
    expect(openingOf(steps, {}, 'fr')).toEqual({ language: 'en', text: 'en size.text' });
  });

  it('are those of the way that is taken where nothing is known of her', () => {
    const steps = [
      '{ id: known, branch: [{ when: person.size > 1, go: bye }], else: size }',
      '{ id: size, ask: number }',
      '{ id: bye, end: text }',
    ];
    expect(openingOf(steps, { 'size.text': 'Which size?' })?.text).toBe('Which size?');
  });

  it('are not known of a flow that does not run here', () => {
    const flows = { liveFlows: [], systemTexts } as unknown as FlowLibrary;
    expect(new FlowOpenings(flows, aConfig()).of('survey')).toBeUndefined();
  });

  it('tell whether the flow asks for consent to a purpose', () => {
    const flows = { liveFlows: [surveyRevision()], systemTexts } as unknown as FlowLibrary;
    const openings = new FlowOpenings(flows, aConfig());
    expect(openings.asksFor('survey', 'news')).toBe(true);
    expect(openings.asksFor('survey', 'health_messages')).toBe(false);
    expect(openings.asksFor('another', 'news')).toBe(false);
  });
});
