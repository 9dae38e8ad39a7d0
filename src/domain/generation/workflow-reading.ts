import type { WorkflowFault } from './connection-report.ts';

/** What of a recipe a workflow may have a place for. */
export const WORKFLOW_FIELDS = [
  'prompt',
  'negative',
  'seed',
  'width',
  'height',
  'steps',
  'guidance',
  'strength',
  'references',
  'mask',
] as const;

export type WorkflowField = (typeof WORKFLOW_FIELDS)[number];

/** One input of one node of a workflow. */
export interface WorkflowPlace {
  /** As `6.text`, which binds a field to it under `bind.prompt` and the like. */
  readonly slot: string;
  /** What the workflow calls the node. */
  readonly node: string;
}

/** Where a recipe goes in a workflow, or why it cannot be used. */
export type WorkflowReading =
  | {
      readonly outcome: 'bound';
      readonly bound: Readonly<Record<WorkflowField, readonly WorkflowPlace[]>>;
      /** Every place that takes a text or a number. */
      readonly places: readonly WorkflowPlace[];
    }
  | {
      readonly outcome: 'faulty';
      readonly fault: WorkflowFault;
      readonly detail: string;
    };
