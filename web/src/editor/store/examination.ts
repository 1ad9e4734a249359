import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';
import type { EditorService, FlowProblem, TestResults } from './service.js';

const checkAfterMs = 300;
const testAfterMs = 1_200;

/** Asks the service what is wrong with a flow, and plays its test conversations, whenever the writing pauses. */
export class Examination {
  private timers: ReturnType<typeof setTimeout>[] = [];
  private running = new AbortController();

  constructor(
    private readonly service: EditorService,
    private readonly found: {
      readonly checked: (problems: readonly FlowProblem[]) => void;
      readonly tested: (results: TestResults) => void;
      readonly failed: () => void;
    },
  ) {}

  /** Examines these files after a pause; whatever was being asked about earlier ones no longer matters. */
  begin(files: FlowFiles): void {
    this.stop();
    const { signal } = (this.running = new AbortController());
    this.timers = [
      setTimeout(() => void this.check(files, signal), checkAfterMs),
      setTimeout(() => void this.test(files, signal), testAfterMs),
    ];
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.running.abort();
  }

  private async check(files: FlowFiles, signal: AbortSignal): Promise<void> {
    try {
      const problems = await this.service.check(files, signal);
      if (!signal.aborted) this.found.checked(problems);
    } catch (error) {
      this.fail(error, signal);
    }
  }

  private async test(files: FlowFiles, signal: AbortSignal): Promise<void> {
    try {
      const results = await this.service.test(files, signal);
      if (!signal.aborted) this.found.tested(results);
    } catch (error) {
      this.fail(error, signal);
    }
  }

  /** Editing goes on without an examination; the next change asks again. */
  private fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    if (!(error instanceof Error)) throw error;
    this.found.failed();
  }
}
