// Webhooks as Twilio sends them, signed with the account's token.
import { createHmac } from 'node:crypto';

export const account = {
  sid: `AC${'0'.repeat(32)}`,
  token: 'the-token-of-the-bench',
  sender: '+12025550100',
};

/** Someone's number, by her place in the line. No country has the code 999. */
export const numberOf = (index) => `+999${String(index).padStart(9, '0')}`;

/** A request as the bytes that go over the wire. Every `sid` makes a message of its own. */
export function signedRequest({ publicUrl, host, sid, from, text }) {
  const path = '/webhooks/twilio/messages';
  const form = formOf(sid, from, text);
  const signed =
    publicUrl +
    path +
    form
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flat()
      .join('');
  const signature = createHmac('sha1', account.token).update(signed, 'utf8').digest('base64');
  const body = new URLSearchParams(form).toString();
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nX-Twilio-Signature: ${signature}\r\n` +
      'Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nUser-Agent: TwilioProxy/1.1\r\n' +
      `Accept: */*\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** An id as Twilio writes them. */
export const messageSid = (run, index) =>
  `SM${run.toString(16).padStart(12, '0')}${index.toString(16).padStart(20, '0')}`;

function formOf(sid, from, text) {
  return [
    ['ToCountry', 'US'],
    ['ToState', 'DC'],
    ['SmsMessageSid', sid],
    ['NumMedia', '0'],
    ['ToCity', ''],
    ['FromZip', ''],
    ['SmsSid', sid],
    ['FromState', ''],
    ['SmsStatus', 'received'],
    ['FromCity', ''],
    ['Body', text],
    ['FromCountry', 'KE'],
    ['To', account.sender],
    ['ToZip', ''],
    ['NumSegments', '1'],
    ['MessageSid', sid],
    ['AccountSid', account.sid],
    ['From', from],
    ['ApiVersion', '2010-04-01'],
  ];
}
