/** What staff can note, in the order in which it is offered. */
export const noteKinds = [
  'call_noted',
  'visit_noted',
  'note_added',
  'letter_noted',
  'email_noted',
  'event_attended',
  'gift_received',
  'goods_given',
  'hours_volunteered',
] as const;

/** A kind of note. */
export type NoteKind = (typeof noteKinds)[number];

/** What is asked beside the words of a note, by its kind. */
export const noteFields: Readonly<Record<NoteKind, readonly NoteField[]>> = {
  call_noted: [],
  visit_noted: [],
  note_added: [],
  letter_noted: [],
  email_noted: [{ key: 'subject', kind: 'text', isNeeded: false }],
  event_attended: [{ key: 'event', kind: 'text', isNeeded: true }],
  gift_received: [
    { key: 'amount', kind: 'number', isNeeded: true },
    { key: 'currency', kind: 'text', isNeeded: true },
  ],
  goods_given: [
    { key: 'goods', kind: 'text', isNeeded: true },
    { key: 'quantity', kind: 'number', isNeeded: true },
  ],
  hours_volunteered: [{ key: 'hours', kind: 'number', isNeeded: true }],
};

/** Something that a note tells beside its words. */
export interface NoteField {
  readonly key: 'subject' | 'event' | 'amount' | 'currency' | 'goods' | 'quantity' | 'hours';
  readonly kind: 'text' | 'number';
  readonly isNeeded: boolean;
}

/** What the service is told of a note. */
export function noteDataOf(
  kind: NoteKind,
  values: Readonly<Record<string, string>>,
  text: string,
): Record<string, string | number> {
  const filled = noteFields[kind].flatMap(({ key, kind: type }): [string, string | number][] => {
    const value = (values[key] ?? '').trim();
    if (value === '') return [];
    if (type === 'number') return [[key, Number(value)]];
    return [[key, key === 'currency' ? value.toUpperCase() : value]];
  });
  return Object.fromEntries(text.trim() === '' ? filled : [...filled, ['text', text.trim()]]);
}
