import { hexFromColor } from './color.ts';
import { formFromVector, type Form } from './form.ts';
import { loadGroup, loadVector } from './load-material.ts';
import { planLettering, type LetteringPlan } from './lettering/plan-lettering.ts';
import { setLettering } from './lettering/set-lettering.ts';
import { chooseLook, layOut, paint, type Commission, type Layout } from './paint.ts';
import { STYLES, type Scene, type StyleId } from './scene.ts';
import type { Cast } from './stage.ts';

export interface Order {
  readonly style: string | null;
  readonly seed: number;
  /** Varies the picture of the seed; that picture itself where absent or null. */
  readonly variation?: number | null;
  readonly width: number;
  readonly height: number;
}

const forms = new Map<string, Form>();

/**
 * A scene as a PNG. Stops between two strokes and throws the signal's reason when aborted; throws
 * MaterialError when vectors cannot be loaded.
 */
export async function draw(
  scene: Scene,
  order: Order,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Blob> {
  const { commission, layout, lettering } = await prepare(scene, order, signal);
  onProgress(0.1);
  const canvas = await painted(commission, layout, signal, (done) => onProgress(0.1 + done * 0.8));
  onProgress(0.9);
  return encode(lettered(canvas, lettering, layout), signal);
}

export interface Prepared {
  readonly commission: Commission;
  readonly layout: Layout;
  readonly lettering: LetteringPlan | null;
}

/** Everything about the picture but its pixels. Throws as `draw` does. */
export async function prepare(scene: Scene, order: Order, signal: AbortSignal): Promise<Prepared> {
  const cast = await loadCast(scene, signal);
  const { seed, variation = null, width, height } = order;
  const look = chooseLook(scene, cast, knownStyle(order.style), seed);
  const { lettering: lines, quietSide } = scene;
  const lettering = await planLettering({
    lines,
    size: { width, height },
    style: look.style,
    quietSide,
    mood: scene.mood,
    ...(scene.typeface && { typeface: scene.typeface }),
    seed,
  });
  signal.throwIfAborted();
  const commission = {
    ...look,
    scene,
    cast,
    seed,
    variation,
    width,
    height,
    reserved: lettering?.reserved ?? null,
  };
  return { commission, layout: layOut(commission), lettering };
}

/** The picture without its text. */
export async function painted(
  commission: Commission,
  layout: Layout,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<OffscreenCanvas> {
  const painting = paint(commission, layout);
  let toldAtMs = performance.now();
  for (;;) {
    const step = painting.next();
    if (step.done) return step.value;
    const nowMs = performance.now();
    if (nowMs - toldAtMs < TURN_MS) continue;
    toldAtMs = nowMs;
    onProgress(step.value);
    await turnOfTheLoop();
    signal.throwIfAborted();
  }
}

/** So long the painter paints on without telling how far it is or hearing that it should stop. */
const TURN_MS = 16;

function lettered(
  canvas: OffscreenCanvas,
  lettering: LetteringPlan | null,
  { world: { palette } }: Layout,
): OffscreenCanvas {
  const context = canvas.getContext('2d');
  if (lettering && context) {
    setLettering(context, lettering, {
      ink: hexFromColor(palette.deep),
      paper: hexFromColor(palette.pale),
      accent: hexFromColor(palette.accents[0]),
    });
  }
  return canvas;
}

export async function encode(canvas: OffscreenCanvas, signal: AbortSignal): Promise<Blob> {
  const image = await canvas.convertToBlob({ type: 'image/png' });
  signal.throwIfAborted();
  return image;
}

/** The vectors of the scene's subjects; one that is missing is left out of the picture. */
async function loadCast(scene: Scene, signal?: AbortSignal): Promise<Cast> {
  const cast = new Map<string, { form: Form; group: string }>();
  for (const { vector } of scene.subjects) {
    const group = await loadGroup(vector, signal);
    if (group === '') continue;
    const form = forms.get(vector) ?? formFromVector(await loadVector(vector, signal));
    forms.set(vector, form);
    cast.set(vector, { form, group });
  }
  return cast;
}

function knownStyle(style: string | null): StyleId | null {
  return STYLES.find((known) => known === style) ?? null;
}

const { port1, port2 } = new MessageChannel();
let resume: (() => void) | null = null;
port1.addEventListener('message', () => resume?.());
port1.start();

/** Lets waiting messages (a cancel) through; a timer would cost four milliseconds each time. */
function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => {
    resume = resolve;
    port2.postMessage(null);
  });
}
