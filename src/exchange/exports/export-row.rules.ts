import type { Address } from '../../people/address.js';
import { joinSeveral } from '../imports/read-cell.rules.js';
import type { ExportColumn, OwnColumn } from './export-columns.rules.js';
import type { ExportedParts, ExportedPerson } from './export-rows.repository.js';

/** What stands for each person about each purpose: granted, refused ...; nothing where she was never asked. */
export type Standing = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Writes a person as a row, so that an import reads the same again. */
export function rowOfPerson(
  person: ExportedPerson,
  parts: ExportedParts,
  standing: Standing,
  columns: readonly ExportColumn[],
): string[] {
  const addresses = parts.addresses.get(person.id) ?? [];
  const fields = parts.fields.get(person.id);
  return columns.map((column) => {
    if (column.kind === 'field') return fields?.[column.key] ?? '';
    if (column.kind === 'consent') return standing.get(person.id)?.get(column.purpose) ?? '';
    return ownCell(column.own, person, parts, addresses);
  });
}

function ownCell(
  own: OwnColumn,
  person: ExportedPerson,
  parts: ExportedParts,
  addresses: readonly Address[],
): string {
  switch (own) {
    case 'phone':
      return addressAt(addresses, 'sms', 0);
    case 'second_phone':
      return addressAt(addresses, 'sms', 1);
    case 'whatsapp':
      return addressAt(addresses, 'whatsapp', 0);
    case 'tags':
      return joinSeveral(person.tags ?? []);
    case 'roles':
      return joinSeveral(parts.roles.get(person.id) ?? []);
    case 'interests':
      return joinSeveral(parts.interests.get(person.id) ?? []);
    case 'preferred_hour':
      return String(person.preferred_hour ?? '');
    default:
      return person[own] ?? '';
  }
}

function addressAt(addresses: readonly Address[], channel: Address['channel'], at: number): string {
  return addresses.filter((one) => one.channel === channel)[at]?.address ?? '';
}
