import {
  exportKit,
  importKit,
  isTravellingType,
  KIT_FILE_LIMITS,
  type TravellingImage,
} from '@/domain/brand/brand-kit-file.ts';
import type { BrandKit } from '@/domain/brand/brand-kit.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { referenceBytes } from '../references/reference-bytes.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';
import { base64From, bytesFromBase64 } from './base64.ts';
import { addKit } from './change-kits.ts';

type Filing = Pick<Studio, 'ports'>;

/** Saves a kit as one file, its images inside; gives how many of them are gone or too large. */
export async function downloadKit(studio: Filing, kit: BrandKit): Promise<number> {
  const [logo, references] = await Promise.all([
    kit.logo === null ? null : travellingImage(studio, kit.logo),
    Promise.all(kit.references.map((one) => travellingImage(studio, one))),
  ]);
  const kept = references.filter((image) => image !== null);
  saveFile(
    new Blob([exportKit(kit, { logo, references: kept })], { type: 'application/json' }),
    `${fileName(kit.name)}.bildwerk-brand.json`,
  );
  const wanted = kit.references.length + (kit.logo ? 1 : 0);
  return wanted - kept.length - (logo ? 1 : 0);
}

/**
 * Adds the kit of a file. Its images come in as any foreign file does; one that is no image is left
 * out. Gives the new kit's id and how many were left out, null for another file.
 */
export async function importKitFile(
  studio: Filing,
  file: Blob,
): Promise<{ readonly id: string; readonly leftOut: number } | null> {
  if (file.size > KIT_FILE_LIMITS.bytes) return null;
  const kit = importKit(await file.text());
  if (kit === null) return null;
  const logo = kit.logo && (await admitted(studio, kit.logo));
  const references: (Reference | null)[] = [];
  for (const image of kit.references) references.push(await admitted(studio, image));
  const kept = references.filter((one) => one !== null);
  const id = await addKit(studio, { ...kit, logo, references: kept });
  const leftOut = references.length - kept.length + (kit.logo && !logo ? 1 : 0);
  return { id, leftOut };
}

/** A file as an image of a kit, kept beside the references of drafts. Rejects with an ImageRefusal. */
export async function imageForKit({ ports }: Filing, file: Blob): Promise<Reference> {
  const { workshop } = await ports.later();
  const { image, size } = await workshop.admit(file);
  const hash = await (await ports.storage).references.add(image, ports.now());
  return { source: { kind: 'file', hash }, size };
}

async function admitted(studio: Filing, image: TravellingImage): Promise<Reference | null> {
  const bytes = await bytesFromBase64(image.base64);
  return imageForKit(studio, new Blob(bytes, { type: image.type })).catch(() => null);
}

/** Null where its bytes are gone, or where it cannot be made small enough. */
async function travellingImage(
  { ports }: Filing,
  { source }: Reference,
): Promise<TravellingImage | null> {
  try {
    const kept = await referenceBytes(await ports.storage, source);
    if (kept === null) return null;
    const { workshop } = await ports.later();
    const image =
      kept.size <= KIT_FILE_LIMITS.imageBytes && isTravellingType(kept.type)
        ? kept
        : await workshop.convert(kept, { formats: ['image/webp'], maxPixels: SMALLER_PIXELS });
    const { type, size } = image;
    if (size > KIT_FILE_LIMITS.imageBytes || !isTravellingType(type)) return null;
    return { type, base64: await base64From(image) };
  } catch {
    return null;
  }
}

/** Of what would be too large for a file. */
const SMALLER_PIXELS = 2048 * 2048;

function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'brand';
}
