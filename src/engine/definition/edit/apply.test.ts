import { describe, expect, it } from '@jest/globals';
import { editedRegistration, libraryFiles } from '../../../../test/library-files.js';
import { applyOperation } from './apply.js';
import type { FlowFiles } from './flow-files.js';
import { newFlow } from './new-flow.js';
import { newStep } from './new-step.js';
import type { Operation } from './operations.js';
import { outlineOf } from './outline.js';
import type { OutlineStep } from './outline.js';
import { sentenceOfReason } from './reasons.js';
import { sourceHash } from './sha256.js';

const registration = editedRegistration();
const menu = libraryFiles('menu');
const faq = libraryFiles('faq');

function done(files: FlowFiles, ...operations: Operation[]): FlowFiles {
  return operations.reduce((now, operation) => {
    const applied = applyOperation(now, operation);
    if (applied.status === 'refused') throw new Error(sentenceOfReason(applied.reason));
    return applied.files;
  }, files);
}

function refusal(files: FlowFiles, operation: Operation): string {
  const applied = applyOperation(files, operation);
  return applied.status === 'refused' ? applied.reason.code : 'done';
}

/** The lines that one text has and the other has not, as a diff shows them. */
function diff(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const left = [...now];
  const gone = old.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...gone.map((line) => `-${line}`), ...left.map((line) => `+${line}`)];
}

function step(files: FlowFiles, id: string): OutlineStep {
  const reading = outlineOf(files);
  if (reading.status !== 'ok') throw new Error('unreadable');
  return reading.outline.steps.find((one) => one.id === id)!;
}

/** What a state file notes of the source of a translation. */
function noteOf({ states }: FlowFiles, language: string, key: string): string | undefined {
  const records = JSON.parse(states[language] ?? '{}') as Record<string, { source?: string }>;
  return records[key]?.source;
}

function targets(files: FlowFiles, id: string): Record<string, string | null> {
  return Object.fromEntries(step(files, id).ways.map(({ way, to }) => [way, to]));
}

describe('changes of texts', () => {
  it('writes a text as one line of its file', () => {
    const after = done(registration, {
      do: 'setText',
      language: 'sw',
      key: 'place.text',
      text: 'Unaishi "wapi" sasa?',
    });
    expect(diff(registration.texts.sw!, after.texts.sw!)).toEqual([
      '-    "text": "Unaishi wapi? Andika jina la kijiji au mtaa wako.",',
      '+    "text": "Unaishi \\"wapi\\" sasa?",',
    ]);
    expect(after.source).toBe(registration.source);
    expect(after.states).toEqual(registration.states);
  });

  it('notes that a translation was made from the present source', () => {
    const changed = done(registration, {
      do: 'setText',
      language: 'en',
      key: 'place.text',
      text: 'Where is home?',
    });
    const after = done(changed, {
      do: 'setText',
      language: 'sw',
      key: 'place.text',
      text: 'Nyumbani ni wapi?',
    });
    expect(changed.states).toEqual(registration.states);
    expect(diff(changed.states.sw!, after.states.sw!)).toHaveLength(2);
  });

  it('lets a translation that was written first go with the first words of its source, however often they are written', () => {
    const fresh = newFlow({ name: 'visit', languages: ['en', 'sw', 'fr'] });
    const key = 'hello.text';
    const english = (text: string) => ({ do: 'setText', language: 'en', key, text, isFirst: true }) as const;
    const swahili = done(fresh, { do: 'setText', language: 'sw', key, text: 'Habari?' });
    const typed = done(swahili, english('How'), english('How are you?'));
    expect(noteOf(typed, 'sw', key)).toBe(sourceHash('How are you?'));
    // Nobody has written the French yet: whoever does finds it open.
    expect(noteOf(typed, 'fr', key)).toBe(noteOf(fresh, 'fr', key));
    const { isFirst: _, ...later } = english('Is all well?');
    expect(noteOf(done(typed, later), 'sw', key)).toBe(sourceHash('How are you?'));
  });

  it('leaves a translation stale that was so before the words were written anew', () => {
    const fresh = newFlow({ name: 'visit', languages: ['en', 'sw'] });
    const key = 'hello.text';
    const record = { source: sourceHash('Something older') };
    const stale = done(
      fresh,
      { do: 'setText', language: 'sw', key, text: 'Habari?' },
      { do: 'setState', language: 'sw', key, record },
      { do: 'setText', language: 'en', key, text: 'How are you?', isFirst: true },
    );
    expect(noteOf(stale, 'sw', key)).toBe(record.source);
  });

  it('lets a translation go with its source where there was no source at all', () => {
    const key = 'place.help';
    const bare = done(registration, { do: 'removeText', language: 'en', key });
    const words = done(
      bare,
      { do: 'setState', language: 'sw', key, record: null },
      { do: 'setText', language: 'en', key, text: 'Help.', isFirst: true },
    );
    expect(noteOf(words, 'sw', key)).toBe(sourceHash('Help.'));
  });

  it('adds a text where the order of a step has it', () => {
    const removed = done(registration, { do: 'removeText', language: 'en', key: 'place.help' });
    const after = done(removed, { do: 'setText', language: 'en', key: 'place.help', text: 'Help.' });
    expect(after.texts.en).toContain('Bondo",\n    "help": "Help."\n  },\n  "expecting"');
    expect(refusal(registration, { do: 'setText', language: 'en', key: 'nowhere.text', text: 'x' })).toBe(
      'no_text',
    );
  });

  it('takes a text away with what is noted about it', () => {
    const after = done(registration, { do: 'removeText', language: 'sw', key: 'name.help' });
    expect(
      diff(registration.texts.sw!, after.texts.sw!).filter((line) => line.includes('help')),
    ).toHaveLength(1);
    expect(after.states.sw).not.toContain('name.help');
  });

  it('lets a word mean an answer, once', () => {
    const word = {
      do: 'addAcceptedWord',
      step: 'expecting',
      option: 'yes',
      language: 'sw',
      word: 'ndio  mama',
    } as const;
    const after = done(registration, word, word);
    expect(diff(registration.texts.sw!, after.texts.sw!)).toEqual([
      expect.stringContaining('-      "yes"') as unknown,
      expect.stringContaining('nina mimba sasa, ndio mama"') as unknown,
    ]);
    expect(refusal(registration, { ...word, option: 'maybe' })).toBe('no_option');
  });

  it('writes down who has reviewed a text', () => {
    const record = {
      source: 'e96730ede0391958',
      reviewed_by: 'Amina',
      reviewed_on: '2026-03-02',
      reviewed_text: 'e96730ede0391958',
    };
    const after = done(registration, { do: 'setState', language: 'sw', key: 'welcome.text', record });
    expect(diff(registration.states.sw!, after.states.sw!)).toEqual([
      '-    "source": "e96730ede0391958"',
      '+    "source": "e96730ede0391958",',
      '+    "reviewed_by": "Amina",',
      '+    "reviewed_on": "2026-03-02",',
      '+    "reviewed_text": "e96730ede0391958"',
    ]);
  });
});

describe('changes inside of a step', () => {
  it('changes a value as one line, with the comment behind it', () => {
    const after = done(registration, { do: 'setField', step: 'due', path: ['unknown'], value: 'goodbye' });
    expect(diff(registration.source, after.source)).toEqual([
      '-    unknown: registered_undated # and who does not know the month either is registered without a date',
      '+    unknown: goodbye # and who does not know the month either is registered without a date',
    ]);
  });

  it('adds a field where the canonical form has it', () => {
    const after = done(registration, { do: 'setField', step: 'due', path: ['retries'], value: 2 });
    expect(after.source).toContain('    save: person.due_date\n    retries: 2\n\n');
  });

  it('takes a field away with the texts that only it needs', () => {
    const after = done(registration, { do: 'removeField', step: 'due', path: ['unsure'] });
    expect(diff(registration.source, after.source)).toHaveLength(1);
    expect(after.texts.fr).not.toContain('"unsure"');
  });

  it('leads a way elsewhere', () => {
    expect(
      targets(done(registration, { do: 'setNext', step: 'expecting', way: 'no', to: 'goodbye' }), 'expecting')
        .no,
    ).toBe('goodbye');
    expect(
      targets(done(registration, { do: 'setNext', step: 'name', way: 'go', to: 'due' }), 'name').go,
    ).toBe('due');
    expect(
      targets(done(registration, { do: 'setNext', step: 'told', way: 'case.0', to: 'goodbye' }), 'told')[
        'case.0'
      ],
    ).toBe('goodbye');
    expect(
      targets(done(menu, { do: 'setNext', step: 'menu', way: 'answer.pause', to: 'kept' }), 'menu')[
        'answer.pause'
      ],
    ).toBe('kept');
    expect(targets(done(faq, { do: 'setNext', step: 'ill', way: 'answer.fine', to: null }), 'ill').go).toBe(
      'helped',
    );
    expect(refusal(registration, { do: 'setNext', step: 'goodbye', way: 'go', to: 'name' })).toBe('no_way');
    expect(refusal(registration, { do: 'setNext', step: 'name', way: 'go', to: 'nowhere' })).toBe('no_step');
  });

  it('gives one answer a way of its own where all had the same', () => {
    const after = done(registration, {
      do: 'setNext',
      step: 'other_language',
      way: 'answer.fr',
      to: 'goodbye',
    });
    expect(targets(after, 'other_language')).toEqual({
      'answer.en': 'language_changed',
      'answer.sw': 'language_changed',
      'answer.fr': 'goodbye',
    });
  });

  it('writes, changes and removes a note', () => {
    const one = done(registration, { do: 'setNote', step: 'name', note: 'As she is called at home' });
    expect(diff(registration.source, one.source)).toEqual([
      '-  - id: name',
      '+  - id: name # As she is called at home',
    ]);
    const two = done(one, { do: 'setNote', step: 'name', note: 'One\nTwo' });
    expect(two.source).toContain('  # One\n  # Two\n  - id: name\n');
    expect(step(two, 'name').note).toBe('One\nTwo');
    expect(done(two, { do: 'setNote', step: 'name', note: null })).toEqual(registration);
  });
});

describe('changes of the steps', () => {
  it('adds a step into the conversation', () => {
    const after = done(registration, { do: 'addStep', after: 'place', step: { id: 'farm', ask: 'text' } });
    expect(diff(registration.source, after.source).filter((line) => line !== '+')).toEqual([
      '+  - id: farm',
      '+    ask: text',
    ]);
    expect(step(after, 'farm').cameFrom).toEqual(['place']);
    expect(step(after, 'farm').texts[0]!.byLanguage).toEqual({
      en: 'Write your question here.',
      sw: 'Andika swali lako hapa.',
      fr: 'Écrivez votre question ici.',
    });
    expect(after.texts.sw).toMatch(/"farm": \{[^}]*\},\n {2}"expecting"/);
  });

  it('names the answers of a new choice in each language', () => {
    const after = done(registration, {
      do: 'addStep',
      after: 'place',
      step: { id: 'water', ask: 'choice', options: ['first', 'second'] },
    });
    const [first] = step(after, 'water').texts.filter(({ code }) => code === 'first');
    expect(first?.byLanguage).toEqual({ en: 'First answer', sw: 'Jibu la kwanza', fr: 'Premier choix' });
  });

  it('adds a step behind one answer', () => {
    const after = done(registration, {
      do: 'addStep',
      after: 'place',
      step: { id: 'sorry', say: 'text' },
      from: { step: 'expecting', way: 'no' },
    });
    expect(targets(after, 'expecting')).toMatchObject({ yes: 'due', no: 'sorry' });
    expect(targets(after, 'sorry')).toEqual({ go: 'registered_only' });
    expect(targets(after, 'place')).toEqual({ go: 'expecting' });
  });

  it('does not add a step that nobody would come to', () => {
    expect(
      refusal(registration, { do: 'addStep', after: 'goodbye', step: { id: 'more', say: 'text' } }),
    ).toBe('nothing_leads_here');
    expect(refusal(registration, { do: 'addStep', after: 'name', step: { id: 'over', end: 'text' } })).toBe(
      'would_be_unreachable',
    );
    expect(refusal(registration, { do: 'addStep', after: 'name', step: { id: 'place', say: 'text' } })).toBe(
      'name_taken',
    );
    expect(
      refusal(registration, { do: 'addStep', after: 'name', step: { id: 'Place 2', say: 'text' } }),
    ).toBe('bad_name');
  });

  it('copies a step with its texts and comments', () => {
    const after = done(registration, {
      do: 'copyStep',
      step: 'expecting',
      as: 'expecting_again',
      after: 'place',
    });
    expect(after.source).toContain('  - id: expecting_again\n    ask: yes_no\n');
    expect(after.source.match(/# an earlier pregnancy/g)).toHaveLength(2);
    expect(step(after, 'expecting_again').texts[0]!.byLanguage.sw).toContain('una ujauzito');
    expect(after.states.sw).toContain('expecting_again.text');
  });

  it('copies a step that has another name since, in canonical form', () => {
    const after = done(
      registration,
      { do: 'renameStep', step: 'language', to: 'tongue', isLive: true },
      { do: 'copyStep', step: 'tongue', as: 'tongue_again', after: 'welcome' },
    );
    expect(after.source).toContain('  - id: tongue_again\n    ask: language\n');
    expect(after.source).not.toContain('- go:');
  });

  it('renames a step wherever it is named', () => {
    const after = done(registration, {
      do: 'renameStep',
      step: 'already',
      to: 'known_already',
      isLive: true,
    });
    expect(after.source).toContain('  - id: known_already\n    was: already\n');
    expect(after.source).toContain('        go: known_already\n');
    expect(after.source).toContain('again: results.known_already = "change" or run.is_restarted\n');
    expect(after.source).not.toMatch(/results\.already/);
    expect(after.texts.sw).toContain('  "known_already": {');
    expect(after.states.fr).toContain('  "known_already.accept.keep": {');
    expect(done(after, { do: 'renameStep', step: 'known_already', to: 'already' })).toEqual(registration);
  });

  it('renames the question that the keyword message answers', () => {
    const after = done(registration, { do: 'renameStep', step: 'name', to: 'called' });
    expect(after.source).toContain('  rest: called # "JIUNGE ASHA" already answers the question `name`\n');
    expect(after.source).toContain(
      'go: { keep: still_registered, change: called, language: other_language }\n',
    );
    expect(after.source).toContain('    yes: called\n');
    expect(after.texts.fr).toContain('{{name}}');
  });

  it('moves a step and keeps the conversation', () => {
    const after = done(registration, { do: 'moveStep', step: 'place', after: 'enrol' });
    expect(targets(after, 'name')).toEqual({ go: 'place' });
    expect(targets(after, 'place')).toEqual({ go: 'expecting' });
    expect(targets(after, 'enrol')).toEqual({ go: 'told' });
    expect(done(after, { do: 'moveStep', step: 'place', after: 'name' })).toEqual(registration);
  });

  it('moves a step within the conversation', () => {
    const after = done(registration, { do: 'moveStep', step: 'place', after: 'consent', isRelinked: true });
    expect(targets(after, 'consent')).toEqual({ yes: 'place', no: 'goodbye' });
    expect(targets(after, 'place')).toEqual({ go: 'name' });
    expect(targets(after, 'name')).toEqual({ go: 'expecting' });
  });

  it('does not move what must stand where it is', () => {
    expect(refusal(registration, { do: 'moveStep', step: 'welcome', after: 'name' })).toBe('begins_here');
    expect(refusal(faq, { do: 'moveStep', step: 'helped', after: 'glad' })).toBe('must_be_followed');
  });

  it('removes a step: whoever came to it goes on where it led', () => {
    const after = done(registration, { do: 'deleteStep', step: 'place' });
    expect(targets(after, 'name')).toEqual({ go: 'expecting' });
    expect(after.texts.en).not.toContain('"place"');
    expect(after.states.sw).not.toContain('place.');
  });

  it('asks where people go when it cannot know', () => {
    expect(refusal(registration, { do: 'deleteStep', step: 'goodbye' })).toBe('needs_lead_to');
    const after = done(registration, { do: 'deleteStep', step: 'goodbye', leadTo: 'closing_only' });
    expect(targets(after, 'consent').no).toBe('closing_only');
    expect(refusal(registration, { do: 'deleteStep', step: 'already', leadTo: 'name' })).toBe(
      'answer_is_used',
    );
    expect(refusal(registration, { do: 'deleteStep', step: 'due' })).toBe('answer_is_used');
  });

  it('keeps a text that another step sends too', () => {
    const after = done(registration, { do: 'deleteStep', step: 'welcome' });
    expect(after.texts.en).toContain('"welcome"');
    expect(after.source).not.toContain('- id: welcome\n');
  });
});

describe('changes of conditions and answers', () => {
  const when = 'person.registered = null';

  it('adds, moves and removes conditions with their comments', () => {
    const appointment = libraryFiles('appointment_reminder');
    const added = done(appointment, { do: 'addCase', step: 'how_soon', when, to: 'noted', index: 0 });
    expect(diff(appointment.source, added.source)).toEqual([`+      - when: ${when}`, '+        go: noted']);
    const moved = done(added, { do: 'moveCase', step: 'how_soon', index: 2, to: 0 });
    expect(step(moved, 'how_soon').ways.map(({ to }) => to)).toEqual([
      'noted_tomorrow',
      'noted',
      'until_the_day',
      'noted',
      'until_the_day_before',
    ]);
    expect(moved.source).toContain('+ 1 day # there is no day before it any more\n');
    const back = done(
      moved,
      { do: 'moveCase', step: 'how_soon', index: 0, to: 2 },
      { do: 'removeCase', step: 'how_soon', index: 0 },
    );
    expect(back).toEqual(appointment);
    expect(refusal(registration, { do: 'removeCase', step: 'told', index: 0 })).toBe('last_case');
  });

  it('adds an answer with its words', () => {
    const after = done(menu, {
      do: 'addOption',
      step: 'menu',
      code: 'stop_all',
      labels: { en: 'Stop', sw: 'Acha' },
      index: 5,
    });
    expect(after.source).toContain(
      'options: [person, register, language, pause, my_data, stop_all, leave, back]\n',
    );
    expect(step(after, 'menu').options[5]).toMatchObject({
      code: 'stop_all',
      labels: { en: 'Stop', sw: 'Acha', fr: 'Stop' },
      to: 'words',
    });
  });

  it('renames an answer in expressions, ways, texts and conversations', () => {
    const after = done(registration, { do: 'renameOption', step: 'already', code: 'change', to: 'again' });
    expect(after.source).toContain('options: [keep, again, language]');
    expect(after.source).toContain('go: { keep: still_registered, again: name, language: other_language }');
    expect(after.source).not.toContain('"change"');
    expect(after.texts.sw).toContain('"again": "Badili majibu yangu"');
    expect(done(after, { do: 'renameOption', step: 'already', code: 'again', to: 'change' })).toEqual(
      registration,
    );
  });

  it('renames an answer of a new question by one line for the question and one for each condition', () => {
    const fresh = newFlow({ name: 'visit', languages: ['en', 'sw'] });
    const asked = done(
      fresh,
      { do: 'addStep', after: 'hello', ...newStep('ask.choice', 'crop', ['en', 'sw']) },
      { do: 'addStep', after: 'crop', ...newStep('branch', 'which', ['en', 'sw'], { to: 'goodbye' }) },
      { do: 'setField', step: 'which', path: ['branch', 0, 'when'], value: 'results.crop = "first"' },
    );
    const after = done(asked, { do: 'renameOption', step: 'crop', code: 'first', to: 'maize' });
    expect(diff(asked.source, after.source)).toEqual([
      '-    options: [first, second]',
      expect.stringMatching(/^-.*results\.crop = "first"/) as unknown,
      '+    options: [maize, second]',
      expect.stringMatching(/^\+.*results\.crop = "maize"/) as unknown,
    ]);
    expect(after.texts.sw).toContain('"maize": "Jibu la kwanza"');
    expect(noteOf(after, 'sw', 'crop.options.maize')).toBe(noteOf(asked, 'sw', 'crop.options.first'));
    expect(refusal(after, { do: 'renameOption', step: 'crop', code: 'maize', to: 'second' })).toBe(
      'option_taken',
    );
  });

  it('removes an answer with its way and its words', () => {
    const after = done(registration, { do: 'removeOption', step: 'already', code: 'keep' });
    expect(after.source).toContain('options: [change, language]');
    expect(after.source).toContain('go: { change: name, language: other_language }');
    expect(after.texts.en).not.toContain('"keep"');
    expect(refusal(after, { do: 'removeOption', step: 'already', code: 'change' })).toBe('few_options');
    expect(refusal(registration, { do: 'removeOption', step: 'consent', code: 'more' })).toBe(
      'fixed_options',
    );
  });

  it('moves an answer', () => {
    const survey = libraryFiles('event_invitation');
    const after = done(survey, { do: 'moveOption', step: 'invited', code: 'maybe', to: 0 });
    expect(diff(survey.source, after.source)).toEqual([
      "-    options: ['yes', 'no', maybe]",
      "+    options: [maybe, 'yes', 'no']",
    ]);
  });
});

describe('changes of the head', () => {
  it('changes a value, adds one and takes one away', () => {
    expect(
      diff(
        registration.source,
        done(registration, { do: 'setHead', path: ['expires_after'], value: '5 days' }).source,
      ),
    ).toEqual(['-expires_after: 3 days', '+expires_after: 5 days']);
    expect(done(registration, { do: 'setHead', path: ['max_segments'], value: 2 }).source).toContain(
      'no flow or text uses it\nmax_segments: 2\nsteps:',
    );
    expect(done(registration, { do: 'setHead', path: ['purpose'], value: null }).source).not.toContain(
      '\npurpose',
    );
    expect(refusal(registration, { do: 'setHead', path: ['flow'], value: 'other' })).toBe('fixed_field');
  });

  it('says at which step a command begins, and takes that away again', () => {
    const path = ['start', 'commands', 'fix'];
    const after = done(registration, { do: 'setHead', path, value: 'name' });
    expect(after.source).toMatch(/commands: *\{ fix: name \}|commands:\n +fix: name/);
    expect(done(after, { do: 'setHead', path: ['start', 'commands'], value: null }).source).toBe(
      registration.source,
    );
    expect(refusal(registration, { do: 'setHead', path, value: 'nowhere' })).toBe('no_step');
  });

  it('writes what the flow is about', () => {
    const after = done(registration, { do: 'setAbout', about: 'Registration: short.\nSecond line.' });
    expect(after.source).toMatch(
      /^# yaml-language-server: .*\n# Registration: short.\n# Second line.\nflow: registration\n/,
    );
  });

  it('adds a language with the texts of another, and removes it again', () => {
    const after = done(registration, { do: 'addLanguage', language: 'ha', from: 'en' });
    expect(after.source).toContain('languages: [en, sw, fr, ha]');
    expect(after.texts.ha).toBe(registration.texts.en);
    expect(done(after, { do: 'removeLanguage', language: 'ha' })).toEqual(registration);
    const without = done(registration, { do: 'removeLanguage', language: 'sw' });
    expect(without.source).toContain('keywords: { any: [join], fr: [inscrire, inscription] } #');
    expect(Object.keys(without.chats).filter((name) => name.endsWith('.sw'))).toEqual([]);
  });
});

describe('what comes from outside', () => {
  it.each([
    null,
    {},
    { do: 'toString' },
    { do: 'setText' },
    { do: 'setField', step: 'name', path: ['a'], value: { ['__proto__']: 1, constructor: 1 } },
  ])('refuses what is no operation: %j', (value) => {
    expect(refusal(registration, value as unknown as Operation)).toBe('not_an_operation');
  });

  it('keeps line ends as they are', () => {
    const files = { ...registration, source: registration.source.replaceAll('\n', '\r\n') };
    const after = done(files, { do: 'setField', step: 'due', path: ['retries'], value: 2 });
    expect(after.source.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after.source).toContain('retries: 2\r\n');
  });
});
