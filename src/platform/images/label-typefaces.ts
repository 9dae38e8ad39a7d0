import devanagari from '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** The studio's own, so that a label looks the same on every device; what they lack is the device's. */
const FACES = [
  { family: 'Label Latin', url: latin, isNeeded: () => true },
  {
    family: 'Label Devanagari',
    url: devanagari,
    isNeeded: (text: string) => /\p{Script=Devanagari}/u.test(text),
  },
];

export const LABEL_FAMILIES = "'Label Latin', 'Label Devanagari', system-ui, sans-serif";

const loading = new Map<string, Promise<void>>();

/** In a worker. A typeface that cannot be had leaves its text to the device's. */
export async function loadLabelTypefaces(scope: FontFaceSource, text: string): Promise<void> {
  const needed = FACES.filter(({ isNeeded }) => isNeeded(text));
  await Promise.all(
    needed.map(({ family, url }) => {
      const shared = loading.get(family);
      if (shared !== undefined) return shared;
      const face = new FontFace(family, `url(${JSON.stringify(url)})`, { weight: '100 900' });
      const started = face.load().then(
        () => void scope.fonts.add(face),
        () => void loading.delete(family),
      );
      loading.set(family, started);
      return started;
    }),
  );
}
