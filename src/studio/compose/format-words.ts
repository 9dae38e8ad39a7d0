import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type FormatUse, type Network, networkFormat } from '@/domain/formats/network-formats.ts';

export const NETWORK_NAMES: Readonly<Record<Network, MessageDescriptor>> = {
  instagram: asWritten('Instagram'),
  facebook: asWritten('Facebook'),
  linkedin: asWritten('LinkedIn'),
  x: asWritten('X'),
  tiktok: asWritten('TikTok'),
  youtube: asWritten('YouTube'),
  pinterest: asWritten('Pinterest'),
  whatsapp: asWritten('WhatsApp'),
  'google-display': msg`Google advertisements`,
  print: msg`Print`,
};

/** Names of companies are the same in every language. */
function asWritten(name: string): MessageDescriptor {
  return { id: name, message: name };
}

export const USE_NAMES: Readonly<Record<FormatUse, MessageDescriptor>> = {
  'portrait-post': msg`Portrait post`,
  'square-post': msg`Square post`,
  'landscape-post': msg`Landscape post`,
  story: msg({ context: 'format', message: 'Story' }),
  reel: msg`Reel`,
  video: msg`Full-screen post`,
  link: msg`Preview of a link`,
  cover: msg`Cover of a page`,
  header: msg`Header of a profile`,
  background: msg`Background of a profile`,
  thumbnail: msg`Thumbnail of a video`,
  'channel-banner': msg`Banner of a channel`,
  pin: msg`Pin`,
  'square-pin': msg`Square pin`,
  'full-screen-pin': msg`Full-screen pin`,
  status: msg({ context: 'format', message: 'Status' }),
  'responsive-landscape': msg`Responsive, landscape`,
  'responsive-square': msg`Responsive, square`,
  'medium-rectangle': msg`Medium rectangle`,
  'large-rectangle': msg`Large rectangle`,
  'half-page': msg`Half page`,
  leaderboard: msg`Leaderboard`,
  billboard: msg`Billboard`,
  skyscraper: msg`Skyscraper`,
  'mobile-banner': msg`Banner on phones`,
  a3: asWritten('A3'),
  a4: asWritten('A4'),
  a5: asWritten('A5'),
  a6: asWritten('A6'),
  'a4-landscape': msg`A4 landscape`,
};

/** As `Instagram, Story`; a format that is known no more is called by its id. */
export function networkFormatName(id: string, t: (name: MessageDescriptor) => string): string {
  const format = networkFormat(id);
  if (format === null) return id;
  return `${t(NETWORK_NAMES[format.network])}, ${t(USE_NAMES[format.use])}`;
}
