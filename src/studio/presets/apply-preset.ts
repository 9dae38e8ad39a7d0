import { nearestConnection } from '@/domain/generation/connection-list.ts';
import { appliedFrom, MOST_APPLIED, type Preset } from '@/domain/presets/preset.ts';
import { type Draft } from '@/domain/recipe/draft.ts';
import { withReference } from '@/domain/recipe/reference.ts';
import type { Studio } from '../studio.ts';

type Composing = Pick<Studio, 'draft' | 'connections'>;

/**
 * Adds a preset to the draft: its words beside those that were typed, and its settings in the place
 * of others. Gives the way back.
 */
export function applyPreset({ draft, connections }: Composing, preset: Preset): () => void {
  const before = draft.getState();
  const { size, target = null, quality, model, references = [] } = preset;
  const others = before.presets.filter(({ id }) => id !== preset.id);
  draft.setState({
    presets: [...others, appliedFrom(preset)].slice(-MOST_APPLIED),
    ...(size && { size, target }),
    ...(quality !== undefined && { options: { ...before.options, quality } }),
    ...(model && modelChoice(connections, before, model)),
    references: references.reduce(withReference, before.references),
  });
  return () => draft.setState(before, true);
}

/** Takes its words away; what was set since stays. Gives the way back. */
export function leavePreset({ draft }: Pick<Studio, 'draft'>, id: string): () => void {
  const { presets } = draft.getState();
  draft.setState({ presets: presets.filter((preset) => preset.id !== id) });
  return () => draft.setState({ presets });
}

/** The model on a connection that offers its kind; nothing where there is none. */
function modelChoice(
  { state }: Studio['connections'],
  { connection, backend }: Draft,
  model: NonNullable<Preset['model']>,
): Partial<Draft> {
  const wanted = backend === model.backend ? connection : '';
  const { id, kind } = nearestConnection(state.getState(), wanted, model.backend);
  return kind === model.backend ? { connection: id, backend: kind, model: model.id } : {};
}
