import { type AiShare, AI_SHARES, aiShareOf, isFromCamera } from './ai-share.ts';
import { type BrokenBecause, type Credentials, type Edit, EDITS } from './credentials.ts';
import { isList, isRecord, type Json, type JsonRecord, looseJson, wordOf } from './loose-json.ts';

const MOST_MANIFESTS = 50;
const MOST_ACTIONS = 500;
const MOST_TOOLS = 8;
const NAME_LENGTH = 200;

/** Of a file whose credentials could not be made out. */
export const UNREADABLE: Credentials = {
  state: 'unreadable',
  signer: null,
  tools: [],
  ai: null,
  isPhoto: false,
  edits: [],
  atMs: null,
};

/** What a manifest store says, as c2pa-rs reports it in JSON. Never throws. */
export function credentialsFrom(report: string): Credentials {
  const store = looseJson(report);
  if (!isRecord(store) || !isRecord(store['manifests'])) return UNREADABLE;
  const manifests = store['manifests'];
  const active = manifests[wordOf(store['active_manifest'])];
  if (!isRecord(active)) return UNREADABLE;
  // What it was made from has its own manifests.
  const others = Object.values(manifests).filter((one) => one !== active);
  const all = [active, ...others].filter(isRecord).slice(0, MOST_MANIFESTS);
  const actions = all.flatMap(actionsIn).slice(0, MOST_ACTIONS);
  const sourceTypes = actions.map((action) => wordOf(action['digitalSourceType']));
  const signature = isRecord(active['signature_info']) ? active['signature_info'] : {};
  return {
    state: stateOf(store),
    signer: named(signature['issuer']) ?? named(signature['common_name']),
    tools: toolsOf(all, actions),
    ai: mostOf(sourceTypes.map(aiShareOf)),
    isPhoto: sourceTypes.some(isFromCamera),
    edits: editsOf(actions),
    atMs: timeOf(signature['time'], ...actions.map((action) => action['when'])),
  };
}

function actionsIn(manifest: JsonRecord): JsonRecord[] {
  return listOf(manifest['assertions'])
    .filter(({ label }) => wordOf(label).startsWith('c2pa.actions'))
    .flatMap(({ data }) => (isRecord(data) ? listOf(data['actions']) : []));
}

function listOf(value: Json | undefined): JsonRecord[] {
  return isList(value) ? value.filter(isRecord) : [];
}

const FAILURES: readonly (readonly [RegExp, BrokenBecause])[] = [
  [/^assertion\.(data|bmff|boxes|collection)Hash\./, 'changed'],
  [/^(claimSignature\.(missing|mismatch)|assertion\.hashedURI\.mismatch|claim\.)/, 'forged'],
  [/^(signingCredential\.expired|claimSignature\.outsideValidity)/, 'expired'],
];

/** A signer whom nobody knows is no failure here, as there is no list of those who are known. */
function stateOf(store: JsonRecord): Credentials['state'] {
  if (wordOf(store['validation_state']) !== 'Invalid') return 'intact';
  const codes = listOf(store['validation_status']).map(({ code }) => wordOf(code));
  const found = FAILURES.find(([pattern]) => codes.some((code) => pattern.test(code)));
  return found?.[1] ?? 'otherwise';
}

function toolsOf(manifests: readonly JsonRecord[], actions: readonly JsonRecord[]): string[] {
  const makers = manifests.flatMap((manifest) => {
    const generators = listOf(manifest['claim_generator_info']).map(toolIn);
    return generators.some((name) => name !== null)
      ? generators
      : [named(manifest['claim_generator'])];
  });
  const agents = actions.map(({ softwareAgent }) =>
    isRecord(softwareAgent) ? toolIn(softwareAgent) : named(softwareAgent),
  );
  const names = [...makers, ...agents].filter((name) => name !== null);
  return [...new Set(names)].slice(0, MOST_TOOLS);
}

function toolIn({ name, version }: JsonRecord): string | null {
  return named(`${wordOf(name)} ${wordOf(version)}`);
}

/** A model's picture stays one whatever rules did to it. */
function mostOf(shares: readonly (AiShare | null)[]): AiShare | null {
  return AI_SHARES.find((share) => shares.includes(share)) ?? null;
}

const EDITS_OF: Readonly<Record<string, Edit>> = {
  'c2pa.cropped': 'cropped',
  'c2pa.resized': 'resized',
  'c2pa.resized.proportional': 'resized',
  'c2pa.color_adjustments': 'recolored',
  'c2pa.adjustedColor': 'recolored',
  'c2pa.placed': 'composed',
  'c2pa.converted': 'converted',
  'c2pa.transcoded': 'converted',
  'c2pa.edited': 'edited',
  'c2pa.drawing': 'edited',
  'c2pa.enhanced': 'edited',
  'c2pa.filtered': 'edited',
  'c2pa.orientation': 'edited',
  'c2pa.removed': 'edited',
  'c2pa.deleted': 'edited',
  'c2pa.unknown': 'edited',
};

function editsOf(actions: readonly JsonRecord[]): Edit[] {
  const done = new Set(actions.map(({ action }) => EDITS_OF[wordOf(action)]));
  return EDITS.filter((edit) => done.has(edit));
}

/** The first of these that is a time. */
function timeOf(...times: readonly (Json | undefined)[]): number | null {
  return times.map((time) => Date.parse(wordOf(time))).find((ms) => !Number.isNaN(ms)) ?? null;
}

function named(value: Json | undefined): string | null {
  const name = wordOf(value).trim().slice(0, NAME_LENGTH);
  return name === '' ? null : name;
}
