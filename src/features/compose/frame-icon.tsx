import type { Size } from '@/domain/recipe/recipe.ts';

const BOX = 18;
const EDGE = 14;

/** A small frame of the size's shape. */
export function FrameIcon({ size }: { size: Size }) {
  const scale = EDGE / Math.max(size.width, size.height);
  const width = Math.max(4, size.width * scale);
  const height = Math.max(4, size.height * scale);
  return (
    <svg width={BOX} height={BOX} viewBox={`0 0 ${BOX} ${BOX}`} fill="none" aria-hidden>
      <rect
        x={(BOX - width) / 2}
        y={(BOX - height) / 2}
        width={width}
        height={height}
        rx="2"
        stroke="currentColor"
        strokeWidth="1.75"
      />
    </svg>
  );
}
