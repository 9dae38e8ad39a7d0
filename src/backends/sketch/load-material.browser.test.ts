import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadLexicon, loadVector, MaterialError } from './load-material.ts';

afterEach(() => vi.restoreAllMocks());

// Material is kept for the life of a page, so each test asks for what no other has asked for.
describe('material', () => {
  test('gives the shapes of a vector and the words of a language', async () => {
    const fox = await loadVector('fox');
    expect(fox.length).toBeGreaterThan(3);
    for (const { d, fill } of fox) {
      expect(d).toMatch(/^[Mm]/);
      expect(fill).toMatch(/^#[\da-f]{6}$/);
    }
    expect((await loadLexicon('de')).vectors.get('fuchs')).toBe('fox');
  });

  test('fetches a file once for all who ask at the same time', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await Promise.all([loadVector('tulip'), loadVector('tulip'), loadVector('rose')]);
    // Both flowers stand in one shard.
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('tries again after a failure', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('offline'));
    await expect(loadVector('sailboat')).rejects.toBeInstanceOf(MaterialError);
    await expect(loadVector('sailboat')).resolves.toBeDefined();
  });

  test('is an error where a page stands in for a missing file', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response('<!doctype html>'));
    await expect(loadLexicon('en')).rejects.toBeInstanceOf(MaterialError);
  });

  test('leaves a load to the others when one of those who wait gives up', async () => {
    const giving = new AbortController();
    const given = loadVector('umbrella', giving.signal);
    const kept = loadVector('umbrella', new AbortController().signal);
    giving.abort(new Error('enough'));
    await expect(given).rejects.toThrow('enough');
    await expect(kept).resolves.toBeDefined();
  });

  test('has no vector of an unknown name', async () => {
    await expect(loadVector('toString')).rejects.toBeInstanceOf(MaterialError);
  });
});
