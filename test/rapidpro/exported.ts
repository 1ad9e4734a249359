import type { Json } from '../../src/engine/json.js';

/** An export of RapidPro, specification 13 or 14, as far as flows need it. */
export interface Exported {
  readonly version: string;
  readonly flows: readonly ExportedFlow[];
  readonly triggers?: readonly ExportedTrigger[];
  readonly fields?: readonly { readonly key: string; readonly type: string }[];
}

export interface ExportedFlow {
  readonly uuid: string;
  readonly name: string;
  readonly spec_version: string;
  /** ISO 639-3. */
  readonly language: string;
  readonly type: string;
  /** 0: as long as is usual. */
  readonly expire_after_minutes: number;
  /** By language, the uuid of what is translated, and its property. */
  readonly localization: Readonly<Record<string, Translations>>;
  readonly nodes: readonly ExportedNode[];
  readonly [other: string]: unknown;
}

type Translations = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

interface ExportedTrigger {
  readonly trigger_type: string;
  readonly keywords?: readonly string[];
  readonly flow: { readonly uuid: string };
  readonly groups?: readonly unknown[];
  readonly exclude_groups?: readonly unknown[];
}

export interface ExportedNode {
  readonly uuid: string;
  readonly actions: readonly ExportedAction[];
  readonly router?: ExportedRouter;
  readonly exits: readonly { readonly uuid: string; readonly destination_uuid?: string | null }[];
}

export interface ExportedAction {
  readonly uuid: string;
  readonly type: string;
  readonly [property: string]: Json;
}

export interface ExportedRouter {
  readonly type: string;
  readonly wait?: ExportedWait;
  readonly result_name?: string;
  readonly categories: readonly {
    readonly uuid: string;
    readonly name: string;
    readonly exit_uuid: string;
  }[];
  readonly operand?: string;
  readonly cases?: readonly ExportedCase[];
  readonly default_category_uuid?: string;
}

interface ExportedWait {
  readonly type: string;
  readonly timeout?: { readonly seconds: number; readonly category_uuid: string };
}

export interface ExportedCase {
  readonly uuid: string;
  readonly type: string;
  readonly arguments?: readonly string[];
  readonly category_uuid: string;
}
