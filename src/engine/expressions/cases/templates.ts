/** A template of RapidPro's and the text that it makes. */
export const templateCases: readonly (readonly [source: string, result: string])[] = [
  ['no expression at all', 'no expression at all'],
  ['', ''],
  ['Hi @person.name!', 'Hi Asha!'],
  ['Hi @contact.name.', 'Hi Asha.'],
  ['Hi @contact', 'Hi Asha'],
  ['Hi @CONTACT.NAME', 'Hi Asha'],
  ['Hi @contact.first_name', 'Hi Asha'],
  ['@contact.fields.district', 'Siaya'],
  ['@fields.district, @fields.district', 'Siaya, Siaya'],
  ['in @(person.age + 1) years', 'in 20 years'],
  ['@(upper("a)b")) and @(1 + (2 * 3))', 'A)B and 7'],
  [String.raw`@("say \"(\"")`, 'say "("'],
  ['write to asha@example.org', 'write to asha@example.org'],
  ['write to results@example.org', 'write to results@example.org'],
  ['@afya_yetu on the web', '@afya_yetu on the web'],
  ['@@person.name is a name', '@person.name is a name'],
  ['a lone @ or two @@', 'a lone @ or two @'],
  ['at the end @', 'at the end @'],
  ['@ person.name', '@ person.name'],
  ['@(person.age = "19")', 'true'],
  ['@(person.code = 7)', 'false'],
  ['@(person.age < "20" )', 'true'],
  ['@("9" < "10")', 'true'],
  ['@person.nickname@person.name', 'Asha'],
  ['@results.order.items.0', 'maize'],
  ['@today', '2026-03-02'],
];

/** A template that cannot be read, and the column. */
export const unreadableTemplates: readonly (readonly [source: string, column: number])[] = [
  ['Hi @(', 5],
  ['Hi @(upper("a")', 5],
  ['Hi @("a)', 5],
  ['Hi @()', 6],
  ['Hi @(1 + )', 10],
  ['Hi @(a ? b)', 8],
];
