import type { Connection } from '@/domain/generation/connection.ts';
import {
  WORKFLOW_FIELDS,
  type WorkflowField,
  type WorkflowPlace,
  type WorkflowReading,
} from '@/domain/generation/workflow-reading.ts';
import { bind, isProblem, readWorkflow, type Slot } from './workflow.ts';

/** Where a recipe goes in the user's workflow, in words that they know from ComfyUI. */
export function workflowReading(options: Connection['options']): WorkflowReading {
  const workflow = readWorkflow(options['workflow']);
  if (isProblem(workflow)) return { outcome: 'faulty', ...workflow };
  const placeOf = ({ node, input }: Slot): WorkflowPlace => {
    const { class_type: type, _meta: meta } = workflow[node] ?? { class_type: '' };
    return { slot: `${node}.${input}`, node: meta?.title?.trim() || type };
  };
  const bindings = bind(workflow, options);
  return {
    outcome: 'bound',
    bound: Object.fromEntries(
      WORKFLOW_FIELDS.map((field) => [field, bindings[field].map(placeOf)]),
    ) as Record<WorkflowField, WorkflowPlace[]>,
    places: Object.entries(workflow).flatMap(([node, { inputs }]) =>
      Object.entries(inputs)
        .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
        .map(([input]) => placeOf({ node, input })),
    ),
  };
}
