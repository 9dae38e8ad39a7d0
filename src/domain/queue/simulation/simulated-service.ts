import type { Failure } from '@/domain/generation/failure.ts';

export interface ServiceTraits {
  /** Pictures at the same time; one more is refused. */
  readonly places: number;
  /** Requests a minute. */
  readonly perMinute: number;
  /** Those that are refused are counted with them, as OpenAI does. */
  readonly countsRefused: boolean;
  /** How long a picture takes, evenly spread. */
  readonly drawingMs: readonly [least: number, most: number];
  /** When nothing is answered; what is being drawn as one begins is lost. */
  readonly outages: readonly { readonly fromMs: number; readonly untilMs: number }[];
  /** Its refusals say until when, in a header that the page can read. */
  readonly tellsUntil: boolean;
}

export interface Answer {
  readonly atMs: number;
  /** Null for a picture. */
  readonly failure: Failure | null;
}

const REFUSING_MS = 150;
const MINUTE_MS = 60_000;

/** A service with limits, which it keeps whatever is asked of it. */
export class SimulatedService {
  readonly #traits: ServiceTraits;
  readonly #random: () => number;
  #counted: number[] = [];
  #busyUntilMs: number[] = [];

  constructor(traits: ServiceTraits, random: () => number) {
    this.#traits = traits;
    this.#random = random;
  }

  ask(nowMs: number): Answer {
    const { outages } = this.#traits;
    const refusedAtMs = nowMs + REFUSING_MS;
    if (outages.some(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs))
      return { atMs: refusedAtMs, failure: { kind: 'overloaded' } };
    const refusal = this.#refusalOf(nowMs);
    if (refusal === null || this.#traits.countsRefused) this.#counted.push(nowMs);
    return refusal ? { atMs: refusedAtMs, failure: refusal } : this.#draw(nowMs);
  }

  #refusalOf(nowMs: number): Failure | null {
    const { places, perMinute, tellsUntil } = this.#traits;
    this.#counted = this.#counted.filter((atMs) => atMs > nowMs - MINUTE_MS);
    this.#busyUntilMs = this.#busyUntilMs.filter((atMs) => atMs > nowMs);
    const hinders = this.#counted.at(-perMinute);
    if (hinders !== undefined && this.#counted.length >= perMinute)
      return { kind: 'rate-limited', untilMs: tellsUntil ? hinders + MINUTE_MS : null };
    if (this.#busyUntilMs.length < places) return null;
    return { kind: 'rate-limited', untilMs: tellsUntil ? Math.min(...this.#busyUntilMs) : null };
  }

  #draw(nowMs: number): Answer {
    const [leastMs, mostMs] = this.#traits.drawingMs;
    const doneAtMs = nowMs + leastMs + this.#random() * (mostMs - leastMs);
    const cut = this.#traits.outages.find(({ fromMs }) => nowMs < fromMs && fromMs < doneAtMs);
    this.#busyUntilMs.push(cut?.fromMs ?? doneAtMs);
    return cut
      ? { atMs: cut.fromMs, failure: { kind: 'overloaded' } }
      : { atMs: doneAtMs, failure: null };
  }
}
