import type { Cost } from '@/domain/generation/cost.ts';
import { timeOfId } from '@/domain/id.ts';
import { COST_BOUNDS, type Facet } from '../library-query.ts';
import type { Picture } from '../picture.ts';

/** The values of one picture in a facet: one but for tags and collections. */
export function facetValues(picture: Picture, facet: Facet): readonly string[] {
  const { recipe } = picture;
  switch (facet) {
    case 'month':
      return [monthOf(timeOfId(picture.id))];
    case 'backend':
      return [recipe.backend];
    case 'model':
      return [recipe.model];
    case 'size':
      return [`${picture.width}×${picture.height}`];
    case 'style':
      return [recipe.style ?? ''];
    case 'rating':
      return [String(picture.rating)];
    case 'label':
      return [picture.label ?? ''];
    case 'seed':
      return [String(recipe.seed)];
    case 'origin':
      return [picture.origin.kind];
    case 'reference':
      return [yesOrNo(recipe.references !== undefined)];
    case 'cost':
      return [costValue(picture.cost)];
    case 'tag':
      return picture.tags;
    case 'collection':
      return picture.collections;
    case 'favorite':
      return [yesOrNo(picture.favorite)];
  }
}

/** By the user's clock. */
export function monthOf(ms: number): string {
  const date = new Date(ms);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

function costValue(cost: Cost | undefined): string {
  if (cost === undefined) return 'unknown';
  if (cost.unit === 'kudos') return 'kudos';
  return String(COST_BOUNDS.find((bound) => cost.amount <= bound) ?? 'more');
}

/** What sorting by cost goes by: millionths of a dollar, one more than there are; 0 where unknown. */
export function costKey(cost: Cost | undefined): number {
  if (cost === undefined) return 0;
  const micros = cost.unit === 'usd' ? Math.round(cost.amount * 1e6) : 0;
  return Math.min(2 ** 31, micros) + 1;
}
