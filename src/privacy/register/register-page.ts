import { escapeHtml, printablePage } from '../page-html.js';
import { durationIn } from './duration-words.js';
import { registerTexts, type RegisterTexts } from './register-texts.js';
import type { RegisterView } from './register.schemas.js';

type Purpose = RegisterView['purposes'][number];
type Row = readonly [heading: string, cell: string];

/** Writes the register as one page, in English, Swahili or French. */
export function registerPage(register: RegisterView, language: string): string {
  const texts = registerTexts(language);
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const sections = [
    `<p>${escapeHtml(texts.made)} ${escapeHtml(made.format(new Date(register.madeAt)))}</p>`,
    section(texts.hosting, hosting(register, texts)),
    ...[
      `<h2>${escapeHtml(texts.purposes)}</h2>`,
      ...register.purposes.map((one) => purpose(one, texts, language)),
    ],
    ...(register.sharing.length === 0 ? [] : [section(texts.sharing, table(shared(register, texts)))]),
    ...(register.fieldsWithoutPurpose.length === 0
      ? []
      : [section(texts.unnamed, `<p>${escapeHtml(register.fieldsWithoutPurpose.join(', '))}</p>`)]),
    section(texts.retention, table(retained(register, texts, language))),
    section(
      texts.channels,
      table(register.channels.map(({ channel, provider, where }) => [`${channel}, ${provider}`, where])),
    ),
    section(
      texts.accounts,
      table(register.accounts.map(({ role, count }) => [texts.roles[role] ?? role, String(count)])),
    ),
    `<p>${escapeHtml(texts.rights)}</p>`,
  ];
  return printablePage(language, texts.title(register.organisation), sections.join('\n'));
}

function hosting({ hosting: said }: RegisterView, texts: RegisterTexts): string {
  if (said === null) return `<p>${escapeHtml(texts.unsaid)}</p>`;
  const { where, operator, officer } = said;
  return table([
    [texts.hostedAt, where],
    [texts.operator, operator],
    [texts.officer, officer ?? texts.unsaid],
  ]);
}

function purpose(one: Purpose, texts: RegisterTexts, language: string): string {
  const { guardianUnder, matureMinorFrom, expiresAfter } = one;
  const rows: Row[] = [
    [texts.basis, texts.bases[one.basis] ?? one.basis],
    ...(one.basis === 'consent' ? ([[texts.agreed, String(one.peopleConsented)]] as Row[]) : []),
    ...(expiresAfter === null ? [] : ([[texts.expires, durationIn(expiresAfter, language)]] as Row[])),
    ...(one.recipients.length === 0 ? [] : ([[texts.recipients, recipients(one)]] as Row[])),
    ...(one.flows.length === 0 ? [] : ([[texts.flows, one.flows.join(', ')]] as Row[])),
  ];
  const guardian =
    guardianUnder === null ? '' : `<p>${escapeHtml(texts.guardian(guardianUnder, matureMinorFrom))}</p>`;
  const words = one.text === null ? '' : `<p>${escapeHtml(one.text)}</p>`;
  const fields =
    one.fields.length === 0
      ? ''
      : `<h4>${escapeHtml(texts.fields)}</h4>${table(fieldRows(one, texts, language))}`;
  return `<section><h3>${escapeHtml(one.name)}</h3>${words}${table(rows)}${guardian}${fields}</section>`;
}

function recipients({ recipients: partners }: Purpose): string {
  return partners.map(withContact).join(', ');
}

function withContact({ name, contact }: Purpose['recipients'][number]): string {
  return contact === null ? name : `${name} (${contact})`;
}

function shared({ sharing }: RegisterView, texts: RegisterTexts): Row[] {
  return sharing.map((partner) => [withContact(partner), `${texts.agreed}: ${partner.peopleConsented}`]);
}

function fieldRows({ fields }: Purpose, texts: RegisterTexts, language: string): Row[] {
  return fields.map(({ name, sensitivity, keepFor }) => {
    const time = keepFor === null ? texts.asThePerson : durationIn(keepFor, language);
    return [name, `${texts.sensitivities[sensitivity] ?? sensitivity}; ${texts.keptFor} ${time}`];
  });
}

function retained({ retention }: RegisterView, texts: RegisterTexts, language: string): Row[] {
  return retention.map(({ what, after }) => [texts.retained[what] ?? what, durationIn(after, language)]);
}

function section(heading: string, body: string): string {
  return `<section><h2>${escapeHtml(heading)}</h2>${body}</section>`;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ([heading, cell]) => `<tr><th>${escapeHtml(heading)}</th><td>${escapeHtml(cell)}</td></tr>`,
  );
  return `<table>${lines.join('')}</table>`;
}
