import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./test-counts.mjs').Count} Count */
/**
 * @typedef {object} Outcome
 * @property {Check} check
 * @property {Count} count
 * @property {string} output
 * @property {number} seconds
 */

const CORES = 2;
const LIMIT_MS = 20 * 60_000;

/**
 * Runs checks side by side as far as two cores allow. What waits for a check that failed is skipped.
 * @param {readonly Check[]} checks
 * @param {(outcome: Outcome) => void} onOutcome called as soon as each has ended
 * @returns {Promise<Count>} the sum
 */
export async function runChecks(checks, onOutcome) {
  const waiting = new Set(checks);
  /** @type {Map<string, Promise<string>>} */
  const running = new Map();
  /** @type {Map<string, boolean>} */
  const hasPassed = new Map();
  const chosen = new Set(checks.map(({ name }) => name));
  const sum = { passed: 0, failed: 0, skipped: 0 };
  let freeCores = CORES;

  /** @param {Check} check */
  const needs = (check) => (check.after ?? []).filter((name) => chosen.has(name));
  /** @param {Check} check */
  const failedNeed = (check) => needs(check).find((name) => hasPassed.get(name) === false);
  /** @param {Check} check */
  const canStart = (check) =>
    coresOf(check) <= freeCores && needs(check).every((name) => hasPassed.get(name) === true);

  /** @param {Outcome} outcome */
  const settle = (outcome) => {
    const { passed, failed, skipped } = outcome.count;
    hasPassed.set(outcome.check.name, failed === 0 && passed > 0);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    onOutcome(outcome);
  };

  /** @param {Check} check */
  const start = async (check) => {
    freeCores -= coresOf(check);
    const outcome = await runCheck(check);
    freeCores += coresOf(check);
    settle(outcome);
    return check.name;
  };

  while (waiting.size > 0 || running.size > 0) {
    const next = [...waiting].find((check) => failedNeed(check) ?? canStart(check));
    if (next === undefined) {
      running.delete(await Promise.race(running.values()));
      continue;
    }
    waiting.delete(next);
    const failed = failedNeed(next);
    if (failed === undefined) {
      running.set(next.name, start(next));
    } else {
      const count = { passed: 0, failed: 0, skipped: 1 };
      settle({ check: next, count, output: `needs ${failed}`, seconds: 0 });
    }
  }
  return sum;
}

/** @param {Check} check */
function coresOf(check) {
  return check.cores ?? 1;
}

/**
 * @param {Check} check
 * @returns {Promise<Outcome>}
 */
async function runCheck(check) {
  if (check.report !== undefined) {
    mkdirSync(dirname(check.report), { recursive: true });
    rmSync(check.report, { force: true });
  }
  const startMs = performance.now();
  const { exitCode, output } = await runCommand(check.command, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: check.report,
  });
  return {
    check,
    count: countOf(check, exitCode),
    output,
    seconds: (performance.now() - startMs) / 1000,
  };
}

/**
 * A runner that exits badly without a failed test, or well without any test, has failed once.
 * @param {Check} check
 * @param {number} exitCode
 * @returns {Count}
 */
function countOf(check, exitCode) {
  const failure = { passed: 0, failed: 1, skipped: 0 };
  if (check.report === undefined || check.count === undefined) {
    return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : failure;
  }
  /** @type {Count} */
  let count;
  try {
    count = check.count(readFileSync(check.report, 'utf8'));
  } catch {
    return failure;
  }
  const hasRunWell = exitCode === 0 && count.passed > 0;
  return hasRunWell || count.failed > 0 ? count : { ...count, failed: 1 };
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} [environment] added to our own
 * @param {string} [folder]
 * @returns {Promise<{ exitCode: number, output: string }>} both streams together
 */
export function runCommand(command, environment = {}, folder = process.cwd()) {
  const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  return new Promise((settle) => {
    const child = spawn(command, {
      cwd: folder,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
      env: { ...process.env, ...environment, PATH: path },
    });
    let output = '';
    /** @param {Buffer} chunk */
    const append = (chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', append);
    child.stderr.on('data', append);
    child.on('close', (exitCode, signal) => {
      if (signal !== null) output += `\nended by ${signal}\n`;
      settle({ exitCode: exitCode ?? 1, output });
    });
  });
}
