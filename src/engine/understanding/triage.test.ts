import { describe, expect, it } from '@jest/globals';
import { safetyTexts } from './corpus/safety-texts.js';
import { commandNames } from './words/language-words.js';
import { triage, type Triage, type TriageContext } from './triage.js';

function read(text: string, context: Partial<TriageContext> = {}): Triage {
  return triage(text, {
    languages: ['sw', 'fr'],
    isOptedOut: false,
    hasOpenQuestion: false,
    offered: [],
    isTwilioSms: true,
    commands: commandNames,
    ...context,
  });
}

const atQuestion = { hasOpenQuestion: true, offered: ['1', '2', 'end', 'info', 'help', 'bleeding', 'stop'] };

describe('triage', () => {
  it('tells a bare carrier word, on which Twilio acts itself, from our own words', () => {
    expect(read(' Stop ')).toEqual({ kind: 'opt_out', word: 'stop', isCarrierWord: true, scope: 'all' });
    expect(read('stop pls')).toMatchObject({ kind: 'opt_out', word: 'stop', isCarrierWord: false });
    expect(read('STOP.')).toMatchObject({ kind: 'opt_out', isCarrierWord: false });
    expect(read('acha')).toMatchObject({ kind: 'opt_out', word: 'acha', isCarrierWord: false });
  });

  it('opts out in languages that the flow does not speak', () => {
    expect(read('acha', { languages: ['en'] })).toMatchObject({ kind: 'opt_out' });
    expect(read('arrêtez', { languages: ['sw'] })).toMatchObject({ kind: 'opt_out' });
  });

  it('lets STOP win over a question that offers it', () => {
    expect(read('stop', atQuestion)).toMatchObject({ kind: 'opt_out' });
  });

  it('opts out on END, CANCEL and QUIT over Twilio SMS, whatever is offered', () => {
    expect(read('END', atQuestion)).toMatchObject({ kind: 'opt_out', isCarrierWord: true });
    expect(read('cancel')).toMatchObject({ kind: 'opt_out' });
  });

  it('takes END for an answer where it is offered and no carrier listens', () => {
    expect(read('END', { ...atQuestion, isTwilioSms: false })).toEqual({ kind: 'other' });
    expect(read('quit', { ...atQuestion, isTwilioSms: false })).toMatchObject({ kind: 'opt_out' });
  });

  it('takes a slip of an opt-out word for the answer that it is', () => {
    expect(read('step', { hasOpenQuestion: true, offered: ['step'] })).toEqual({ kind: 'other' });
    expect(read('stap', { hasOpenQuestion: true, offered: ['Stap'] })).toEqual({ kind: 'other' });
  });

  it('does not take "I do not want" for leaving while a question is open', () => {
    expect(read('sitaki')).toMatchObject({ kind: 'unsure_opt_out' });
    expect(read('sitaki', { hasOpenQuestion: true })).toEqual({ kind: 'other' });
  });

  it('brings back only who has left', () => {
    for (const text of ['START', 'anza', 'commencer', 'YES', 'ndiyo', 'Oui']) {
      expect(read(text, { isOptedOut: true })).toMatchObject({ kind: 'opt_in' });
      expect(read(text)).toEqual({ kind: 'other' });
    }
    expect(read('start', { isOptedOut: true })).toMatchObject({ isCarrierWord: true });
    expect(read('anza tafadhali', { isOptedOut: true })).toMatchObject({ kind: 'opt_in', word: 'anza' });
    expect(read('yes I am pregnant', { isOptedOut: true })).toEqual({ kind: 'other' });
  });

  it('opts out again who has left already', () => {
    expect(read('stop', { isOptedOut: true })).toMatchObject({ kind: 'opt_out' });
  });

  it('answers HELP and MENU in every language, unless the question offers them', () => {
    for (const text of ['HELP', 'info', 'menu', 'msaada', 'Naomba msaada', 'aide', 'AIDE svp', 'Aidez-moi']) {
      expect(read(text)).toMatchObject({ kind: 'help' });
      expect(read(text, { hasOpenQuestion: true })).toMatchObject({ kind: 'help' });
    }
    expect(read('info', atQuestion)).toEqual({ kind: 'other' });
    expect(read('HELP')).toMatchObject({ isCarrierWord: true });
    expect(read('help my father to the clinic')).toEqual({ kind: 'other' });
  });

  it('repeats the question on a question mark, and offers the menu when there is none', () => {
    expect(read('?', { hasOpenQuestion: true })).toEqual({ kind: 'repeat' });
    expect(read(' ?? ', { hasOpenQuestion: true })).toEqual({ kind: 'repeat' });
    expect(read('?')).toMatchObject({ kind: 'help' });
  });

  it('puts danger before everything but leaving', () => {
    expect(read('bleeding', { isOptedOut: true })).toMatchObject({
      kind: 'safety',
      topic: 'danger_sign',
      word: 'bleeding',
    });
    expect(read('my baby died. stop')).toMatchObject({ kind: 'safety', topic: 'loss', mayWantToStop: true });
    expect(read('I lost my baby and I am bleeding')).toEqual({
      kind: 'safety',
      topic: 'danger_sign',
      topics: ['danger_sign', 'loss'],
      word: 'bleeding',
      mayWantToStop: false,
    });
  });

  it('raises no alarm over an answer that the question offers', () => {
    expect(read('Bleeding', atQuestion)).toEqual({ kind: 'other' });
  });

  it('leaves courtesy to the question that is open', () => {
    expect(read('asante sana')).toEqual({ kind: 'courtesy' });
    expect(read('ok', { hasOpenQuestion: true })).toEqual({ kind: 'other' });
  });

  it('finds nothing in a message without words', () => {
    expect(read('')).toEqual({ kind: 'other' });
    expect(read('😭')).toEqual({ kind: 'other' });
    expect(read('...')).toEqual({ kind: 'other' });
  });

  it('takes YES, NDIYO and OUI for START only from somebody who has left, and not under a question', () => {
    for (const text of ['YES', 'ndiyo', 'oui']) {
      expect([text, read(text, { isOptedOut: true }).kind]).toEqual([text, 'opt_in']);
      expect([text, read(text, { hasOpenQuestion: true }).kind]).toEqual([text, 'other']);
      expect([text, read(text).kind]).toEqual([text, 'other']);
    }
  });

  it('answers INFO and HELP as commands unless the open question offers them', () => {
    for (const text of ['INFO', 'help', 'msaada', 'aide']) {
      expect(read(text, { hasOpenQuestion: true, offered: ['yes', 'no'] }).kind).toBe('help');
      expect(read(text, { hasOpenQuestion: true, offered: [text] }).kind).toBe('other');
    }
  });

  it.each(['END', 'cancel', 'Quit'])('takes %s for leaving on Twilio SMS in any state', (text) => {
    const states: Partial<TriageContext>[] = [
      {},
      { isOptedOut: true },
      { hasOpenQuestion: true },
      { hasOpenQuestion: true, offered: [text] },
    ];
    for (const state of states) expect(read(text, state).kind).toBe('opt_out');
    expect(read(text, { hasOpenQuestion: true, offered: [text], isTwilioSms: false }).kind).toBe('other');
  });

  it('hears danger, loss, abuse and a wrong number in any state', () => {
    const states: Partial<TriageContext>[] = [
      {},
      { isOptedOut: true },
      { hasOpenQuestion: true, offered: ['yes', 'no'] },
      { isTwilioSms: false },
    ];
    for (const { topic, text } of safetyTexts) {
      for (const state of states)
        expect([text, read(text, state)]).toMatchObject([text, { kind: 'safety', topic }]);
    }
  });
});
