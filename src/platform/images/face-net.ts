import manifest from '@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json';

/** The network looks at squares of so many pixels. */
export const FACE_SIDE = 416;

/** What it has learnt, by the names that its makers gave. */
export type FaceWeights = Readonly<Record<string, Float32Array>>;

/** Values of a square, those of a place one after the other. */
interface Layer {
  readonly side: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/** A byte stands for each number, which lies between two bounds of its own kind. */
export function faceWeightsFrom(file: ArrayBuffer): FaceWeights {
  let at = 0;
  const weights = manifest.flatMap((part) => part.weights);
  return Object.fromEntries(
    weights.map(({ name, shape, quantization: { scale, min } }) => {
      const count = shape.reduce((all, edge) => all * edge, 1);
      const bytes = new Uint8Array(file, at, count);
      at += count;
      return [name, Float32Array.from(bytes, (byte) => byte * scale + min)];
    }),
  );
}

/** The mean color of what it has learnt from. */
const MEAN = [117.001, 114.697, 97.404] as const;
/** At each place it gives five shapes of a face: where each lies, its size, and how sure it is. */
const [PER_SHAPE, SURE_AT] = [5, 4];

/**
 * How sure the network is, from 0 to 1, that a face is among these pixels, RGBA of a square of
 * `FACE_SIDE`. It is the tiny face detector of face-api, a small YOLO with separable convolutions:
 * https://github.com/vladmandic/face-api/blob/master/src/tinyYolov2/TinyYolov2Base.ts
 */
export function faceScore(pixels: Uint8ClampedArray, weights: FaceWeights): number {
  const colors = new Float32Array(3 * FACE_SIDE * FACE_SIDE);
  for (let i = 0; i < colors.length; i++) {
    const channel = i % 3;
    colors[i] = ((pixels[4 * ((i / 3) | 0) + channel] ?? 0) - (MEAN[channel] ?? 0)) / 255;
  }
  const of = (name: string) => weights[name] ?? new Float32Array();
  let layer: Layer = { side: FACE_SIDE, channels: 3, values: colors };
  layer = leaky(mixed(neighbours(layer), of('conv0/filters'), of('conv0/bias')));
  for (const name of ['conv1', 'conv2', 'conv3', 'conv4', 'conv5']) {
    layer = strongest(layer, 2);
    layer = filtered(layer, of(`${name}/depthwise_filter`));
    layer = leaky(mixed(layer, of(`${name}/pointwise_filter`), of(`${name}/bias`)));
  }
  const { values } = mixed(strongest(layer, 1), of('conv8/filters'), of('conv8/bias'));
  let surest = -Infinity;
  for (let at = SURE_AT; at < values.length; at += PER_SHAPE)
    surest = Math.max(surest, values[at] ?? surest);
  return 1 / (1 + Math.exp(-surest));
}

/** Each place with the eight around it; the outermost places have no neighbours and go. */
function neighbours({ side, channels, values }: Layer): Layer {
  const inner = side - 2;
  const row = 3 * channels;
  const all = new Float32Array(inner * inner * 3 * row);
  for (let y = 0, to = 0; y < inner; y++)
    for (let x = 0; x < inner; x++)
      for (let dy = 0; dy < 3; dy++, to += row) {
        const from = ((y + dy) * side + x) * channels;
        all.set(values.subarray(from, from + row), to);
      }
  return { side: inner, channels: 3 * row, values: all };
}

/** Each channel's own three by three filter; beyond the edge everything is zero. */
function filtered({ side, channels, values }: Layer, filter: Float32Array): Layer {
  const sums = new Float32Array(values.length);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const to = (y * side + x) * channels;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          if (y + dy < 0 || y + dy >= side || x + dx < 0 || x + dx >= side) continue;
          const from = ((y + dy) * side + x + dx) * channels;
          const weight = (3 * (dy + 1) + dx + 1) * channels;
          for (let c = 0; c < channels; c++)
            sums[to + c]! += values[from + c]! * filter[weight + c]!;
        }
    }
  return { side, channels, values: sums };
}

/** New channels at each place, each a weighted sum of all that was there. */
function mixed(
  { side, channels, values }: Layer,
  weights: Float32Array,
  bias: Float32Array,
): Layer {
  const made = bias.length;
  const sums = new Float32Array(side * side * made);
  for (let place = 0; place < side * side; place++) {
    const to = place * made;
    sums.set(bias, to);
    for (let c = 0; c < channels; c++) {
      const value = values[place * channels + c]!;
      for (let m = 0, weight = c * made; m < made; m++, weight++)
        sums[to + m]! += value * weights[weight]!;
    }
  }
  return { side, channels: made, values: sums };
}

/** The strongest of two by two places, for each place or for every other one. */
function strongest({ side, channels, values }: Layer, stride: 1 | 2): Layer {
  const fewer = Math.ceil(side / stride);
  const kept = new Float32Array(fewer * fewer * channels).fill(-Infinity);
  for (let y = 0; y < fewer; y++)
    for (let x = 0; x < fewer; x++)
      for (let near = 0; near < 4; near++) {
        const [fromY, fromX] = [stride * y + (near >> 1), stride * x + (near & 1)];
        if (fromY >= side || fromX >= side) continue;
        const to = (y * fewer + x) * channels;
        const from = (fromY * side + fromX) * channels;
        for (let c = 0; c < channels; c++)
          kept[to + c] = Math.max(kept[to + c]!, values[from + c]!);
      }
  return { side: fewer, channels, values: kept };
}

function leaky(layer: Layer): Layer {
  const { values } = layer;
  for (let i = 0; i < values.length; i++) values[i] = Math.max(values[i]!, 0.1 * values[i]!);
  return layer;
}
