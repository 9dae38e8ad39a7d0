import { afterFailed } from './after-failure.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { advance } from './advance.ts';
import { type Job, type JobEvent, sentTo } from './job.ts';
import { planStarts, type Traits } from './plan.ts';
import { stepsOf } from './route-steps.ts';
import { NO_CAPS, type SpendingCaps } from './spending.ts';
import { afterOutcome, freshStanding, type Standing } from './standing.ts';
import { byTurn, withTurns } from './turn.ts';

/** Where a job is in the hands of the runner; a crash may come between any two of these. */
type Phase = 'claimed' | 'sent' | 'received' | 'kept';

/** What a runner that breaks one rule does wrong, so that the properties can be seen to notice. */
export type Fault =
  | 'sends-before-storing'
  | 'sends-twice'
  | 'too-many-at-once'
  | 'deaf-to-pauses'
  | 'spends-past-the-cap'
  | 'works-while-paused'
  | 'spends-elsewhere'
  | 'never-wakes'
  | 'newest-first';

interface Hand {
  phase: Phase;
  readonly connection: string;
  readonly startedAtMs: number;
}

export const PRICE_USD = 0.04;

/** Three connections of different kinds. */
const TRAITS: Readonly<Record<string, Traits>> = {
  own: { most: 2, mayCharge: false, needsNetwork: false },
  paid: { most: 3, mayCharge: true, needsNetwork: true },
  other: { most: 2, mayCharge: true, needsNetwork: true },
};

/**
 * A disk, a runner that follows the rules, and services that answer as they are told: everything
 * of the queue but the browser. For tests.
 */
export class QueueWorld {
  readonly disk = new Map<string, Job>();
  readonly library = new Set<string>();
  /** Everything that was asked for, whatever became of it. */
  readonly asked = new Set<string>();
  /** How often a service that charges made the picture, by job. */
  readonly charged = new Map<string, number>();
  /** How often the user asked for it anew. */
  readonly retries = new Map<string, number>();
  /** What was seen that must never be. */
  readonly violations: string[] = [];
  nowMs = Date.UTC(2026, 0, 1, 12);
  isPaused = false;
  isOnline = true;
  caps: SpendingCaps = NO_CAPS;
  spentUsd = 0;
  #hands = new Map<string, Hand>();
  #standings = new Map<string, Standing>();
  /** Until when each service has asked to be left alone. */
  readonly #silentUntilMs = new Map<string, number>();
  readonly #fault: Fault | null;
  readonly #random: () => number;

  constructor(random: () => number, fault: Fault | null = null) {
    this.#random = random;
    this.#fault = fault;
  }

  add(jobs: readonly Job[]): void {
    for (const job of withTurns(this.disk.values(), jobs)) {
      this.asked.add(job.id);
      if (this.#fault !== 'sends-before-storing') this.disk.set(job.id, job);
      else this.#hands.set(job.id, this.#hand('sent', sentTo(job)));
    }
    this.plan();
  }

  cancel(id: string): void {
    this.#change(id, { type: 'cancelled', atMs: this.nowMs });
    if (this.#hands.get(id)?.phase !== 'kept') this.#hands.delete(id);
    this.plan();
  }

  retry(id: string): void {
    const before = this.disk.get(id);
    if (this.#change(id, { type: 'retried', atMs: this.nowMs }) === before) return;
    this.retries.set(id, (this.retries.get(id) ?? 0) + 1);
    this.plan();
  }

  /** The process is gone at this very moment, and started again. */
  crash(): void {
    this.#hands = new Map();
    for (const [id, { state }] of this.disk) {
      if (state.name !== 'running') continue;
      const type = this.library.has(id) ? 'finished' : 'interrupted';
      const after = this.#change(id, { type, atMs: this.nowMs });
      if (this.#fault === 'sends-twice' && after?.state.name === 'failed')
        this.#change(id, { type: 'retried', atMs: this.nowMs });
    }
    this.plan();
  }

  /** Time passes; the runner wakes when it has said so. */
  wait(ms: number): void {
    const endMs = this.nowMs + ms;
    for (;;) {
      const wakeAtMs = this.#fault === 'never-wakes' ? null : this.#situation().wakeAtMs;
      if (wakeAtMs === null || wakeAtMs > endMs || wakeAtMs <= this.nowMs) break;
      this.nowMs = wakeAtMs;
      this.plan();
    }
    this.nowMs = endMs;
  }

  get inHand(): number {
    return this.#hands.size;
  }

  /** One step of one job that is in hand; `outcome` is how the service answers, null with a picture. */
  step(index: number, outcome: Failure | null): void {
    const entries = [...this.#hands];
    const [id, hand] = entries[index % Math.max(1, entries.length)] ?? [];
    if (id === undefined || hand === undefined) return;
    switch (hand.phase) {
      case 'claimed':
        this.#send(id, hand);
        break;
      case 'sent':
        this.#answer(id, hand, outcome);
        break;
      case 'received':
        this.library.add(id);
        hand.phase = 'kept';
        break;
      case 'kept':
        this.#hands.delete(id);
        this.#change(id, { type: 'finished', atMs: this.nowMs });
        this.plan();
        break;
    }
  }

  plan(): void {
    for (const { job, connection } of this.#situation().starts) {
      this.#checkStart(job, connection);
      this.#change(job.id, {
        type: 'started',
        atMs: this.nowMs,
        connection,
        ...(isPaid(connection) && { mayCharge: true }),
      });
      this.#hands.set(job.id, this.#hand('claimed', connection));
      const standing = this.#standing(connection);
      this.#standings.set(connection, {
        ...standing,
        pace: { ...standing.pace, lastStartMs: this.nowMs },
      });
    }
  }

  #situation() {
    const is = (fault: Fault) => this.#fault === fault;
    const underWayUsd = this.#underWayUsd();
    const totals = { today: this.spentUsd, month: this.spentUsd, ever: this.spentUsd, pictures: 0 };
    const waiting = [...this.disk.values()].filter(({ id }) => !this.#hands.has(id));
    const jobs = is('newest-first')
      ? waiting.map((job) => ({ ...job, turn: -(job.turn ?? 0) }))
      : waiting;
    return planStarts({
      nowMs: this.nowMs,
      jobs: is('spends-elsewhere') ? jobs.map(withEverythingAllowed) : jobs,
      isPaused: this.isPaused && !is('works-while-paused'),
      isOnline: this.isOnline,
      traits: (connection) => {
        const traits = TRAITS[connection] ?? null;
        return traits && is('too-many-at-once') ? { ...traits, most: traits.most * 2 } : traits;
      },
      standing: (connection) => {
        const standing = this.#standing(connection);
        const pace = { ...standing.pace, pausedUntilMs: 0, gapMs: 0 };
        return is('deaf-to-pauses') ? { ...standing, pace } : standing;
      },
      underWay: (connection) => ({
        making: this.#count(connection, 'claimed') + this.#count(connection, 'sent'),
        keeping: this.#count(connection, 'received') + this.#count(connection, 'kept'),
      }),
      caps: is('spends-past-the-cap') ? NO_CAPS : this.caps,
      spent: { totals: new Map([[null, totals]]), underWay: new Map([[null, underWayUsd]]) },
      priceUsd: (_job, connection) => (isPaid(connection) ? PRICE_USD : 0),
    });
  }

  #checkStart(job: Job, connection: string): void {
    const traits = TRAITS[connection];
    const blame = (what: string) => this.violations.push(what);
    if (this.isPaused) blame('started while paused');
    if (traits?.needsNetwork && !this.isOnline) blame('started while offline');
    if (this.nowMs < (this.#silentUntilMs.get(connection) ?? 0)) blame('asked during a pause');
    const making = this.#count(connection, 'claimed') + this.#count(connection, 'sent');
    if (making >= (traits?.most ?? 0)) blame('too many at once');
    const step = stepsOf(this.disk.get(job.id) ?? job).find((one) => one.connection === connection);
    if (isPaid(connection) && step?.maySpend !== true) blame('spent where nobody agreed to');
    if (
      traits?.mayCharge &&
      this.#underWayUsd() + this.spentUsd + PRICE_USD > (this.caps.all.day ?? Infinity) + 1e-9
    )
      blame('passed a cap');
    for (const other of this.disk.values()) {
      if (other.state.name !== 'waiting' || other.state.putOff || other.route) continue;
      if (job.route || this.#hands.has(other.id) || sentTo(other) !== connection) continue;
      const current = this.disk.get(job.id);
      if (current && other.id !== job.id && byTurn(other, current) < 0) blame('jumped the line');
    }
  }

  #send(id: string, hand: Hand): void {
    hand.phase = 'sent';
    const job = this.disk.get(id);
    if (job?.state.name !== 'running')
      this.violations.push('sent without being on disk as running');
    // A charging service begins at once, and has no way to be asked what became of it.
    if (!isPaid(hand.connection)) return;
    this.charged.set(id, (this.charged.get(id) ?? 0) + 1);
    this.spentUsd += PRICE_USD;
  }

  #answer(id: string, hand: Hand, outcome: Failure | null): void {
    const { connection, startedAtMs } = hand;
    const standing = this.#standing(connection);
    if (outcome !== null && isPaid(connection) && !('mayBeMade' in outcome)) {
      this.charged.set(id, (this.charged.get(id) ?? 0) - 1);
      this.spentUsd -= PRICE_USD;
    }
    const seen =
      outcome === null
        ? ({ name: 'made', startedAtMs } as const)
        : ({ name: 'failed', startedAtMs, failure: outcome } as const);
    this.#standings.set(connection, afterOutcome(standing, seen, this.nowMs, this.#random));
    if (outcome === null) {
      hand.phase = 'received';
      this.plan();
      return;
    }
    if (outcome.kind === 'rate-limited' && outcome.untilMs !== null)
      this.#silentUntilMs.set(
        connection,
        Math.max(outcome.untilMs, this.#silentUntilMs.get(connection) ?? 0),
      );
    this.#hands.delete(id);
    const job = this.disk.get(id);
    if (job)
      this.#change(id, afterFailed(job, connection, outcome, isPaid, this.nowMs, this.#random));
    this.plan();
  }

  /** Of what is claimed but not yet sent; what was sent is counted as spent. */
  #underWayUsd(): number {
    let usd = 0;
    for (const { phase, connection } of this.#hands.values())
      if (phase === 'claimed' && TRAITS[connection]?.mayCharge) usd += PRICE_USD;
    return usd;
  }

  #count(connection: string, phase: Phase): number {
    let count = 0;
    for (const hand of this.#hands.values())
      if (hand.connection === connection && hand.phase === phase) count++;
    return count;
  }

  #standing(connection: string): Standing {
    const most = TRAITS[connection]?.most ?? 1;
    return this.#standings.get(connection) ?? { ...freshStanding(connection), most };
  }

  #hand(phase: Phase, connection: string): Hand {
    return { phase, connection, startedAtMs: this.nowMs };
  }

  #change(id: string, event: JobEvent): Job | undefined {
    const job = this.disk.get(id);
    if (job === undefined) return undefined;
    const after = advance(job, event);
    this.disk.set(id, after);
    return after;
  }
}

const isPaid = (connection: string) => TRAITS[connection]?.mayCharge === true;

function withEverythingAllowed(job: Job): Job {
  if (!job.route) return job;
  const steps = job.route.steps.map((step) => ({ ...step, maySpend: true as const }));
  return { ...job, route: { ...job.route, steps } };
}
