import type { Shade } from './words.ts';

const WHITE = 255;

/** A named colour as "light", "dark" or "bright" would have it; takes and gives `#rrggbb`. */
export function shadeColor(color: string, shade: Shade): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const middle = channels.reduce((sum, channel) => sum + channel, 0) / channels.length;
  const shaded = channels.map((channel) => {
    switch (shade) {
      case 'lighter':
        return channel + (WHITE - channel) * 0.45;
      case 'darker':
        return channel * 0.55;
      case 'stronger':
        return middle + (channel - middle) * 1.25;
    }
  });
  return `#${shaded.map(hexByte).join('')}`;
}

function hexByte(value: number): string {
  return Math.round(Math.min(WHITE, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}
