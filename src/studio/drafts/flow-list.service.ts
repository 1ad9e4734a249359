import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { Actor } from '../../platform/access/actor.js';
import { pageFrom, readCursor } from '../../platform/http/page.js';
import type { Page } from '../../platform/http/page.js';
import { RevisionsRepository } from '../release/revisions.repository.js';
import type { ReleaseMark } from '../release/revisions.repository.js';
import { DraftsService } from './drafts.service.js';
import type { FlowRow, FlowsQuery } from './drafts.schemas.js';
import { headOf, titleOf } from './flow-title.js';
import { GoldenTests } from './golden-tests.js';
import { presentFiles } from './opened-flow.js';
import type { OpenedFlow } from './opened-flow.js';
import { WaitingPeople } from './waiting-people.repository.js';
import { WhoNames } from './who.js';
import type { Who } from './who.js';

/** Flows that are looked at side by side: each needs a few connections, one after the other. */
const atOnce = 5;

/** A flow of the list, with everything but the names of those who did things. */
interface ListedFlow {
  readonly opened: OpenedFlow;
  readonly release: ReleaseMark | null;
  readonly row: Omit<FlowRow, 'live' | 'draft' | 'lastEdit' | 'tests' | 'waiting'>;
}

/** Lists the flows with how they are doing. */
@Injectable()
export class FlowLists {
  constructor(
    private readonly drafts: DraftsService,
    private readonly flows: InstallationFlows,
    private readonly releases: RevisionsRepository,
    private readonly tests: GoldenTests,
    private readonly waiting: WaitingPeople,
    private readonly who: WhoNames,
  ) {}

  async list({ q, state, limit, cursor }: FlowsQuery): Promise<Page<FlowRow>> {
    const after = cursor === undefined ? '' : readCursor(cursor, z.string().max(100));
    const names = (await this.drafts.names()).filter((name) => name > after);
    const releases = await this.releases.latestOfAll();
    const found: ListedFlow[] = [];
    // One more than the page, so that it is known whether another one follows.
    for (let at = 0; at < names.length && found.length <= limit; at += atOnce) {
      const looked = names.slice(at, at + atOnce).map((name) => this.look(name, releases.get(name) ?? null));
      const listed = (await Promise.all(looked)).filter((flow) => flow !== null);
      found.push(...listed.filter((flow) => fits(flow, q, state)));
    }
    const { items, next } = pageFrom(found, limit, ({ row }) => row.name);
    return { items: await this.rowsOf(items), next };
  }

  /** Null when the flow went away since the names were read. */
  private async look(name: string, release: ReleaseMark | null): Promise<ListedFlow | null> {
    const opened = await this.drafts.find(name);
    if (opened === null) return null;
    const files = presentFiles(opened);
    const { flow, problems } = await this.flows.examine(name, files);
    const counted = countsOf(problems);
    const head = flow.status === 'ok' ? flow.compiled.head : headOf(files);
    const { state, sentences } = opened.file;
    const row = {
      name,
      ...titleOf(name, files.source),
      state: stateOf(opened, counted.errors),
      purpose: head.purpose ?? null,
      languages: [...head.languages],
      steps: head.steps.length,
      problems: counted,
      file: { state, sentences: [...sentences] },
    };
    return { opened, release, row };
  }

  private async rowsOf(flows: readonly ListedFlow[]): Promise<FlowRow[]> {
    const named = await this.who.of(flows.flatMap(actorsOf));
    const waiting = await this.waiting.byFlow();
    return flows.map(({ opened, release, row }) => ({
      ...row,
      waiting: waiting.get(row.name) ?? 0,
      tests: this.tests.ofList(row.name, presentFiles(opened)),
      live: liveOf(opened, release, named),
      draft: draftOf(opened, named),
      lastEdit: lastEditOf(opened, release, named),
    }));
  }
}

/** What is still to be written is work to do, and no mistake: each text counts once, in however many languages it is open. */
function countsOf(problems: readonly Problem[]): FlowRow['problems'] {
  const open = problems.filter(({ rule }) => rule === 'unwritten_text');
  const unwritten = new Set(open.map(({ path = [] }) => path.join('.'))).size;
  const errors = problems.filter(({ severity }) => severity === 'error').length - open.length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return { errors, warnings, unwritten };
}

function stateOf({ live, draft }: OpenedFlow, errors: number): FlowRow['state'] {
  if (errors > 0) return 'broken';
  if (live === null) return 'draft';
  return draft === null ? 'live' : 'live_and_draft';
}

function fits({ row }: ListedFlow, q: string | undefined, state: FlowRow['state'] | undefined): boolean {
  if (state !== undefined && row.state !== state) return false;
  const text = `${row.name} ${row.title} ${row.about}`.toLowerCase();
  const words = (q ?? '').toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word));
}

function actorsOf({ opened, release }: ListedFlow): Actor[] {
  return [opened.draft?.updatedBy, release?.by].filter((actor) => actor !== undefined);
}

function liveOf(
  { live }: OpenedFlow,
  release: ReleaseMark | null,
  named: (actor: Actor) => Who,
): FlowRow['live'] {
  if (live === null) return null;
  const since = release?.at.toISOString() ?? null;
  return { revision: live.revision.hash, since, via: release?.via ?? null, by: release && named(release.by) };
}

function draftOf({ draft }: OpenedFlow, named: (actor: Actor) => Who): FlowRow['draft'] {
  if (draft === null) return null;
  const { version, updatedAt, updatedBy } = draft;
  const origin = version === 0 ? 'file' : 'console';
  return { version, updatedAt: updatedAt.toISOString(), updatedBy: named(updatedBy), origin };
}

function lastEditOf(
  { draft }: OpenedFlow,
  release: ReleaseMark | null,
  named: (actor: Actor) => Who,
): FlowRow['lastEdit'] {
  if (draft !== null) return { at: draft.updatedAt.toISOString(), by: named(draft.updatedBy) };
  return release === null ? null : { at: release.at.toISOString(), by: named(release.by) };
}
