import type { Brush } from '../brush.ts';
import type { Easel } from '../easel.ts';
import type { Palette } from '../palette.ts';
import type { StyleId } from '../scene.ts';

/** A look: how forms are put down, which colours there are, and what happens to the whole. */
export interface Style {
  readonly id: StyleId;
  /** Painted this much smaller than asked, for styles of coarse dots; 1 where absent. */
  coarseness?(unit: number): number;
  /** Width of the rim that figures have in this style, in thousandths of the shorter edge; 0 where absent. */
  readonly rim?: number;
  /** Always a night, whatever the prompt says. */
  readonly isNocturnal?: boolean;
  tune?(palette: Palette): Palette;
  brush(easel: Easel): Brush;
  /** The last pass over all that was painted. */
  finish?(easel: Easel): void;
}
