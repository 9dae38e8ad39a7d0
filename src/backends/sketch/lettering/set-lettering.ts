import type { Rect } from '../shape.ts';
import { layBacking, layBand, layGlow, layPlate } from './backings.ts';
import {
  leastContrast,
  measureBackdrop,
  REQUIRED_CONTRAST,
  type Backdrop,
  type Rgb,
} from './contrast.ts';
import {
  bandScheme,
  colorOn,
  isDark,
  plateScheme,
  signScheme,
  tonesFrom,
  type LetteringPalette,
  type PlateScheme,
  type Tones,
} from './lettering-tones.ts';
import type { Backing } from './pairings.ts';
import type { LetteringPlan } from './plan-lettering.ts';
import { READING_AIR, type PlacedLine } from './place-lines.ts';
import { useFace } from './type-measure.ts';
import { dotOf, writeInDots } from './write-in-dots.ts';

type Context = OffscreenCanvasRenderingContext2D;

export interface LetteringResult {
  /** What each line covers. */
  readonly boxes: readonly Rect[];
  /** The least contrast of any line with the pixels behind it. */
  readonly contrast: number;
  readonly backing: Backing | 'none';
}

/** The colours of the lines, once the picture under them can carry them. */
interface Inks {
  readonly headline: Rgb;
  readonly text: Rgb;
  readonly pill: Rgb;
  readonly rule: Rgb;
  readonly contrast: number;
  readonly backing: Backing | 'none';
}

/** A little above what is required, for what smoothing takes from the edges of letters. */
const WANTED = REQUIRED_CONTRAST * 1.08;
/** Where neighbouring pixels differ more than this, letters are lost whatever their colour. */
const RESTLESS = 0.035;
/** How strong washes and glows may be, in the order in which they are tried. */
const WASHES = { light: [0.3, 0.45, 0.6, 0.72], whole: [0.4, 0.55, 0.7, 0.82] } as const;
const GLOWS = [0.5, 0.3, 0.15] as const;

/** Writes planned lettering on the finished picture. */
export function setLettering(
  context: Context,
  plan: LetteringPlan,
  palette: LetteringPalette,
): LetteringResult {
  const inks = prepareGround(context, plan, palette);
  writeLines(context, plan, inks);
  return {
    boxes: plan.lines.map(({ ink }) => ink),
    contrast: inks.contrast,
    backing: inks.backing,
  };
}

/**
 * Chooses colours that hold against the pixels under the lines; where none does, lays something
 * under them that suits the style, ever stronger until they do.
 */
export function prepareGround(
  context: Context,
  plan: LetteringPlan,
  palette: LetteringPalette,
): Inks {
  const tones = tonesFrom(palette);
  const kind = plan.pairing.backing;
  context.save();
  resetState(context);
  const inks =
    kind === 'band' ? onBand(context, plan, tones) : onPicture(context, plan, tones, kind);
  const pill = layPill(context, plan, inks, tones);
  if (plan.rule) {
    context.fillStyle = cssFrom(inks.rule);
    context.fillRect(plan.rule.x, plan.rule.y, plan.rule.width, plan.rule.height);
  }
  context.restore();
  return { ...inks, pill };
}

function onPicture(context: Context, plan: LetteringPlan, tones: Tones, kind: Backing): Inks {
  const bare = measure(context, plan);
  const best = better(tones, bare);
  if (kind !== 'sign' && best.contrast >= WANTED && bare.unrest < RESTLESS)
    return { ...inksOf(best.color), contrast: best.contrast, backing: 'none' };
  // A wash changes the picture less than a plate, and is enough where the picture is calm.
  const isWashed = kind === 'scrim' || (kind !== 'sign' && bare.unrest < RESTLESS);
  const washed = isWashed
    ? onWash(context, plan, tones, bare, WASHES[kind === 'scrim' ? 'whole' : 'light'])
    : null;
  return washed ?? onPlate(context, plan, tones, kind);
}

function onWash(
  context: Context,
  plan: LetteringPlan,
  tones: Tones,
  bare: Backdrop,
  strengths: readonly number[],
): Inks | null {
  const picture = copyOf(context);
  const [ground, ink] = bare.median > 0.3 ? [tones.paper, tones.ink] : [tones.ink, tones.paper];
  for (const strength of strengths) {
    layBacking(context, plan, ground, strength);
    const veiled = measure(context, plan);
    const contrast = leastContrast(ink, veiled);
    if (contrast >= WANTED && veiled.unrest < RESTLESS)
      return { ...inksOf(ink), contrast, backing: 'scrim' };
    context.drawImage(picture, 0, 0);
  }
  return null;
}

function onPlate(context: Context, plan: LetteringPlan, tones: Tones, kind: Backing): Inks {
  if (kind !== 'sign') {
    const scheme = plateScheme(tones);
    layPlate(context, plan, kind, scheme);
    return measured(context, plan, scheme, kind);
  }
  const scheme = signScheme(tones);
  const picture = copyOf(context);
  for (const glow of GLOWS) {
    layPlate(context, plan, kind, scheme);
    layGlow(context, plan, tones.accent, glow);
    const inks = measured(context, plan, scheme, kind);
    if (inks.contrast >= WANTED) return inks;
    // Light that reaches beyond the plate would add up.
    context.drawImage(picture, 0, 0);
  }
  layPlate(context, plan, kind, scheme);
  return measured(context, plan, scheme, kind);
}

function onBand(context: Context, plan: LetteringPlan, tones: Tones): Inks {
  const scheme = bandScheme(tones);
  layBand(context, plan, scheme);
  return measured(context, plan, scheme, 'band');
}

function inksOf(color: Rgb): Pick<Inks, 'headline' | 'text' | 'pill' | 'rule'> {
  return { headline: color, text: color, pill: color, rule: color };
}

function copyOf({ canvas }: Context): OffscreenCanvas {
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

function measured(
  context: Context,
  plan: LetteringPlan,
  { headline, text }: PlateScheme,
  backing: Backing,
): Inks {
  // Line by line: the glow of one could hide in the calm of all.
  const contrast = Math.min(
    ...airOf(plan).map((rect) => {
      const backdrop = measureBackdrop(context, [rect]);
      return Math.min(leastContrast(headline, backdrop), leastContrast(text, backdrop));
    }),
  );
  return { headline, text, pill: text, rule: headline, contrast, backing };
}

function layPill(context: Context, { pill }: LetteringPlan, inks: Inks, tones: Tones): Rgb {
  if (!pill) return inks.text;
  // On a plate the accent is spoken for.
  const ground = inks.backing === 'none' || inks.backing === 'scrim' ? tones.accent : tones.ink;
  context.fillStyle = cssFrom(ground);
  context.beginPath();
  context.roundRect(pill.x, pill.y, pill.width, pill.height, pill.height / 2);
  context.fill();
  return colorOn(ground, isDark(ground) ? tones.paper : tones.ink);
}

function writeLines(context: Context, plan: LetteringPlan, inks: Inks): void {
  context.save();
  resetState(context);
  for (const line of plan.lines) {
    const ink = cssFrom(inkOf(line, plan, inks));
    const dot = plan.style === 'pixel' ? dotOf(line, plan.size) : 1;
    if (dot > 1) {
      writeInDots(context, line, dot, ink);
    } else {
      useFace(context, line.face, line.size, line.text);
      context.fillStyle = ink;
      context.fillText(line.text, line.x, line.y);
    }
  }
  context.restore();
}

function inkOf({ role }: PlacedLine, { pill }: LetteringPlan, inks: Inks): Rgb {
  if (role === 'headline') return inks.headline;
  return role === 'second' && pill ? inks.pill : inks.text;
}

/** Forgets how the picture was painted. */
function resetState(context: Context): void {
  context.resetTransform();
  context.globalCompositeOperation = 'source-over';
  context.globalAlpha = 1;
  context.filter = 'none';
  context.shadowColor = 'transparent';
}

/** What is behind the lines that stand on the picture itself. */
function measure(context: Context, plan: LetteringPlan): Backdrop {
  return measureBackdrop(context, airOf(plan));
}

/** The lines that stand on the picture itself, each with the air around it. */
function airOf({ lines, pill }: LetteringPlan): readonly Rect[] {
  return lines.flatMap(({ ink, size, role }) => {
    if (pill && role === 'second') return [];
    const air = size * READING_AIR;
    const { x, y, width, height } = ink;
    return [{ x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air }];
  });
}

function better(tones: Tones, backdrop: Backdrop): { color: Rgb; contrast: number } {
  const paper = leastContrast(tones.paper, backdrop);
  const ink = leastContrast(tones.ink, backdrop);
  return paper >= ink
    ? { color: tones.paper, contrast: paper }
    : { color: tones.ink, contrast: ink };
}

function cssFrom(color: Rgb): string {
  return `rgb(${color.map(Math.round).join(',')})`;
}
