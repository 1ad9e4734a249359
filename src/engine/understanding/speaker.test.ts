import { expect, it } from '@jest/globals';
import { parseSpeaker } from './speaker.js';

const names = ['Asha Wanjiku', 'Mama Otieno', 'Dr. Fatuma Ali', 'Asha Njeri', 'Awa', "Ng'ang'a Kamau"];

it.each<[text: string, ...people: string[]]>([
  ['Asha Wanjiku', 'Asha Wanjiku'],
  ['asha wanjiku', 'Asha Wanjiku'],
  ['WANJIKU ASHA', 'Asha Wanjiku'],
  ['Wanjiku', 'Asha Wanjiku'],
  ['naitwa Asha Wanjiku', 'Asha Wanjiku'],
  ['my name is Wanjiku.', 'Asha Wanjiku'],
  ["je m'appelle Awa", 'Awa'],
  ['A. Njeri', 'Asha Njeri'],
  ['Asha', 'Asha Wanjiku', 'Asha Njeri'],
  ['Otieno', 'Mama Otieno'],
  ['Mama Otieno', 'Mama Otieno'],
  ['Fatuma', 'Dr. Fatuma Ali'],
  ['dr fatuma', 'Dr. Fatuma Ali'],
  ['Fatuma Ali Hassan', 'Dr. Fatuma Ali'],
  ['Fatma Ali', 'Dr. Fatuma Ali'],
  ['Otieno Mama Asha', 'Mama Otieno'],
  ['Wanjku', 'Asha Wanjiku'],
  ['Nganga', "Ng'ang'a Kamau"],
  ['Ng’ang’a', "Ng'ang'a Kamau"],
  ['Awaa'],
  ['Aw'],
  ['A'],
  ['Zainab'],
  ['who is there?'],
  [''],
])('takes "%s" for whoever bears the name', (text, ...people) => {
  const answer = parseSpeaker(text, { names, languages: ['sw', 'en', 'fr'] });
  const found =
    answer.status === 'understood' ? [answer.value] : answer.status === 'ambiguous' ? answer.candidates : [];
  expect(found.map((index) => names[index])).toEqual(people);
});

it('is sure of a name as it is known and less so of a slip', () => {
  const read = (text: string): unknown => parseSpeaker(text, { names, languages: ['en'] });
  expect(read('Wanjiku')).toMatchObject({ confidence: 'exact' });
  expect(read('Wanjku')).toMatchObject({ confidence: 'close' });
});

it('finds nobody where nobody is known', () => {
  expect(parseSpeaker('Asha', { names: [], languages: ['en'] })).toEqual({ status: 'not_understood' });
  expect(parseSpeaker('Asha', { names: ['', '...'], languages: ['en'] })).toEqual({
    status: 'not_understood',
  });
});
