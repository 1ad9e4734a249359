// Accounts of the staff, made in the database, and calls of the API in their names.
import { randomUUID } from 'node:crypto';
import { hashOf, newBase62Secret, newSecret } from '../dist/staff/secrets/secret-token.js';

const ofFlows = ['flows.read', 'flows.edit', 'flows.simulate'];

/** Makes a program lead with a token for programs. */
export async function tokenOfLead(pool, scopes = ofFlows) {
  const token = `karibu_${newBase62Secret()}`;
  await pool.query(
    `insert into api_tokens (id, user_id, name, prefix, token_hash, scopes, created_at)
     values ($1, $2, 'bench', $3, $4, $5, now())`,
    [randomUUID(), await makeLead(pool), token.slice(0, 11), hashOf(token), scopes],
  );
  return token;
}

/** Makes a program lead with a browser that is signed in, and gives what its cookie holds. */
export async function sessionOfLead(pool) {
  const session = newSecret();
  await pool.query(
    `insert into staff_sessions (id_hash, public_id, user_id, device, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, 'bench', now(), now(), now() + interval '1 day')`,
    [hashOf(session), randomUUID(), await makeLead(pool)],
  );
  return session;
}

/** Calls the API; `ifMatch` is the version that was seen. @throws with what was answered when that is no success */
export async function callApi(service, token, method, path, body, ifMatch) {
  const response = await fetch(`http://127.0.0.1:${service.port}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

async function makeLead(pool) {
  const id = randomUUID();
  await pool.query(`insert into users (id, email, name, role) values ($1, $2, 'A lead', 'program_lead')`, [
    id,
    `${id}@example.org`,
  ]);
  return id;
}
