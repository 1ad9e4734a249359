/** Of a conversation in the list, what the start page looks at. */
export interface FlowState {
  readonly name: string;
  readonly title: string;
  readonly waiting: number;
  readonly problems: { readonly errors: number; readonly warnings: number };
  readonly tests: { readonly passed: number; readonly failed: number } | null;
  readonly live: unknown;
  readonly draft: {
    readonly updatedAt: string;
    readonly updatedBy: { readonly kind: string; readonly name: string };
  } | null;
}

/** Something to be done, with the conversations that it is about, the most pressing kind first. */
export interface Task {
  readonly kind: 'errors' | 'failed_tests' | 'drafts';
  readonly flows: readonly FlowState[];
}

/** What is to be done about conversations: mend, then look at tests, then publish. */
export function tasksOf(flows: readonly FlowState[]): readonly Task[] {
  const tasks: readonly Task[] = [
    { kind: 'errors', flows: flows.filter(({ problems }) => problems.errors > 0) },
    { kind: 'failed_tests', flows: flows.filter(({ tests }) => (tests?.failed ?? 0) > 0) },
    { kind: 'drafts', flows: flows.filter(({ draft, problems }) => draft !== null && problems.errors === 0) },
  ];
  return tasks.filter((task) => task.flows.length > 0);
}
