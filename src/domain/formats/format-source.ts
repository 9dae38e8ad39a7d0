/** Who says how large a format is, where, and when that was looked at. */
export interface FormatSource {
  /** The publisher of the page. */
  readonly by: string;
  readonly address: string;
}

/** When all sizes and safe areas were last compared with their sources. */
export const FORMATS_CHECKED_ON = '2026-11-22';

export const FORMAT_SOURCES = {
  'meta-story': {
    by: 'Odyssey Media Group, from Meta’s ads guide',
    address: 'https://odysseymediagroup.co.uk/client-resources/instagram-stories',
  },
  'meta-reel': {
    by: 'ImageFactory',
    address: 'https://www.imagefactory.co.kr/en/guides/instagram-story-ad-text-safe-zone',
  },
  'meta-feed': {
    by: 'MarketerTools',
    address: 'https://www.marketertools.fyi/blog/meta-ad-sizes-safe-zones-2026',
  },
  'meta-ratios': {
    by: 'Denim Social',
    address: 'https://help.denimsocial.com/en/articles/2741793-instagram-ad-image-best-practices',
  },
  'facebook-cover': {
    by: 'TrendsMask',
    address: 'https://review.trendsmask.com/what-size-is-a-facebook-cover-photo-64853.html',
  },
  'facebook-page': {
    by: 'Vera Tools',
    address:
      'https://veratools.io/guides/best-facebook-image-sizes-for-covers-feed-posts-and-page-graphics',
  },
  'linkedin-ads': {
    by: 'LinkedIn Help',
    address: 'https://www.linkedin.com/help/lms/answer/a426534',
  },
  'linkedin-page': {
    by: 'Cadslist',
    address: 'https://www.cadslist.com/linkedin-image-sizes/',
  },
  x: {
    by: 'Picovert',
    address: 'https://www.picovert.com/en/blog/image-size-for-twitter-x',
  },
  'x-post': {
    by: 'Vera Tools',
    address: 'https://veratools.io/guides/best-x-image-sizes-for-posts-and-header-images',
  },
  tiktok: {
    by: 'AdFuse',
    address: 'https://adfuseai.com/blog/tiktok-ad-sizes-specs-guide',
  },
  youtube: {
    by: 'Web Banner Experts',
    address: 'https://webbannerexperts.com/youtube-channel-banner-size-the-2560x1440-guide',
  },
  'youtube-thumbnail': {
    by: 'Simon Web Design, from YouTube Help',
    address: 'https://simonwebdesign.com/custom-youtube-thumbnail',
  },
  pinterest: {
    by: 'Pixel Measures, from Pinterest Business Help',
    address: 'https://www.pixelmeasures.com/templates/pinterest-pin-template/',
  },
  'pinterest-other': {
    by: 'Aspect Ratio Calculator',
    address: 'https://aspectratiocalculator.pages.dev/blog/aspect-ratio-guide-pinterest',
  },
  whatsapp: {
    by: 'Picovert',
    address: 'https://www.picovert.com/en/blog/image-size-for-whatsapp',
  },
  'google-display': {
    by: 'Plomz',
    address: 'https://plomz.com/guide/google-display-ad-specs-guide',
  },
  'iso-216': {
    by: 'Does It Add Up, from ISO 216',
    address: 'https://doesitaddup.com/blog/iso-paper-sizes.html',
  },
} as const satisfies Readonly<Record<string, FormatSource>>;

export type FormatSourceId = keyof typeof FORMAT_SOURCES;
