const BOX = 18;
const EDGE = 14;

/** A small sheet of the shape. */
export function ShapeIcon({ width, height }: { width: number; height: number }) {
  const scale = EDGE / Math.max(width, height);
  const [wide, high] = [Math.max(4, width * scale), Math.max(4, height * scale)];
  return (
    <svg width={BOX} height={BOX} viewBox={`0 0 ${BOX} ${BOX}`} fill="none" aria-hidden>
      <rect
        x={(BOX - wide) / 2}
        y={(BOX - high) / 2}
        width={wide}
        height={high}
        rx="2"
        stroke="currentColor"
        strokeWidth="1.75"
      />
    </svg>
  );
}
