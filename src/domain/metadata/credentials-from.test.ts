import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aiShareOf } from './ai-share.ts';
import { credentialsFrom, UNREADABLE } from './credentials-from.ts';

const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

function report(
  active: object,
  {
    codes = ['signingCredential.untrusted'],
    state = 'Valid',
    others = {},
  }: { codes?: readonly string[]; state?: string; others?: object } = {},
): string {
  return JSON.stringify({
    active_manifest: 'urn:c2pa:1',
    manifests: { ...others, 'urn:c2pa:1': active },
    validation_status: codes.map((code) => ({ code })),
    validation_state: state,
  });
}

function actions(...done: readonly object[]) {
  return { label: 'c2pa.actions.v2', data: { actions: done } };
}

describe('what Content Credentials say', () => {
  it('is who signed, with which tools, when, and that a model made it', () => {
    const created = {
      action: 'c2pa.created',
      softwareAgent: { name: 'GPT-4o' },
      digitalSourceType: `${IPTC}trainedAlgorithmicMedia`,
    };
    const manifest = {
      claim_generator_info: [{ name: 'ChatGPT', 'org.cai.c2pa_rs': '0.31.3' }],
      assertions: [actions(created, { action: 'c2pa.converted', softwareAgent: 'OpenAI API' })],
      signature_info: { issuer: 'OpenAI', time: '2026-05-03T18:00:00+00:00' },
    };
    expect(credentialsFrom(report(manifest))).toEqual({
      state: 'intact',
      signer: 'OpenAI',
      tools: ['ChatGPT', 'GPT-4o', 'OpenAI API'],
      ai: 'trained',
      isPhoto: false,
      edits: ['converted'],
      atMs: Date.UTC(2026, 4, 3, 18),
    });
  });

  it('reaches back to what the picture was made from', () => {
    const photo = { assertions: [actions({ digitalSourceType: `${IPTC}digitalCapture` })] };
    const retouched = {
      claim_generator: 'Retouch/2.0',
      assertions: [
        actions(
          { action: 'c2pa.opened' },
          { action: 'c2pa.cropped', when: '2026-01-02T00:00:00Z' },
          {
            action: 'c2pa.edited',
            digitalSourceType: `${IPTC}compositeWithTrainedAlgorithmicMedia`,
          },
        ),
      ],
      signature_info: { common_name: 'Someone' },
    };
    expect(credentialsFrom(report(retouched, { others: { photo } }))).toMatchObject({
      signer: 'Someone',
      tools: ['Retouch/2.0'],
      ai: 'composite',
      isPhoto: true,
      edits: ['cropped', 'edited'],
      atMs: Date.UTC(2026, 0, 2),
    });
  });

  it.each([
    ['assertion.dataHash.mismatch', 'changed'],
    ['assertion.bmffHash.mismatch', 'changed'],
    ['claimSignature.mismatch', 'forged'],
    ['assertion.hashedURI.mismatch', 'forged'],
    ['signingCredential.expired', 'expired'],
    ['something.new', 'otherwise'],
  ])('does not hold after %s', (code, state) => {
    const codes = ['signingCredential.untrusted', code];
    expect(credentialsFrom(report({}, { state: 'Invalid', codes })).state).toBe(state);
  });

  it('is nothing where the report is something else', () => {
    for (const text of ['', '[]', '{}', '{"manifests":{}}', '{"a":'.repeat(9000)])
      expect(credentialsFrom(text)).toEqual(UNREADABLE);
    fc.assert(
      fc.property(fc.json(), (json) => {
        const manifest = `{"active_manifest":"a","manifests":{"a":${json}}}`;
        const { tools, signer } = credentialsFrom(manifest);
        expect(tools.length).toBeLessThanOrEqual(8);
        expect(signer?.length ?? 0).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe('an IPTC Digital Source Type', () => {
  it.each([
    [`${IPTC}trainedAlgorithmicMedia`, 'trained'],
    ['compositeWithTrainedAlgorithmicMedia', 'composite'],
    [`${IPTC}algorithmicMedia/`, 'algorithmic'],
    [`${IPTC}digitalCapture`, null],
    ['constructor', null],
    [null, null],
  ])('%s tells how much was made by a model', (sourceType, share) => {
    expect(aiShareOf(sourceType)).toBe(share);
  });
});
