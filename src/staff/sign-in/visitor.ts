import type { FastifyReply, FastifyRequest } from 'fastify';

import { callerAddress } from '../../platform/http/this-machine.js';
import { deviceOf } from '../sessions/device.js';
import { setSessionCookie } from '../sessions/session-cookie.js';
import type { Entered, Visitor } from './entrance.js';
import type { SignInAnswer } from './sign-in.schemas.js';

/** Who stands at the door. */
export function visitorOf(request: FastifyRequest): Visitor {
  return { network: callerAddress(request), device: deviceOf(request.headers['user-agent']) };
}

/** Gives the browser its session if somebody is in, and says what comes next. */
export function answerTo(entered: Entered, reply: FastifyReply): SignInAnswer {
  if (entered.status === 'code_needed') return entered;
  setSessionCookie(reply, entered.sessionId);
  return { status: 'signed_in' };
}
