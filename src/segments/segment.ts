/** A description of people under a name. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly expression: string;
  /** Grows with every change. */
  readonly version: number;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What somebody writes of a segment. */
export type SegmentContent = Pick<Segment, 'name' | 'description' | 'expression'>;
