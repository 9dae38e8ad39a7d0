import type { ConnectionProblem } from '@/domain/generation/connection-report.ts';
import type { ComfyServer } from './comfy-server.ts';
import type { Problem, Workflow } from './workflow.ts';

/** What the workflow needs and this server does not have; null when it has all. */
export async function missingIn(
  workflow: Workflow,
  server: ComfyServer,
  signal: AbortSignal,
): Promise<ConnectionProblem | null> {
  const types = new Set(Object.values(workflow).map(({ class_type }) => class_type));
  const known = new Map(
    await Promise.all(
      [...types].map(async (type) => [type, await server.nodeInputs(type, signal)] as const),
    ),
  );
  for (const { class_type: type, inputs } of Object.values(workflow)) {
    const takes = known.get(type);
    if (!takes) return workflowProblem({ fault: 'unknown-node', detail: type });
    for (const [name, value] of Object.entries(inputs)) {
      const choices = choicesOf(takes[name]);
      const isUploaded = name === 'image' && /^LoadImage(Mask)?$/.test(type);
      if (!isUploaded && typeof value === 'string' && choices && !choices.includes(value))
        return workflowProblem({ fault: 'unknown-value', detail: `${type}: ${value}` });
    }
  }
  return null;
}

/** An input that takes one of several words is described by their list. */
function choicesOf(description: unknown): readonly unknown[] | null {
  const [choices] = Array.isArray(description) ? (description as unknown[]) : [];
  return Array.isArray(choices) ? choices : null;
}

export function workflowProblem({ fault, detail }: Problem): ConnectionProblem {
  return { kind: 'workflow', reason: fault, detail };
}
