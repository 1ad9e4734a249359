import { describe, expect, it } from '@jest/globals';

import { aDictionary } from '../../../test/builders.js';
import { sentenceOf } from './alarm-sentence.js';
import { topicSaid, type AlarmNames } from './alarm-words.js';

const { current } = aDictionary();

const names: AlarmNames = {
  place: (code) => code,
  topic: (code) => topicSaid(current, code, 'en'),
  programme: (code) => current.nameOf(`programmes.${code}.name`, 'en'),
};

const about = (topic: string) =>
  sentenceOf({ kind: 'complaints_cluster', params: { topic, place: '', observed: 8, expected: 1 } }, names);

describe('the sentence of an alarm', () => {
  it('names what the service itself opens cases about, as words for each language', () => {
    expect(about('danger_sign').text).toMatch(/^8 cases about danger signs came in this week/);
    expect(about('danger_sign').words.params.topic).toEqual({
      key: 'measures:topic_danger_sign',
      params: {},
    });
  });

  it("spells out a flow's own topics, and never reads what objects inherit", () => {
    expect(about('side_effects').text).toMatch(/^8 cases about side effects came in/);
    expect(about('constructor').text).toMatch(/^8 cases about constructor came in/);
  });

  it('says which of our numbers fails, and by which channel', () => {
    const params = { channel: 'sms', number: '+12025550100', failed: 4, settled: 8, percent: 50 };
    expect(sentenceOf({ kind: 'failing_sender', params }, names).text).toContain(
      'our number +12025550100 (SMS)',
    );
  });
});
