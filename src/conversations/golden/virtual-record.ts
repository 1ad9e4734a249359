import type { CasePriority } from '../../engine/action.js';
import type { CaseOpened, EngineEvent, Enrolled, Left } from '../../engine/events.js';

/** The most urgent first. */
const priorities: readonly CasePriority[] = ['urgent', 'high', 'normal', 'low'];

/** What the rooms round the engine would have on record of a golden conversation. */
export class VirtualRecord {
  /** Each flow that was at fault, with the reason. */
  readonly faults: string[] = [];
  /** Which of several she is in of each; the only one has no name. */
  private readonly programmes = new Map<string, Set<string>>();
  private readonly cases = new Map<string, CasePriority>();
  private pausedUntil: number | null = null;
  private notified: string | null = null;
  private readonly relationships = new Set<string>();
  private readonly told: Record<'household' | 'right' | 'phone' | 'stopped', string> = {
    household: 'none',
    right: 'none',
    phone: 'none',
    stopped: 'no',
  };

  keep(event: EngineEvent): void {
    if (event.type === 'enrolled') this.enrol(event);
    if (event.type === 'left') this.leave(event);
    if (event.type === 'notified') this.notified = event.to;
    if (event.type === 'case_opened') this.cases.set(event.topic, this.priorityOf(event));
    if (event.type === 'run_ended' && event.status === 'failed')
      this.faults.push(`${event.flow} failed: ${event.reason ?? 'unknown'}`);
    this.keepTold(event);
    if (event.type === 'sending_paused') this.pausedUntil = momentOf(event.until);
  }

  private enrol({ programme, instance = '' }: Enrolled): void {
    this.programmes.set(programme, (this.programmes.get(programme) ?? new Set()).add(instance));
  }

  private leave({ programme, instance }: Left): void {
    const going = this.programmes.get(programme);
    if (instance !== undefined) going?.delete(instance);
    if (instance === undefined || going?.size === 0) this.programmes.delete(programme);
  }

  private activeIn(programme: string): string {
    const going = this.programmes.get(programme);
    if (going === undefined) return 'none';
    const names = [...going].filter((name) => name !== '').sort();
    return names.length === 0 ? 'active' : `active (${names.join(', ')})`;
  }

  private keepTold(event: EngineEvent): void {
    if (event.type === 'relationship_added') this.relationships.add(event.kind);
    if (event.type === 'household_joined') this.told.household = event.relationship;
    if (event.type === 'phone_given') this.told.phone = event.phone;
    if (event.type === 'person_stopped') this.told.stopped = 'yes';
    if (event.type === 'right_requested')
      this.told.right = event.isProven ? event.right : `${event.right}, to be checked`;
    if (event.type === 'right_recalled') this.told.right = 'called off';
  }

  /** Where one case of a topic is enough, an open one becomes as urgent as it has to be. */
  private priorityOf({ topic, priority, isOnce }: CaseOpened): CasePriority {
    const open = isOnce ? this.cases.get(topic) : undefined;
    return priorities.find((one) => one === open || one === priority) ?? priority;
  }

  /** The keys of everything that is on record. */
  keys(): string[] {
    const programmes = [...this.programmes.keys()].map((name) => `programme.${name}`);
    const cases = [...this.cases.keys()].map((topic) => `case.${topic}`);
    return [...programmes, ...cases, 'notified', 'relationships', ...Object.keys(this.told)];
  }

  /** What a line `= key: ...` finds; undefined when this is not about the record. */
  valueOf(key: string, now: number): string | undefined {
    const [root = '', name = ''] = key.split('.');
    if (root === 'programme') return this.activeIn(name);
    if (root === 'case') return this.cases.get(name) ?? 'none';
    if (key === 'paused') return this.pausedUntil !== null && this.pausedUntil > now ? 'yes' : 'no';
    if (key === 'notified') return this.notified ?? 'none';
    if (key === 'relationships') return [...this.relationships].sort().join(', ') || 'none';
    if (key in this.told) return this.told[key as keyof typeof this.told];
    return undefined;
  }
}

function momentOf(until: string | null): number | null {
  if (until === null) return null;
  return until === 'for_good' ? Infinity : new Date(until).getTime();
}
