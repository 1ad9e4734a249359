import type { LoggerService } from '@nestjs/common';

/** Keeps what the service logs, so that tests can read it and a failing test can show it. */
export class KeptLog implements LoggerService {
  readonly lines: string[] = [];

  log(message: unknown, ...rest: unknown[]): void {
    this.keep('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.keep('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.keep('error', message, rest);
  }

  /** What was logged at a level, oldest first. */
  at(level: 'info' | 'warn' | 'error'): string[] {
    return this.lines.filter((line) => line.startsWith(`${level} `));
  }

  private keep(level: string, message: unknown, rest: readonly unknown[]): void {
    const said = [message, ...rest].map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
    this.lines.push(`${level} ${said.join(' ')}`);
  }
}
