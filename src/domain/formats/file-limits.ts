import type { NetworkFormat } from './network-formats.ts';

const KB = 1000;
const MB = 1000 * KB;

/**
 * The most bytes that a network takes of one picture, as its pages say: Instagram and Facebook
 * https://developers.facebook.com/docs/instagram-platform/content-publishing and
 * https://developers.facebook.com/docs/graph-api/reference/page/photos, LinkedIn
 * https://www.linkedin.com/help/lms/answer/a426534, X https://help.x.com/en/using-x/posting-gifs-and-pictures,
 * TikTok https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide, YouTube
 * https://support.google.com/youtube/answer/72431 and /2972003, Pinterest
 * https://help.pinterest.com/en/business/article/pinterest-product-specs, WhatsApp
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media, Google
 * https://support.google.com/google-ads/answer/1722096 and /9823397. Null where nobody limits it.
 */
export function mostBytesOf({ network, use }: NetworkFormat): number | null {
  switch (network) {
    case 'instagram':
      return 8 * MB;
    case 'facebook':
      return 4 * MB;
    case 'linkedin':
    case 'x':
    case 'whatsapp':
      return 5 * MB;
    case 'tiktok':
    case 'pinterest':
      return 20 * MB;
    case 'youtube':
      return use === 'thumbnail' ? 2 * MB : 6 * MB;
    case 'google-display':
      return use === 'responsive-landscape' || use === 'responsive-square' ? 5 * MB : 150 * KB;
    case 'print':
      return null;
  }
}
