import type { Form } from '../form.ts';
import type { Place, Subject } from '../scene.ts';
import type { Bearing } from './posture.ts';

/** One subject, or one of several alike, before it has a place. */
export interface Actor {
  readonly name: string;
  readonly form: Form;
  /** The form with the body that its vector lacks; the form itself where it lacks none. */
  readonly whole: Form;
  readonly bearing: Bearing;
  /** Index among the scene's subjects. */
  readonly subject: number;
  /** 0 for the first of its kind. */
  readonly copy: number;
  readonly place: Place | null;
  readonly wish: Subject['scale'];
}

/** Height beside others: softened, so that a house and a bee fit one picture. */
export function sizeOf({ bearing, wish }: Actor): number {
  const wished = wish === 'small' ? 0.65 : wish === 'large' ? 1.4 : 1;
  return bearing.size ** 0.8 * wished;
}
