import { describe, expect, it } from '@jest/globals';

import { aFact, aGroup, aRow, withPart } from './condition.js';
import type { FieldKind, Group, Part } from './condition.js';
import { readExpression } from './read-expression.js';
import { isComplete, writeExpression } from './write-expression.js';

const kinds: Readonly<Record<string, FieldKind>> = {
  children: 'number',
  due_date: 'date',
  registered: 'flag',
  sex: 'choice',
  birth_place: 'place',
};
const kindOf = (field: string) => kinds[field];

describe('the rows of a segment', () => {
  it.each([
    'role("constituent") and place under "Oregon" and attended("any") and interest("climate_change")',
    'person.children >= 3 or person.registered',
    'person.due_date < today + 2 weeks and person.due_date >= date("2026-03-01")',
    'person.due_date = today',
    'person.sex != "male" and person.children = null and person.birth_place under "Kisumu"',
    'not (tag("a \\"b\\" \\\\ c") or tag("d")) and age >= 18',
    'consent.health_messages = "granted" and not consent["share:county_health"] = "refused"',
    'times("visit", 1 years) >= 2 or noted("gift") or attended("Tree planting", 90 days)',
    'wrote() and not wrote(30 days) and not got("flow:event_invitation", 14 days)',
    'programme("antenatal") or programme("antenatal", "completed") or programme_week("antenatal") >= -20',
    'reachable("sms") and (person.language = "sw" or person.language = "fr")',
    'place = "oregon" and consent.research = null',
    'not (role("a") and (role("b") or role("c")))',
  ])('are read from and written as %s', (text) => {
    const rows = readExpression(text, kindOf);
    expect(rows).not.toBeNull();
    expect(abouts(rows as Group)).not.toContain('written');
    expect(writeExpression(rows as Group)).toBe(text);
  });

  it('keep what they cannot show as it is written', () => {
    const text = 'role("donor") and 3 < person.children and not person.is_test';
    const rows = readExpression(text, kindOf) as Group;
    expect(abouts(rows)).toEqual(['role', 'written', 'written']);
    expect(writeExpression(rows)).toBe('role("donor") and 3 < person.children and not (person.is_test)');
  });

  it('cannot be read from what is no expression', () => {
    expect(readExpression('role("donor" and', kindOf)).toBeNull();
  });

  it('leave out what is not filled in yet', () => {
    const unfinished = aRow(aFact('tag'));
    const group = aGroup('all', [aRow(aFact('role', { of: 'donor' })), aGroup('any', [unfinished])]);
    expect(isComplete(unfinished.fact)).toBe(false);
    expect(writeExpression(group)).toBe('role("donor")');
    const finished = withPart(group, unfinished.id, { ...unfinished, fact: aFact('tag', { of: 'x' }) });
    expect(writeExpression(finished)).toBe('role("donor") and tag("x")');
    expect(writeExpression(withPart(finished, finished.parts[0]?.id ?? 0, null))).toBe('tag("x")');
  });
});

function abouts(part: Part): string[] {
  return part.kind === 'is' ? [part.fact.about] : part.parts.flatMap(abouts);
}
