import type { Cost } from '@/domain/generation/cost.ts';
import { estimateCost } from '@/domain/generation/estimate.ts';
import { type Expense, type ExpenseStore, totalsOf } from '@/domain/generation/expense.ts';
import { connectionOf, type Job } from '@/domain/queue/job.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Spent } from '@/domain/queue/spending.ts';
import type { Backends } from '../connections/backends.ts';

/** What was spent, and what more would cost. */
export class Purse {
  readonly #store: ExpenseStore;
  readonly #backends: Backends;
  readonly #now: () => number;
  readonly #onPriced: () => void;
  readonly #expenses = new Map<string, Expense>();
  /** By connection and model; null where nobody knows. */
  readonly #models = new Map<string, Model | null | 'asking'>();
  #totals: { readonly key: string; readonly totals: Spent['totals'] } | null = null;

  constructor(
    { store, backends, now }: { store: ExpenseStore; backends: Backends; now: () => number },
    onPriced: () => void,
  ) {
    this.#store = store;
    this.#backends = backends;
    this.#now = now;
    this.#onPriced = onPriced;
  }

  async read(): Promise<void> {
    for (const expense of await this.#store.all().catch(() => []))
      this.#expenses.set(expense.id, expense);
  }

  async pay(id: string, connection: string, cost: Cost): Promise<void> {
    const expense = { id, connection, atMs: this.#now(), cost };
    this.#expenses.set(id, expense);
    this.#totals = null;
    await this.#store.add(expense).catch(() => undefined);
  }

  totals(): Spent['totals'] {
    const key = `${this.#expenses.size} ${new Date(this.#now()).toDateString()}`;
    if (this.#totals?.key !== key)
      this.#totals = { key, totals: totalsOf(this.#expenses.values(), 'usd', this.#now()) };
    return this.#totals.totals;
  }

  /** Whether the price of a job is known, or known to be unknown; it is asked for where it is not. */
  isPriced(job: Job): boolean {
    const connection = connectionOf(job);
    const key = keyOf(connection, job.recipe.model);
    const known = this.#models.get(key);
    if (known === undefined) {
      this.#models.set(key, 'asking');
      void this.#backends
        .model(connection, job.recipe.model)
        .catch(() => null)
        .then((model) => {
          this.#models.set(key, model);
          this.#onPriced();
        });
    }
    return known !== undefined && known !== 'asking';
  }

  /** The estimate, else what pictures have cost there on average, else nothing. */
  priceUsd(job: Job, connection: string): number {
    const model = this.#models.get(keyOf(connection, job.recipe.model));
    const estimate =
      connection === connectionOf(job) && typeof model === 'object' && model !== null
        ? estimateCost(model, job.recipe, 0)
        : null;
    if (estimate?.unit === 'usd') return estimate.amount;
    const { ever = 0, pictures = 0 } = this.totals().get(connection) ?? {};
    return pictures === 0 ? 0 : ever / pictures;
  }
}

function keyOf(connection: string, model: string): string {
  return JSON.stringify([connection, model]);
}
