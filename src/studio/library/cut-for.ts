import { type Cut, middleOf } from '@/domain/formats/cut.ts';
import type { FormatTarget } from '@/domain/formats/format-target.ts';
import type { Ports } from '../studio.ts';

/** The part of an image that a format shows best: around what draws the eye, clear of what lies over it. */
export async function cutFor(
  { later }: Pick<Ports, 'later'>,
  image: Blob,
  { format, size }: FormatTarget,
): Promise<Cut> {
  const [{ networkFormat }, { workshop }] = await Promise.all([
    import('@/domain/formats/network-formats.ts'),
    later(),
  ]);
  const aim = middleOf(networkFormat(format)?.margins);
  return { format, target: size, ...(await workshop.findCut(image, size, aim)) };
}
