/** How a picture lies on its stage: scale 1 without offset is as it fits. Offsets in pixels from the middle. */
export interface ZoomView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Edges {
  readonly width: number;
  readonly height: number;
}

export const FITTED: ZoomView = { scale: 1, x: 0, y: 0 };
const LARGEST = 8;

/** The view with the picture's edges never further in than they must be. */
export function boundedView({ scale, x, y }: ZoomView, picture: Edges, stage: Edges): ZoomView {
  if (scale <= 1.001) return FITTED;
  const bounded = Math.min(LARGEST, scale);
  const within = (offset: number, inner: number, outer: number) => {
    const room = Math.max(0, (inner * bounded - outer) / 2);
    return Math.min(room, Math.max(-room, offset));
  };
  return {
    scale: bounded,
    x: within(x, picture.width, stage.width),
    y: within(y, picture.height, stage.height),
  };
}

/** The view after a change of scale under which one point of the stage, from its middle, stays. */
export function scaledView(
  { scale, x, y }: ZoomView,
  to: number,
  at: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): ZoomView {
  const factor = Math.min(LARGEST, to) / scale;
  return { scale: scale * factor, x: at.x - (at.x - x) * factor, y: at.y - (at.y - y) * factor };
}
