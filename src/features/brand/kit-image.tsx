import type { Reference } from '@/domain/recipe/reference.ts';
import { useReferenceThumbnail } from '@/studio/references/use-reference-thumbnail.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';

/** An image of a kit, small; its place stays where it is gone. */
export function KitImage({
  reference,
  className,
}: {
  reference: Reference;
  className: string | undefined;
}) {
  const url = useObjectUrl(useReferenceThumbnail(reference));
  return url === null ? (
    <span className={className} />
  ) : (
    <img src={url} alt="" className={className} />
  );
}
