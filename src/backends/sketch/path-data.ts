import type { Contour, Shape } from './shape.ts';

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
/** How many numbers each command of SVG path data takes. */
const ARITY: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** SVG path data as contours, curves cut into `steps` straight pieces. Unreadable data ends there. */
export function shapeFromPathData(d: string, steps = 8): Shape {
  const pen = new Pen(steps);
  for (const [command, numbers] of commandsFrom(d)) pen.draw(command, numbers);
  return pen.contours.filter((contour) => contour.length >= 6);
}

function* commandsFrom(d: string): Generator<[string, number[]]> {
  const reader = new PathReader(d);
  let command = '';
  while (!reader.isAtEnd()) {
    const letter = reader.command();
    if (letter) command = letter;
    const arity = ARITY[command.toLowerCase()];
    if (arity === undefined) return;
    if (arity === 0) {
      yield [command, []];
      if (!letter) return;
      continue;
    }
    const numbers: number[] = [];
    for (let i = 0; i < arity; i++) {
      // The two flags of an arc may stand without a gap: "a1 1 0 01.5.5".
      const isFlag = arity === 7 && (i === 3 || i === 4);
      const value = isFlag ? reader.flag() : reader.number();
      if (value === null) return;
      numbers.push(value);
    }
    yield [command, numbers];
    if (command === 'm') command = 'l';
    if (command === 'M') command = 'L';
  }
}

class PathReader {
  readonly #d: string;
  #at = 0;

  constructor(d: string) {
    this.#d = d;
    this.#skipGaps();
  }

  isAtEnd(): boolean {
    return this.#at >= this.#d.length;
  }

  command(): string | null {
    const letter = this.#d.charAt(this.#at);
    if (!/[a-zA-Z]/.test(letter)) return null;
    this.#at++;
    this.#skipGaps();
    return letter;
  }

  flag(): number | null {
    const letter = this.#d.charAt(this.#at);
    if (letter !== '0' && letter !== '1') return null;
    this.#at++;
    this.#skipGaps();
    return Number(letter);
  }

  number(): number | null {
    NUMBER.lastIndex = this.#at;
    const match = NUMBER.exec(this.#d);
    if (!match || match.index !== this.#at) return null;
    this.#at += match[0].length;
    this.#skipGaps();
    const value = Number(match[0]);
    return Number.isFinite(value) ? value : null;
  }

  #skipGaps(): void {
    while (this.#at < this.#d.length && /[\s,]/.test(this.#d.charAt(this.#at))) this.#at++;
  }
}

class Pen {
  readonly contours: Contour[] = [];
  readonly #steps: number;
  #line: number[] = [];
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** Last control point, for the smooth commands, and the family it belongs to. */
  #controlX = 0;
  #controlY = 0;
  #controlOf = '';

  constructor(steps: number) {
    this.#steps = steps;
  }

  draw(command: string, n: readonly number[]): void {
    const kind = command.toLowerCase();
    const dx = kind === command ? this.#x : 0;
    const dy = kind === command ? this.#y : 0;
    const at = (i: number) => n[i] ?? 0;
    switch (kind) {
      case 'm':
        this.#moveTo(at(0) + dx, at(1) + dy);
        break;
      case 'l':
        this.#lineTo(at(0) + dx, at(1) + dy);
        break;
      case 'h':
        this.#lineTo(at(0) + dx, this.#y);
        break;
      case 'v':
        this.#lineTo(this.#x, at(0) + dy);
        break;
      case 'c':
        this.#cubic(at(0) + dx, at(1) + dy, at(2) + dx, at(3) + dy, at(4) + dx, at(5) + dy);
        break;
      case 's': {
        const [cx, cy] = this.#mirrored('cs');
        this.#cubic(cx, cy, at(0) + dx, at(1) + dy, at(2) + dx, at(3) + dy);
        break;
      }
      case 'q':
        this.#quadratic(at(0) + dx, at(1) + dy, at(2) + dx, at(3) + dy);
        break;
      case 't': {
        const [cx, cy] = this.#mirrored('qt');
        this.#quadratic(cx, cy, at(0) + dx, at(1) + dy);
        break;
      }
      case 'a':
        this.#arc(at(0), at(1), at(2), at(3) !== 0, at(4) !== 0, at(5) + dx, at(6) + dy);
        break;
      default:
        this.#x = this.#startX;
        this.#y = this.#startY;
    }
    this.#controlOf = kind;
  }

  #moveTo(x: number, y: number): void {
    this.#line = [x, y];
    this.contours.push(this.#line);
    this.#x = this.#startX = x;
    this.#y = this.#startY = y;
  }

  #lineTo(x: number, y: number): void {
    // After a close, drawing goes on from the start of the contour just closed.
    if (this.#controlOf === 'z') this.#moveTo(this.#x, this.#y);
    this.#line.push(x, y);
    this.#x = x;
    this.#y = y;
  }

  #mirrored(family: string): readonly [number, number] {
    return family.includes(this.#controlOf) && this.#controlOf
      ? [2 * this.#x - this.#controlX, 2 * this.#y - this.#controlY]
      : [this.#x, this.#y];
  }

  #cubic(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    const { x: x0, y: y0 } = { x: this.#x, y: this.#y };
    for (let step = 1; step <= this.#steps; step++) {
      const t = step / this.#steps;
      const u = 1 - t;
      this.#lineTo(
        u * u * u * x0 + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * x,
        u * u * u * y0 + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * y,
      );
      this.#controlOf = 'c';
    }
    this.#controlX = bx;
    this.#controlY = by;
  }

  #quadratic(cx: number, cy: number, x: number, y: number): void {
    const { x: x0, y: y0 } = { x: this.#x, y: this.#y };
    this.#cubic(
      x0 + (2 / 3) * (cx - x0),
      y0 + (2 / 3) * (cy - y0),
      x + (2 / 3) * (cx - x),
      y + (2 / 3) * (cy - y),
      x,
      y,
    );
    this.#controlX = cx;
    this.#controlY = cy;
  }

  /** End points to centre, after SVG 2, implementation notes B.2.4. */
  #arc(
    radiusX: number,
    radiusY: number,
    degrees: number,
    large: boolean,
    sweep: boolean,
    x: number,
    y: number,
  ): void {
    let rx = Math.abs(radiusX);
    let ry = Math.abs(radiusY);
    if (rx === 0 || ry === 0) return this.#lineTo(x, y);
    const angle = (degrees * Math.PI) / 180;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const halfX = (this.#x - x) / 2;
    const halfY = (this.#y - y) / 2;
    const px = cos * halfX + sin * halfY;
    const py = cos * halfY - sin * halfX;
    const stretch = (px / rx) ** 2 + (py / ry) ** 2;
    if (stretch > 1) {
      rx *= Math.sqrt(stretch);
      ry *= Math.sqrt(stretch);
    }
    const span = (rx * py) ** 2 + (ry * px) ** 2;
    const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - span) / (span || 1)));
    const factor = large === sweep ? -root : root;
    const qx = (factor * rx * py) / ry;
    const qy = (-factor * ry * px) / rx;
    const centreX = cos * qx - sin * qy + (this.#x + x) / 2;
    const centreY = sin * qx + cos * qy + (this.#y + y) / 2;
    const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
    let turn = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from;
    if (sweep && turn < 0) turn += Math.PI * 2;
    if (!sweep && turn > 0) turn -= Math.PI * 2;
    const steps = Math.max(2, Math.ceil((Math.abs(turn) / Math.PI) * this.#steps * 1.5));
    for (let step = 1; step <= steps; step++) {
      const at = from + (turn * step) / steps;
      const ax = rx * Math.cos(at);
      const ay = ry * Math.sin(at);
      this.#lineTo(centreX + cos * ax - sin * ay, centreY + sin * ax + cos * ay);
    }
  }
}
